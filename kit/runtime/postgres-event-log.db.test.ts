import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Client, Pool } from 'pg'
import { v7 as uuidV7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { collected } from '../testing/collected.ts'
import { type EmptyDatabase, emptyDatabase, silentLog } from '../testing/database.ts'
import { eventLogContract } from '../testing/event-log-contract.ts'
import type { EventEnvelope } from '../values/event.ts'
import { pruneLog } from './postgres-event-log/retention.ts'
import { openPostgresEventLog } from './postgres-event-log.ts'

let room: EmptyDatabase
beforeAll(async () => {
  room = await emptyDatabase()
})
afterAll(() => room.drop())

const open = (url = room.ownerUrl) => openPostgresEventLog(url, { log: silentLog })

const nameOf = (url: string) => new URL(url).pathname.slice(1)
const terminate = 'select pg_terminate_backend(pid, 5000) from pg_stat_activity'

async function asAdmin(statement: string): Promise<void> {
  const admin = new Client({ connectionString: inject('postgresUrl') })
  await admin.connect()
  await admin.query(statement)
  await admin.end()
}

function event(type: string, key: string, number = 0): EventEnvelope {
  const occurredAt = new Date().toISOString()
  return { id: uuidV7(), type, key, occurredAt, traceId: '0'.repeat(31).concat('1'), data: { number } }
}

describe('the event log on PostgreSQL', () => {
  eventLogContract({
    open,
    dropConnections: () => asAdmin(`${terminate} where datname = '${nameOf(room.ownerUrl)}'`),
  })
})

test('what a killed member held, finished or not, is taken over', async () => {
  const log = await open()
  const script = fileURLToPath(new URL('../testing/processes/member-process.ts', import.meta.url))
  const child = fork(script, [room.ownerUrl, 'killed', 'killed.Fact', 'killed.Stuck'], { stdio: 'ignore' })
  const begun = collected<unknown>()
  child.on('message', (message) => begun.push(message))
  const facts = Array.from({ length: 40 }, (_, number) => event('killed.Fact', `key ${number % 10}`, number))
  const stuck = event('killed.Stuck', 'key 3')
  await log.append(facts)
  await begun.until(({ length }) => length >= facts.length)
  await log.append([stuck])
  await begun.until(({ length }) => length > facts.length)

  const taken = collected<EventEnvelope>()
  await log.consume('killed', ['killed.Fact', 'killed.Stuck'], async (events) => taken.push(...events))
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  await log.append([event('killed.Fact', 'key 3', 99)])
  const all = await taken.until((events) =>
    events.some(({ data }) => JSON.stringify(data) === '{"number":99}'),
  )
  expect(all.map(({ id }) => id)).toContain(stuck.id)
  await log.close()
})

test('a follower that cannot reach the log for a while gets what was appended meanwhile', async () => {
  const [log, followed] = [await open(), await open(room.appUrl)]
  const seen = collected<EventEnvelope>()
  await followed.follow(['away.Fact'], seen.push)
  const facts = Array.from({ length: 30 }, (_, number) => event('away.Fact', 'a', number))
  await log.append(facts.slice(0, 10))
  await seen.until(({ length }) => length === 10)
  const role = new URL(room.appUrl).username
  await asAdmin(`alter role ${role} nologin`)
  await asAdmin(`${terminate} where usename = '${role}'`)
  await log.append(facts.slice(10, 20))
  await asAdmin(`alter role ${role} login`)
  await log.append(facts.slice(20))
  expect(await seen.until(({ length }) => length >= 30)).toEqual(facts)
  await followed.close()
  await log.close()
})

test('a role that may only read and write opens a log whose tables are there', async () => {
  const log = await open()
  const asApp = await open(room.appUrl)
  const seen = collected<EventEnvelope>()
  await asApp.consume('app', ['app.Fact'], async (events) => seen.push(...events))
  const fact = event('app.Fact', 'a')
  await asApp.append([fact])
  expect(await seen.until(({ length }) => length === 1)).toEqual([fact])
  await asApp.close()
  await log.close()
})

test('many processes open a new log at once', async () => {
  const fresh = await emptyDatabase()
  const logs = await Promise.all(Array.from({ length: 6 }, () => open(fresh.ownerUrl)))
  await Promise.all(logs.map((log) => log.close()))
  await fresh.drop()
})

describe('retention', () => {
  let old: EmptyDatabase
  let pool: Pool
  const day = 86_400

  beforeAll(async () => {
    old = await emptyDatabase()
    pool = new Pool({ connectionString: old.ownerUrl })
  })
  afterAll(async () => {
    await pool.end()
    await old.drop()
  })

  test('old facts go, except those that a living group has not read', async () => {
    const log = await open(old.ownerUrl)
    await log.append(Array.from({ length: 200 }, (_, number) => event('old.Fact', `key ${number}`, number)))
    await pool.query(`update event_log.event set appended_at = now() - interval '8 days'`)
    // A group that has read nothing, in the partition of one of them.
    await pool.query(
      `insert into event_log.place select 'slow', partition, 0 from event_log.partition where partition = 3`,
    )
    const fresh = event('old.Fact', 'key 0', 999)
    await log.append([fresh])

    expect(await pruneLog(pool, 7 * day)).toBeGreaterThan(100)
    const left = await pool.query<{ partition: number; fresh: boolean }>(
      'select distinct partition, id = $1 as fresh from event_log.event',
      [fresh.id],
    )
    expect(left.rows.filter(({ fresh }) => fresh)).toHaveLength(1)
    expect(left.rows.filter(({ fresh }) => !fresh).map(({ partition }) => partition)).toEqual([3])

    await pool.query(`update event_log.place set moved_at = now() - interval '31 days'`)
    await pruneLog(pool, 7 * day)
    const { rows } = await pool.query('select id from event_log.event')
    expect(rows).toEqual([{ id: fresh.id }])
    await log.close()
  })

  test('a new group begins with the oldest fact kept', async () => {
    const log = await open(old.ownerUrl)
    const seen = collected<EventEnvelope>()
    await log.consume('new', ['old.Fact'], async (events) => seen.push(...events))
    const [oldest] = await seen.until(({ length }) => length === 1)
    expect(oldest?.data).toEqual({ number: 999 })
    await log.close()
  })
})
