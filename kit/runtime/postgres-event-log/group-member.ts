import { Client } from 'pg'
import type { EventEnvelope } from '../../values/event.ts'
import type { Running } from '../event-log.ts'
import type { Logger } from '../log.ts'
import { createSignal } from '../messaging/signal.ts'
import type { Listener } from './listener.ts'
import { fairShare, joinGroup, releasePartition, savePlaces, takePartitions } from './partition-share.ts'
import { readOn, type Stretch } from './reader.ts'

/** What a group reads and what it does with it. */
export interface Subscription {
  readonly group: string
  readonly types: readonly string[]
  handle(events: readonly EventEnvelope[]): Promise<void>
}

/** A partition that this member holds. */
interface Lane {
  position: number
  saved: number
  /** A batch was handled since the place was saved. */
  handled: boolean
  busy: boolean
  /** There may be something to read. */
  due: boolean
  failures: number
  notBefore: number
}

const shareEveryMs = 1_000
const saveIdleEveryMs = 10_000
const longestPauseMs = 30_000

/**
 * One member of a group. Its session holds the advisory locks of its partitions and is the only one that moves
 * the group's place in them: who lost the session, by a kill or a dropped connection, has lost the right to both
 * at the same moment. What it was handling is then handled again by whoever takes over.
 */
export function startMember(
  { url, listener, log }: { url: string; listener: Listener; log: Logger },
  { group, types, handle }: Subscription,
): Running {
  const lanes = new Map<number, Lane>()
  const inHand = new Set<Promise<void>>()
  const stirred = createSignal()
  let stopped = false
  const unsubscribe = listener.subscribe(types, lookEverywhere)

  function lookEverywhere(): void {
    for (const lane of lanes.values()) lane.due = true
    stirred.raise()
  }

  async function settleShare(session: Client): Promise<void> {
    const share = await fairShare(session, group)
    for (const [partition, lane] of lanes) {
      if (lanes.size <= share) break
      if (lane.busy) continue
      await savePlaces(session, group, [{ partition, position: lane.position }])
      lanes.delete(partition)
      await releasePartition(session, group, partition)
    }
    const taken = await takePartitions(session, group, new Set(lanes.keys()), share - lanes.size)
    for (const { partition, position } of taken) {
      const fresh = { handled: false, busy: false, due: true, failures: 0, notBefore: 0 }
      lanes.set(partition, { position, saved: position, ...fresh })
    }
  }

  async function save(session: Client, idleToo: boolean): Promise<void> {
    const moved = [...lanes].filter(
      ([, { handled, position, saved }]) => handled || (idleToo && position > saved),
    )
    for (const [, lane] of moved) Object.assign(lane, { handled: false, saved: lane.position })
    const places = moved.map(([partition, { saved }]) => ({ partition, position: saved }))
    await savePlaces(session, group, places)
  }

  async function readIdle(session: Client): Promise<void> {
    const now = Date.now()
    const ready = [...lanes].filter(([, { due, busy, notBefore }]) => due && !busy && notBefore <= now)
    for (const [, lane] of ready) lane.due = false
    const places = ready.map(([partition, { position }]) => ({ partition, position }))
    for (const stretch of await readOn(session, places, types)) {
      const lane = lanes.get(stretch.partition)
      if (!lane) continue
      lane.due ||= stretch.more
      if (stretch.events.length > 0) hand(lane, stretch)
      else lane.position = stretch.upTo
    }
  }

  function hand(lane: Lane, { partition, events, upTo }: Stretch): void {
    lane.busy = true
    const run = attempt(lane, partition, events, upTo).finally(() => {
      Object.assign(lane, { busy: false, due: true })
      inHand.delete(run)
      stirred.raise()
    })
    inHand.add(run)
  }

  async function attempt(lane: Lane, partition: number, events: readonly EventEnvelope[], upTo: number) {
    try {
      await handle(events)
      Object.assign(lane, { position: upTo, handled: true, failures: 0 })
    } catch (error) {
      lane.failures += 1
      lane.notBefore = Date.now() + Math.min(longestPauseMs, 50 * 2 ** lane.failures)
      const where = { group, partition, firstEventId: events[0]?.id, attempts: lane.failures }
      log.error({ err: error, ...where }, 'events could not be handled and will come again')
    }
  }

  function pauseMs(): number {
    const now = Date.now()
    const held = [...lanes.values()].filter(({ due, busy }) => due && !busy)
    return Math.max(0, Math.min(shareEveryMs, ...held.map(({ notBefore }) => notBefore - now)))
  }

  async function work(session: Client): Promise<void> {
    await session.connect()
    await session.query('set synchronous_commit = off')
    await joinGroup(session, group)
    let sharedAt = 0
    let savedAt = Date.now()
    while (!stopped) {
      if (Date.now() - sharedAt >= shareEveryMs) {
        sharedAt = Date.now()
        await settleShare(session)
        lookEverywhere()
      }
      const idleToo = Date.now() - savedAt >= saveIdleEveryMs
      if (idleToo) savedAt = Date.now()
      await save(session, idleToo)
      await readIdle(session)
      await stirred.wait(pauseMs())
    }
    await Promise.all(inHand)
    await save(session, true)
  }

  const loop = (async () => {
    for (let failures = 0; !stopped; ) {
      const session = new Client({
        connectionString: url,
        application_name: `event log: ${group}`,
        keepAlive: true,
      })
      session.on('error', stirred.raise)
      try {
        await work(session)
      } catch (error) {
        failures = lanes.size > 0 ? 1 : failures + 1
        if (failures === 1 && !stopped)
          log.warn({ err: error, group }, 'lost the event log; connecting again')
      }
      // The partitions are lost; what is in hand ends before any of them is asked for again.
      lanes.clear()
      await Promise.all(inHand)
      await session.end().catch(() => {})
      if (!stopped) await stirred.wait(Math.min(2_000, 25 * 2 ** failures))
    }
  })()

  return {
    async stop() {
      stopped = true
      unsubscribe()
      stirred.raise()
      await loop
    },
  }
}

function openSession(connectionString: string, group: string): Client {
  return new Client({
    connectionString,
    application_name: `event log: ${group}`,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
  })
}
