import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type EmptyDatabase, emptyDatabase, silentLog } from '../testing/database.ts'
import { migrationFolder } from '../testing/migration-folder.ts'
import { migrate } from './migrations.ts'

let room: EmptyDatabase
beforeAll(async () => {
  room = await emptyDatabase()
})
beforeEach(async () => {
  await room.drop()
  room = await emptyDatabase()
})
afterAll(() => room.drop())

const well = { tag: '0000_well', when: 1_000, sql: 'create table well (id integer primary key)' }
const pump = { tag: '0001_pump', when: 2_000, sql: 'create table pump (id integer primary key)' }
const valve = { tag: '0002_valve', when: 3_000, sql: 'create table valve (id integer primary key)' }

async function query(statement: string, scope?: string): Promise<unknown[]> {
  const client = new Client({ connectionString: room.ownerUrl })
  await client.connect()
  try {
    if (scope !== undefined) await client.query(`select set_config('aquacis.scope', $1, false)`, [scope])
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

const applied = () => query('select created_at::int as when from drizzle.__drizzle_migrations order by id')

test('processes that start at once all succeed, and one of them migrates', async () => {
  // Slow enough that all of them meet at the lock.
  const slow = { ...well, sql: `${well.sql};select pg_sleep(0.3)` }
  const folder = migrationFolder([slow, pump])
  const script = `
    import { migrate } from ${JSON.stringify(import.meta.resolve('./migrations.ts'))}
    import { createLogger } from ${JSON.stringify(import.meta.resolve('./log.ts'))}
    await migrate(process.argv[1], new URL(process.argv[2]), createLogger('test'))`
  const run = () =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, room.ownerUrl, folder.href])
  const outputs = await Promise.all([run(), run(), run()])
  const told = outputs.map(({ stdout }) => stdout.match(/migration applied/g)?.length ?? 0)
  expect(told.toSorted()).toEqual([0, 0, 2])
  expect(await applied()).toEqual([{ when: 1_000 }, { when: 2_000 }])
})

test('a later start applies only what is new', async () => {
  await migrate(room.ownerUrl, migrationFolder([well]), silentLog)
  await migrate(room.ownerUrl, migrationFolder([well, pump]), silentLog)
  await migrate(room.ownerUrl, migrationFolder([well, pump]), silentLog)
  expect(await applied()).toEqual([{ when: 1_000 }, { when: 2_000 }])
})

test('an older process starts on a database that a newer one has migrated', async () => {
  await migrate(room.ownerUrl, migrationFolder([well, pump]), silentLog)
  await migrate(room.ownerUrl, migrationFolder([well]), silentLog)
})

test('a migration dated before the last applied one stops the start instead of being skipped', async () => {
  await migrate(room.ownerUrl, migrationFolder([well, valve]), silentLog)
  const late = migrate(room.ownerUrl, migrationFolder([well, pump, valve]), silentLog)
  await expect(late).rejects.toThrow(/0001_pump is dated before the last applied one/)
})

test('a migration changed after it was applied stops the start', async () => {
  await migrate(room.ownerUrl, migrationFolder([well]), silentLog)
  const changed = migrate(
    room.ownerUrl,
    migrationFolder([{ ...well, sql: 'create table other (id int)' }]),
    silentLog,
  )
  await expect(changed).rejects.toThrow(/0000_well was changed after it had been applied/)
})

test('a migration that fails leaves nothing of itself or of those beside it', async () => {
  const broken = {
    ...valve,
    sql: 'create table valve (id integer);\n--> statement-breakpoint\nselect nonsense',
  }
  await expect(migrate(room.ownerUrl, migrationFolder([well, broken]), silentLog)).rejects.toThrow(/nonsense/)
  expect(await query(`select to_regclass('well') as well, to_regclass('valve') as valve`)).toEqual([
    { well: null, valve: null },
  ])
})

test('seeds of a migration pass the policies that bind the owner', async () => {
  const seeded = {
    ...well,
    sql: `create table office (id integer); alter table office enable row level security;
      alter table office force row level security;
      create policy in_scope on office using (aquacis_unit_in_scope(id)); insert into office values (1), (2)`,
  }
  await migrate(room.ownerUrl, migrationFolder([seeded]), silentLog)
  expect(await query('select * from office')).toEqual([])
  expect(await query('select * from office', 'all')).toEqual([{ id: 1 }, { id: 2 }])
})

test('nothing is in scope of a session that said nothing, or nonsense', async () => {
  await migrate(room.ownerUrl, migrationFolder([]), silentLog)
  const scopes = `select aquacis_scope_is_all() as all, aquacis_unit_in_scope(1) as unit,
    aquacis_party_in_scope('018f0000-0000-7000-8000-00000000000a') as party`
  for (const scope of [undefined, 'none', '', 'ALL', 'everything', 'units', 'party']) {
    expect(await query(scopes, scope), scope).toEqual([{ all: false, unit: false, party: false }])
  }
})
