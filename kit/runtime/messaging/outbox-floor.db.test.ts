import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { migrationFolder } from '../../testing/migration-folder.ts'
import { findOutboxFloor } from './outbox-floor.ts'

const migrations = migrationFolder([])
const clients: Client[] = []
let room: TestDatabase

beforeEach(async () => {
  room = await testDatabase(migrations)
})
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.end()))
  await room.drop()
})

async function connected(): Promise<Client> {
  const client = new Client({ connectionString: room.appUrl })
  await client.connect()
  clients.push(client)
  return client
}

const insert = `insert into messaging.outbox (id, type, key, occurred_at, trace_id, data)
  values (gen_random_uuid(), 'a', 'a', '', '', '{}') returning seq::int`

async function publishOn(client: Client): Promise<number> {
  const { rows } = await client.query<{ seq: number }>(insert)
  return rows[0]?.seq ?? Number.NaN
}

test('below the first row ever the floor is the ground', async () => {
  expect(await findOutboxFloor(await connected())).toBe('0')
})

test('the floor lies just below the oldest row that waits, and at the last number when none does', async () => {
  const client = await connected()
  const [first, second] = [await publishOn(client), await publishOn(client)]
  expect(await findOutboxFloor(client)).toBe(String(first - 1))
  await client.query('delete from messaging.outbox where seq = $1', [first])
  expect(await findOutboxFloor(client)).toBe(String(second - 1))
  await client.query('delete from messaging.outbox')
  expect(await findOutboxFloor(client)).toBe(String(second))
  expect(await publishOn(client)).toBeGreaterThan(second)
})

test('while somebody has taken a number and not committed there is no floor', async () => {
  const [relay, writer, other] = [await connected(), await connected(), await connected()]
  await writer.query('begin')
  const number = await publishOn(writer)
  await publishOn(other)
  expect(await findOutboxFloor(relay)).toBeUndefined()
  await writer.query('commit')
  expect(await findOutboxFloor(relay)).toBe(String(number - 1))
})
