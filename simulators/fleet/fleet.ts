import { setTimeout as wait } from 'node:timers/promises'
import type { FleetManifest, Household } from './manifest.ts'
import { createBackfill } from './memory/backfill.ts'
import type { Filled } from './memory/missing-hours.ts'
import { createTransmitter, type TransmitterCounters, type TransmitterOptions } from './transmitter.ts'

export interface FleetOptions extends TransmitterOptions {
  readonly manifest: FleetManifest
  /** Time between two telegrams of Ana's meter, and of Luis's: whoever tries the system out looks at these. */
  readonly watchedIntervalMs?: number
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

/** Ana and Luis. */
const watchedHouseholds = 2
/** A LoRaWAN meter speaks once an hour, and tells of the day: more the law of the band does not let it. */
const lorawanIntervalMs = 3_600_000

export function createFleet(options: FleetOptions): Fleet {
  const { manifest, log, filled, backfillDays: days, backfillPerSecond: perSecond = 1_000 } = options
  const { now = () => new Date(), pause = waited, intervalMs } = options
  const stopped = new AbortController()
  const { signal } = stopped
  const transmitter = createTransmitter(options)
  const { deliver, speak } = transmitter
  const { households } = manifest
  const past = createBackfill({ households, days, filled, now, perSecond, deliver, pause, signal })

  function schedules(): Schedule[] {
    const others = households.slice(watchedHouseholds)
    const byLorawan = others.filter(({ radio }) => radio.network === 'LORAWAN')
    const byOthers = others.filter(({ radio }) => radio.network !== 'LORAWAN')
    const watched = households.slice(0, watchedHouseholds)
    return [
      schedule(watched, options.watchedIntervalMs ?? intervalMs, now()),
      schedule(byOthers, intervalMs, now()),
      schedule(byLorawan, Math.max(intervalMs, lorawanIntervalMs), now()),
    ].filter((each) => each.households.length > 0)
  }

  return {
    live: () => speakInTurn(schedules(), speak, { now, pause, signal }),
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

/** An interval has at least so many slots, and none is longer than a second: telegrams come evenly. */
const leastSlots = 50
const longestSlotMs = 1_000

/** Households that speak equally often, each in its slot of the interval. */
interface Schedule {
  readonly households: readonly Household[]
  readonly intervalMs: number
  readonly slots: number
  readonly slotMs: number
  /** The slot that comes next, counted from 1970. */
  next: number
}

function schedule(households: readonly Household[], intervalMs: number, now: Date): Schedule {
  const slots = Math.max(leastSlots, Math.ceil(intervalMs / longestSlotMs))
  const slotMs = intervalMs / slots
  return { households, intervalMs, slots, slotMs, next: Math.floor(now.getTime() / slotMs) + 1 }
}

async function speakInTurn(
  schedules: readonly Schedule[],
  speak: (household: Household, at: Date, intervalMs: number) => void,
  { now, pause, signal }: Timing,
): Promise<void> {
  while (!signal.aborted) {
    const due = schedules.reduce((one, other) =>
      other.next * other.slotMs < one.next * one.slotMs ? other : one,
    )
    const { households, intervalMs, slots, slotMs, next } = due
    const at = next * slotMs
    await pause(at - now().getTime(), signal)
    if (signal.aborted) return
    // The slot's own moment, not that of the timer: each meter's telegrams lie exactly one interval apart.
    const second = new Date(Math.floor(at / 1000) * 1000)
    for (let index = next % slots; index < households.length; index += slots) {
      const household = households[index]
      if (household !== undefined) speak(household, second, intervalMs)
    }
    // What a machine slept through is not said any more.
    due.next = Math.max(next + 1, Math.floor(now().getTime() / slotMs))
  }
}

async function waited(ms: number, signal: AbortSignal): Promise<void> {
  await wait(Math.max(0, ms), undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}
