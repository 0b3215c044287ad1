import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { type Collected, collected } from '../testing/collected.ts'
import {
  type EmptyDatabase,
  emptyDatabase,
  silentLog,
  type TestDatabase,
  testDatabase,
} from '../testing/database.ts'
import { migrationFolder } from '../testing/migration-folder.ts'
import { defineEvent, type EventEnvelope } from '../values/event.ts'
import { systemViewer } from '../values/viewer.ts'
import { openDatabase } from './database.ts'
import type { EventLog, Running } from './event-log.ts'
import { newEvent, publish } from './outbox.ts'
import { openPostgresEventLog } from './postgres-event-log.ts'
import { startRelay } from './relay.ts'

const PumpStarted = defineEvent('works.PumpStarted', v.object({ number: v.number() }))
const migrations = migrationFolder([{ tag: '0000_works', when: 1, sql: 'create table works (id integer)' }])

let room: TestDatabase
let logRoom: EmptyDatabase
let eventLog: EventLog
const running: Running[] = []

beforeAll(async () => {
  room = await testDatabase(migrations)
  logRoom = await emptyDatabase()
  eventLog = await openPostgresEventLog(logRoom.ownerUrl, { log: silentLog })
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()))
})
afterAll(async () => {
  await eventLog.close()
  await room.drop()
  await logRoom.drop()
})

function pumpStarted(key: string, number: number): EventEnvelope {
  return newEvent(PumpStarted, { key, data: { number }, occurredAt: new Date() })
}

function say(...events: readonly EventEnvelope[]): Promise<void> {
  return room.database.transaction(systemViewer, (tx) => publish(tx, events))
}

async function relay(): Promise<void> {
  running.push(await startRelay({ database: room.database, eventLog, log: silentLog }))
}

async function heard(): Promise<Collected<EventEnvelope>> {
  const events = collected<EventEnvelope>()
  running.push(await eventLog.follow([PumpStarted.type], events.push))
  return events
}

async function asAdmin(statement: string): Promise<void> {
  const admin = new Client({ connectionString: inject('postgresUrl') })
  await admin.connect()
  await admin.query(statement)
  await admin.end()
}

const numbersOf = (events: readonly EventEnvelope[]) =>
  events.map(({ data }) => v.parse(PumpStarted.schema, data).number)

test('facts reach the log when their transaction commits, and only then', async () => {
  const events = await heard()
  await relay()
  const cancelled = room.database.transaction(systemViewer, async (tx) => {
    await publish(tx, [pumpStarted('a', 1)])
    throw new Error('changed my mind')
  })
  await expect(cancelled).rejects.toThrow('changed my mind')
  const told = [pumpStarted('a', 2), pumpStarted('a', 3)]
  await say(...told)
  expect(await events.until(({ length }) => length >= 2)).toEqual(told)
})

test('a fact whose transaction commits late is not passed over', async () => {
  const events = await heard()
  await relay()
  const [numbered, mayCommit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const late = room.database.transaction(systemViewer, async (tx) => {
    await publish(tx, [pumpStarted('late', 1)])
    numbered.resolve()
    await mayCommit.promise
  })
  await numbered.promise
  // These have higher sequence numbers, and are relayed while the first cannot be seen yet.
  await say(pumpStarted('early', 2))
  await events.until(({ length }) => length === 1)
  mayCommit.resolve()
  await late
  expect(numbersOf(await events.until(({ length }) => length === 2))).toEqual([2, 1])
})

test('the outbox is empty once everything is in the log', async () => {
  const events = await heard()
  await relay()
  await say(...Array.from({ length: 2_500 }, (_, number) => pumpStarted(`pump ${number % 9}`, number)))
  await events.until(({ length }) => length === 2_500)
  for (const stop of running.splice(0)) await stop.stop()
  const { rows } = await room.database.pool.query('select count(*)::int as waiting from messaging.outbox')
  expect(rows).toEqual([{ waiting: 0 }])
})

test('what another process commits is heard long before the relay would look by itself', async () => {
  const events = await heard()
  await relay()
  const other = openDatabase(room.appUrl, { name: 'another process', log: silentLog })
  const waits: number[] = []
  for (let number = 0; number < 9; number += 1) {
    // Long enough for the relay to look only four times a second: 125 ms on average.
    await room.database.pool.query('select pg_sleep(0.6)')
    const from = performance.now()
    await other.transaction(systemViewer, (tx) => publish(tx, [pumpStarted('a', number)]))
    await events.until(({ length }) => length > number)
    waits.push(performance.now() - from)
  }
  await other.close()
  const [median = Number.NaN] = waits.toSorted((a, b) => a - b).slice(4)
  expect(median).toBeLessThan(80)
})

test('while the log is away facts wait, and arrive in order when it is back', async () => {
  const events = await heard()
  await relay()
  const name = new URL(logRoom.ownerUrl).pathname.slice(1)
  await say(pumpStarted('a', 1))
  await events.until(({ length }) => length === 1)
  await asAdmin(`alter database ${name} allow_connections false`)
  await asAdmin(`select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${name}'`)
  await say(pumpStarted('a', 2))
  await say(pumpStarted('a', 3))
  await asAdmin(`alter database ${name} allow_connections true`)
  expect(numbersOf(await events.until(({ length }) => length >= 3))).toEqual([1, 2, 3])
})

test('of two relays one works, and the other takes over', async () => {
  const events = await heard()
  await relay()
  await relay()
  await say(pumpStarted('a', 1))
  await events.until(({ length }) => length === 1)
  const session = `from pg_stat_activity where application_name = 'outbox relay' and pid in (
    select pid from pg_locks where locktype = 'advisory' and granted)`
  await asAdmin(`select pg_terminate_backend(pid, 5000) ${session}`)
  await say(pumpStarted('a', 2))
  expect(numbersOf(await events.until(({ length }) => length >= 2))).toEqual([1, 2])
})

test('a relay killed again and again delivers every fact once and in the order of its key', async () => {
  const events = await heard()
  let child: ChildProcess | undefined
  const startChild = async () => {
    const script = fileURLToPath(new URL('../testing/processes/relay-process.ts', import.meta.url))
    child = fork(script, [room.appUrl, logRoom.ownerUrl], { stdio: 'ignore' })
    await once(child, 'message')
  }
  const [keys, perKey] = [20, 100]
  const writers = Array.from({ length: keys }, async (_, key) => {
    for (let number = 0; number < perKey; number += 1) {
      // Writers of one key come one after another, as they do behind its row's lock.
      await room.database.transaction(systemViewer, async (tx) => {
        await publish(tx, [pumpStarted(`pump ${key}`, number)])
        await tx.execute(sql`select pg_sleep(${Math.random() / 200})`)
      })
    }
  })
  for (let kills = 0; kills < 5; kills += 1) {
    await startChild()
    const arrived = events.items.length
    await events.until(({ length }) => length >= Math.min(arrived + 60 + 37 * kills, keys * perKey))
    const ended = child && once(child, 'exit')
    child?.kill('SIGKILL')
    await ended
  }
  await startChild()
  await Promise.all(writers)
  await say(pumpStarted('last', -1))
  await events.until((items) => items.some(({ key }) => key === 'last') && items.length > keys * perKey)
  child?.kill('SIGKILL')

  expect(events.items).toHaveLength(keys * perKey + 1)
  const expected = Array.from({ length: perKey }, (_, number) => number)
  const byKey = Map.groupBy(events.items, ({ key }) => key)
  for (let key = 0; key < keys; key += 1) expect(numbersOf(byKey.get(`pump ${key}`) ?? [])).toEqual(expected)
})
