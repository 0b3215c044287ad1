import { silentLog, testDatabase } from '@aquacis/kit/testing/database.ts'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { type AuditedStep, auditIn } from './audit.ts'

const { database, ownerUrl, drop } = await testDatabase(new URL('../migrations/', import.meta.url))
afterAll(drop)
const audit = auditIn(database.pool, silentLog)
const step: AuditedStep = {
  what: 'password',
  outcome: 'refused',
  who: 'ana',
  network: '187.190.3.0/24',
  device: 'Chrome · Android',
}

test('steps at the same time are one chain; one that is taken out or changed breaks it', async () => {
  await Promise.all(Array.from({ length: 20 }, () => audit.note(step)))
  await audit.note({ ...step, outcome: 'done' })
  expect(await audit.firstBreak()).toBeNull()
  await asForger(`update audit_entry set who = 'luis' where seq = 7`)
  expect(await audit.firstBreak()).toBe(7)
  await asForger(`update audit_entry set who = 'ana' where seq = 7; delete from audit_entry where seq = 12`)
  expect(await audit.firstBreak()).toBe(12)
})

test.each([`update audit_entry set who = 'x'`, 'delete from audit_entry', 'truncate audit_entry'])(
  'neither the process nor the owner of the tables can %s',
  async (statement) => {
    await audit.note(step)
    await expect(database.pool.query(statement)).rejects.toThrow(/never changed|permission denied/)
    const owner = new Client({ connectionString: ownerUrl })
    await owner.connect()
    await expect(owner.query(statement)).rejects.toThrow(/never changed/)
    await owner.end()
  },
)

/** The owner of the tables may take the guard away: what they do then shows. */
async function asForger(statement: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query('alter table audit_entry disable trigger user')
  await owner.query(statement)
  await owner.query('alter table audit_entry enable trigger user')
  await owner.end()
}
