import { randomUUID } from 'node:crypto'
import { QueryFailed } from '@aquacis/kit/runtime/database/query-failed.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { type SQL, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bill, type BilledRoom, billedRoom, contracted, issue, joins } from '../../test/billed-room.ts'

let room: BilledRoom
let bill: Bill

beforeAll(async () => {
  room = await billedRoom({})
  bill = await issue(room)
  await contracted(room, bill)
  await run(sql`update fiscal_document set state = 'STAMPED', uuid = gen_random_uuid(), stamped_xml = '<a/>',
    stamped_at = now(), pac = 'finkok'`)
})
afterAll(() => room.drop())

async function run(statement: SQL, viewer: Viewer = systemViewer): Promise<number> {
  const { rowCount } = await room.database.transaction(viewer, (tx) => tx.execute(statement))
  return rowCount ?? 0
}

test.each([
  ['an event changed', sql`update document_event set detail = 'otra cosa'`],
  ['an event taken away', sql`delete from document_event`],
  ['a document taken away', sql`delete from fiscal_document`],
  ['a stamp replaced', sql`update fiscal_document set uuid = gen_random_uuid()`],
  ['a stamped XML changed', sql`update fiscal_document set stamped_xml = '<b/>'`],
  ['a stamped number changed', sql`update fiscal_document set number = number + 1`],
  ['a stamped receiver changed', sql`update fiscal_document set receiver = '{}'`],
])('not even the system has %s', async (_what, statement) => {
  await expect(run(statement)).rejects.toThrow(QueryFailed)
  await expect(run(statement)).rejects.toThrow('append-only')
})

test('the tables cannot be emptied by the role that serves', async () => {
  for (const table of ['document_event', 'fiscal_document'])
    await expect(run(sql.raw(`truncate ${table}`))).rejects.toThrow()
})

const seen = (viewer: Viewer) => run(sql`select id from fiscal_document`, viewer)
const resident = (partyId: string): Viewer => ({ kind: 'resident', subject: partyId, partyId })

test('the database itself hands documents out to those who owe and to their office alone', async () => {
  for (const viewer of [
    resident(bill.customerId),
    resident(await joins(room, bill, 'OWNER')),
    resident(await joins(room, bill, 'TENANT')),
    { kind: 'staff', subject: 'ana', operatingUnitIds: [1] } as const,
  ])
    expect(await seen(viewer)).toBe(1)
  for (const viewer of [
    resident(await joins(room, bill, 'HELPER')),
    resident(await joins(room, bill, 'ALERTS_ONLY')),
    resident(randomUUID()),
    { kind: 'staff', subject: 'ana', operatingUnitIds: [2] } as const,
    { kind: 'anonymous' } as const,
  ])
    expect(await seen(viewer)).toBe(0)
})

test('nobody but the system writes, or reads what happened to a document', async () => {
  const staff: Viewer = { kind: 'staff', subject: 'ana', operatingUnitIds: [1] }
  for (const viewer of [staff, resident(bill.customerId)]) {
    expect(await run(sql`update fiscal_document set state = 'CANCELLED'`, viewer)).toBe(0)
    expect(await run(sql`select id from document_event`, viewer)).toBe(0)
    expect(await run(sql`select party_id from fiscal_data`, viewer)).toBe(0)
  }
})
