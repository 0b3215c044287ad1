import { setTimeout as wait } from 'node:timers/promises'
import type { FleetManifest } from './manifest.ts'
import { createBackfill } from './memory/backfill.ts'
import type { Filled } from './memory/missing-hours.ts'
import {
  createTransmitter,
  type Transmitter,
  type TransmitterCounters,
  type TransmitterOptions,
} from './transmitter.ts'

export interface FleetOptions extends TransmitterOptions {
  readonly manifest: FleetManifest
  readonly backfillDays: number
  readonly filled: Filled | null
  readonly backfillPerSecond?: number
  readonly now?: () => Date
  /** Waits, and ends at once when the signal says so. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>
}

export interface FleetCounters extends TransmitterCounters {
  /** How many of the acknowledged telegrams were of the past. */
  readonly backfilled: number
}

/** The meters at work: each speaks at its own moment of every interval, and the past is filled in behind. */
export interface Fleet {
  /** Publishes until stopped. */
  live(): Promise<void>
  /** Delivers the hours that are missing. */
  backfill(): Promise<void>
  /** Hours of which every telegram was acknowledged. */
  filled(): Filled | null
  counters(): FleetCounters
  stop(): void
}

const slotsOfInterval = 50

export function createFleet(options: FleetOptions): Fleet {
  const { manifest, log, filled, backfillDays: days, backfillPerSecond: perSecond = 1_000 } = options
  const { now = () => new Date(), pause = waited } = options
  const stopped = new AbortController()
  const { signal } = stopped
  const transmitter = createTransmitter(options)
  const { households } = manifest
  const past = createBackfill({
    households,
    days,
    filled,
    now,
    perSecond,
    deliver: transmitter.deliver,
    pause,
    signal,
  })
  return {
    live: () =>
      speakInTurn(households, transmitter, options.intervalMs / slotsOfInterval, { now, pause, signal }),
    async backfill() {
      try {
        await past.run()
      } catch (error) {
        // Links that close reject what they still held: it is delivered after the next start.
        if (!signal.aborted) throw error
      }
      if (!signal.aborted) log.info({ telegrams: past.delivered() }, 'the past is filled in')
    },
    filled: past.filled,
    counters: () => ({ ...transmitter.counters(), backfilled: past.delivered() }),
    stop: () => stopped.abort(),
  }
}

interface Timing {
  readonly now: () => Date
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>
  readonly signal: AbortSignal
}

/** Every household speaks in its slot of the interval, so that telegrams come evenly. */
async function speakInTurn(
  households: FleetManifest['households'],
  transmitter: Transmitter,
  slotMs: number,
  { now, pause, signal }: Timing,
): Promise<void> {
  let slot = Math.floor(now().getTime() / slotMs)
  while (!signal.aborted) {
    slot = Math.max(slot + 1, Math.floor(now().getTime() / slotMs))
    const at = slot * slotMs
    await pause(at - now().getTime(), signal)
    if (signal.aborted) return
    // The slot's own moment, not that of the timer: each meter's telegrams lie exactly one interval apart.
    const second = new Date(Math.floor(at / 1000) * 1000)
    for (let index = slot % slotsOfInterval; index < households.length; index += slotsOfInterval) {
      const household = households[index]
      if (household !== undefined) transmitter.speak(household, second)
    }
  }
}

async function waited(ms: number, signal: AbortSignal): Promise<void> {
  await wait(Math.max(0, ms), undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}
