import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { ConcentratorLink, HeardTelegram } from './concentrator-link.ts'
import type { FleetManifest, Household } from './manifest.ts'
import { type Filled, missingHours, wholeHour } from './memory/missing-hours.ts'
import { type ClockPiece, profileInstant } from './memory/profile-clock.ts'
import { encodeTelegram, type MeterState, meterStateAt, transmissionAt } from './telegram.ts'

export interface FleetOptions {
  readonly manifest: FleetManifest
  readonly clock: readonly ClockPiece[]
  /** Connection of each concentrator by its id. */
  readonly links: ReadonlyMap<string, ConcentratorLink>
  readonly intervalMs: number
  readonly backfillDays: number
  readonly filled: Filled | null
  readonly log: Logger
  /** Told of every telegram once it was acknowledged. */
  readonly acknowledged?: (telegram: AcknowledgedTelegram) => void
  readonly backfillPerSecond?: number
  readonly now?: () => Date
  /** Waits, and ends at once when the signal says so. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>
}

/** What the broker has taken over: from then on it must not be lost. */
export interface AcknowledgedTelegram {
  readonly identNumber: string
  readonly receivedAt: Date
  readonly litres: number
}

export interface FleetCounters {
  readonly published: number
  readonly acknowledged: number
  readonly backfilled: number
  /** Live telegrams that nobody could take any more: the broker was away for long. */
  readonly lost: number
}

/** The meters at work: each speaks at its own moment of every interval, and the past is filled in behind. */
export interface Fleet {
  /** Publishes until stopped. */
  live(): Promise<void>
  /** Delivers the hours that are missing, newest first, the demonstration's households before all others. */
  backfill(): Promise<void>
  filled(): Filled | null
  counters(): FleetCounters
  stop(): void
}

/** Ana and Luis: whoever tries the system out signs in as one of them. */
const demonstrationHouseholds = 2
const slotsOfInterval = 50
const mostUnacknowledged = 2_000
const backfillWindow = 200

export function createFleet(options: FleetOptions): Fleet {
  const { manifest, clock, links, intervalMs, backfillDays, log } = options
  const now = options.now ?? (() => new Date())
  const pause = options.pause ?? waited
  const perSecond = options.backfillPerSecond ?? 1_000
  const counters = { published: 0, acknowledged: 0, backfilled: 0, lost: 0 }
  const stopped = new AbortController()
  let filled = options.filled
  let caughtUp = false

  function heard(household: Household, at: Date, state: MeterState): HeardTelegram {
    const frame = encodeTelegram(household.meter, state, transmissionAt(household.meter, at, intervalMs))
    // Walls differ, the weather a little: −60 to −94 dBm.
    const rssiDbm = -60 - ((household.index * 7 + Math.floor(at.getTime() / 60_000)) % 35)
    return { frame, receivedAt: at, rssiDbm }
  }

  async function publish(household: Household, at: Date): Promise<void> {
    counters.published += 1
    const state = meterStateAt(household, profileInstant(clock, at))
    await links.get(household.concentratorId)?.publish(heard(household, at, state))
    counters.acknowledged += 1
    options.acknowledged?.({ identNumber: household.meter.identNumber, receivedAt: at, litres: state.litres })
  }

  function speak(household: Household, at: Date): void {
    const link = links.get(household.concentratorId)
    if (link === undefined || link.unacknowledged() >= mostUnacknowledged) counters.lost += 1
    else
      publish(household, at).catch((error: unknown) =>
        log.debug({ err: error }, 'a live telegram was not taken'),
      )
  }

  async function live(): Promise<void> {
    const slotMs = intervalMs / slotsOfInterval
    let slot = Math.floor(now().getTime() / slotMs)
    while (!stopped.signal.aborted) {
      slot = Math.max(slot + 1, Math.floor(now().getTime() / slotMs))
      const at = slot * slotMs
      await pause(at - now().getTime(), stopped.signal)
      if (stopped.signal.aborted) return
      // The slot's own moment, not that of the timer: each meter's telegrams lie exactly one interval apart.
      const second = new Date(Math.floor(at / 1000) * 1000)
      for (let index = slot % slotsOfInterval; index < manifest.households.length; index += slotsOfInterval) {
        const household = manifest.households[index]
        if (household !== undefined) speak(household, second)
      }
    }
  }

  /** Delivers every household's telegrams of some hours and returns when all are acknowledged; false when stopped before. */
  async function deliver(households: readonly Household[], hours: readonly Date[]): Promise<boolean> {
    const telegrams = hours.flatMap((at) => households.map((household) => ({ household, at })))
    for (let begin = 0; begin < telegrams.length; begin += backfillWindow) {
      if (stopped.signal.aborted) return false
      const window = telegrams.slice(begin, begin + backfillWindow)
      const pace = pause((window.length / perSecond) * 1000, stopped.signal)
      await Promise.all([...window.map(({ household, at }) => publish(household, at)), pace])
      counters.backfilled += window.length
    }
    return true
  }

  async function backfill(): Promise<void> {
    const top = wholeHour(now())
    const { newer, older } = missingHours(top, backfillDays, filled)
    const demonstration = manifest.households.slice(0, demonstrationHouseholds)
    const others = manifest.households.slice(demonstrationHouseholds)
    if (!(await deliver(demonstration, [...newer, ...older]))) return
    if (!(await deliver(others, newer))) return
    if (filled !== null) filled = { from: filled.from, to: top }
    for (const hour of older) {
      if (!(await deliver(others, [hour]))) return
      filled = { from: hour, to: filled?.to ?? top }
    }
    caughtUp = true
    log.info({ hours: newer.length + older.length, telegrams: counters.backfilled }, 'the past is filled in')
  }

  return {
    live,
    async backfill() {
      await backfill().catch((error: unknown) => {
        if (!stopped.signal.aborted) throw error
      })
    },
    // Once the past is complete, the hours that pass are delivered live.
    filled: () => (caughtUp && filled !== null ? { from: filled.from, to: wholeHour(now()) } : filled),
    counters: () => ({ ...counters }),
    stop: () => stopped.abort(),
  }
}

async function waited(ms: number, signal: AbortSignal): Promise<void> {
  await wait(Math.max(0, ms), undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}
