import { sql } from 'drizzle-orm'
import { integer, pgTable, text } from 'drizzle-orm/pg-core'
import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { collected } from '../testing/collected.ts'
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
import { type RunningReactions, startReactions } from './consumer.ts'
import type { EventLog, Running } from './event-log.ts'
import { claimEvents, pruneInbox } from './inbox.ts'
import { newEvent, publish } from './outbox.ts'
import { openPostgresEventLog } from './postgres-event-log.ts'
import { startRelay } from './relay.ts'
import { createSealer } from './sealed-column.ts'
import { type Reaction, reaction, type SubgraphRoom } from './subgraph-definition.ts'
import { currentTraceId } from './trace.ts'

const LitreFlowed = defineEvent('works.LitreFlowed', v.object({ litres: v.number() }))
const TankFilled = defineEvent('works.TankFilled', v.object({ level: v.number() }))
const tank = pgTable('tank', { id: text().primaryKey(), level: integer().notNull() })
const migrations = migrationFolder([
  { tag: '0000_tank', when: 1, sql: 'create table tank (id text primary key, level integer not null)' },
])

let database: TestDatabase
let logRoom: EmptyDatabase
let eventLog: EventLog
let room: SubgraphRoom
const running: Running[] = []

beforeAll(async () => {
  database = await testDatabase(migrations)
})
beforeEach(async () => {
  logRoom = await emptyDatabase()
  eventLog = await openPostgresEventLog(logRoom.ownerUrl, { log: silentLog })
  const sealer = createSealer(Buffer.alloc(32, 1).toString('base64'))
  room = { database: database.database, eventLog, log: silentLog, sealer }
  await room.database.transaction(systemViewer, (tx) => tx.delete(tank))
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()))
  await eventLog.close()
  await logRoom.drop()
})
afterAll(() => database.drop())

const fill = reaction(LitreFlowed, async (_room, tx, { key, data }) => {
  const level = sql`${tank.level} + ${data.litres}`
  await tx
    .insert(tank)
    .values({ id: key, level: data.litres })
    .onConflictDoUpdate({ target: tank.id, set: { level } })
})

function litres(count: number, key = 'tank'): EventEnvelope {
  return newEvent(LitreFlowed, { key, data: { litres: count }, occurredAt: new Date() })
}

function levels(): Promise<{ id: string; level: number }[]> {
  return room.database.transaction(systemViewer, (tx) => tx.select().from(tank).orderBy(tank.id))
}

async function hear(reactions: readonly Reaction[]): Promise<RunningReactions> {
  const started = await startReactions({ name: 'works', room, reactions })
  running.push(started)
  return started
}

/** Resolves when everything that is in the log now has been handled. */
async function allHeard(): Promise<void> {
  const done = collected<EventEnvelope>()
  const last = newEvent(TankFilled, { key: 'end', data: { level: 0 }, occurredAt: new Date() })
  running.push(await eventLog.consume('end', [TankFilled.type], async (events) => done.push(...events)))
  await eventLog.append([last])
  await done.until((events) => events.some(({ id }) => id === last.id))
}

test('a reaction that hears the same fact twice applies it once', async () => {
  const heard = collected<number>()
  const counting = reaction(LitreFlowed, async (_room, _tx, { data }) => heard.push(data.litres))
  const [first, second] = [litres(5), litres(7)]
  await room.database.transaction(systemViewer, (tx) => claimEvents(tx, 'works', [first.id]))
  await eventLog.append([first, second])
  await hear([fill, counting])
  await heard.until((all) => all.includes(7))
  await running.pop()?.stop()
  expect(await levels()).toEqual([{ id: 'tank', level: 7 }])
})

test('of two transactions that handle the same fact at once only one applies it', async () => {
  const event = litres(5)
  const claims = await Promise.all(
    Array.from({ length: 8 }, () =>
      room.database.transaction(systemViewer, async (tx) => {
        const fresh = await claimEvents(tx, 'works', [event.id])
        if (fresh.has(event.id)) await fill.handle(room, tx, event)
        return fresh.size
      }),
    ),
  )
  expect(claims.toSorted()).toEqual([0, 0, 0, 0, 0, 0, 0, 1])
  expect(await levels()).toEqual([{ id: 'tank', level: 5 }])
})

test('a fact whose first handling was rolled back is still to be handled', async () => {
  const event = litres(5)
  const cancelled = room.database.transaction(systemViewer, async (tx) => {
    await claimEvents(tx, 'works', [event.id])
    throw new Error('changed my mind')
  })
  await expect(cancelled).rejects.toThrow()
  const again = await room.database.transaction(systemViewer, (tx) => claimEvents(tx, 'works', [event.id]))
  expect(again).toEqual(new Set([event.id]))
})

test('a fact that fails is tried again, and nothing of its first try remains', async () => {
  const failed = collected<string>()
  const heard = collected<number>()
  const failing = reaction(LitreFlowed, async (_room, _tx, { id, data }) => {
    if (data.litres === 100 && failed.items.length < 6) {
      failed.push(id)
      throw new Error('not today')
    }
    heard.push(data.litres)
  })
  await eventLog.append([litres(1), litres(10), litres(100), litres(1_000)])
  const reactions = await hear([fill, failing])
  await failed.until((all) => all.length === 1)
  await eventLog.append([litres(7, 'another tank')])
  const [inDoubt] = await failed.until((all) => all.length >= 3)
  expect(reactions.fault()).toMatch(`the reaction to works.LitreFlowed ${inDoubt} fails`)
  await heard.until((all) => all.includes(1_000) && all.includes(7))
  await running.pop()?.stop()
  expect(reactions.fault()).toBeUndefined()
  expect(await levels()).toEqual([
    { id: 'another tank', level: 7 },
    { id: 'tank', level: 1_111 },
  ])
})

test('what a reaction publishes leaves with its own change', async () => {
  running.push(await startRelay({ database: room.database, eventLog, log: silentLog }))
  const published = collected<EventEnvelope>()
  running.push(await eventLog.follow([TankFilled.type], published.push))
  const answer = reaction(LitreFlowed, async (_room, tx, { key, data, occurredAt }) => {
    const filled = { key, data: { level: data.litres }, occurredAt: new Date(occurredAt) }
    await publish(tx, [newEvent(TankFilled, filled)])
  })
  await hear([answer])
  const cause = litres(3)
  await eventLog.append([cause])
  const [event] = await published.until((events) => events.length === 1)
  expect(event).toMatchObject({ data: { level: 3 }, traceId: cause.traceId })
})

test('a reaction runs under the trace of the fact it hears', async () => {
  const traces = collected<string | undefined>()
  await hear([reaction(LitreFlowed, async () => traces.push(currentTraceId()))])
  const event = litres(1)
  await eventLog.append([event])
  expect(await traces.until((all) => all.length === 1)).toEqual([event.traceId])
})

test('a domain without reactions hears nothing', async () => {
  await hear([])
  await eventLog.append([litres(1)])
  await allHeard()
  expect(await levels()).toEqual([])
})

test('the inbox forgets what the log cannot deliver any more', async () => {
  const [old, young] = [litres(1), litres(2)]
  await room.database.transaction(systemViewer, async (tx) => {
    await claimEvents(tx, 'works', [old.id, young.id])
    await tx.execute(
      sql`update messaging.inbox set handled_at = now() - interval '41 days' where event_id = ${old.id}`,
    )
    await pruneInbox(tx, 40)
    expect(await claimEvents(tx, 'works', [old.id, young.id])).toEqual(new Set([old.id]))
  })
})
