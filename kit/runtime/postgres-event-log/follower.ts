import type { Pool } from 'pg'
import type { EventEnvelope } from '../../values/event.ts'
import type { Running } from '../event-log.ts'
import type { Logger } from '../log.ts'
import { createSignal } from '../messaging/signal.ts'
import type { Listener } from './listener.ts'
import { type Place, readOn } from './reader.ts'

/** What a follower reads with. */
export interface FollowerConnections {
  readonly pool: Pool
  readonly listener: Listener
  readonly log: Logger
}

// In case a notification is lost with a half-open connection.
const lookAnywayMs = 5_000

/** Starts at the present heads and reads on from its own places, so a dropped connection leaves no gap. */
export async function startFollower(
  { pool, listener, log }: FollowerConnections,
  types: readonly string[],
  onEvent: (event: EventEnvelope) => void,
): Promise<Running> {
  const heads = await pool.query<{ partition: number; head: string }>(
    'select partition, head from event_log.partition',
  )
  const places = new Map(heads.rows.map(({ partition, head }) => [partition, Number(head)]))
  const grown = createSignal()
  const unsubscribe = listener.subscribe(types, grown.raise)
  let stopped = false

  async function readAll(): Promise<void> {
    let behind: Place[] = [...places].map(([partition, position]) => ({ partition, position }))
    while (behind.length > 0 && !stopped) {
      const stretches = await readOn(pool, behind, types)
      for (const { partition, events, upTo } of stretches) {
        places.set(partition, upTo)
        for (const event of events) if (!stopped) deliver(event, onEvent, log)
      }
      behind = stretches
        .filter(({ more }) => more)
        .map(({ partition, upTo }) => ({ partition, position: upTo }))
    }
  }

  const loop = (async () => {
    for (let failures = 0; !stopped; ) {
      try {
        await readAll()
        failures = 0
        await grown.wait(lookAnywayMs)
      } catch (error) {
        failures += 1
        if (failures === 1) log.warn({ err: error }, 'a follower cannot read the event log; trying again')
        await grown.wait(Math.min(2_000, 25 * 2 ** failures))
      }
    }
  })()

  return {
    async stop() {
      stopped = true
      unsubscribe()
      grown.raise()
      await loop
    },
  }
}

function deliver(event: EventEnvelope, onEvent: (event: EventEnvelope) => void, log: Logger): void {
  try {
    onEvent(event)
  } catch (error) {
    log.error({ err: error, eventId: event.id, type: event.type }, 'a follower failed on an event')
  }
}
