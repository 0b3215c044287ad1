import type { FleetManifest, Household } from '../manifest.ts'
import { type Filled, missingHours, wholeHour } from './missing-hours.ts'

export interface BackfillOptions {
  readonly households: FleetManifest['households']
  readonly days: number
  readonly filled: Filled | null
  readonly now: () => Date
  readonly perSecond: number
  /** Resolves when the telegram was acknowledged. */
  deliver(household: Household, at: Date): Promise<void>
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>
  readonly signal: AbortSignal
}

/** The past on its way: hourly telegrams that nobody heard yet. */
export interface Backfill {
  /** Newest hours first, the demonstration's households before all others; ends when all are acknowledged, or stopped. */
  run(): Promise<void>
  filled(): Filled | null
  delivered(): number
}

/** Ana and Luis: whoever tries the system out signs in as one of them. */
const demonstrationHouseholds = 2
/** Telegrams that are on their way at once. */
const windowSize = 200

/** A LoRaWAN uplink tells of a whole day: two a day leave no hour out. */
const loggedEveryHours = 12

/** Whether a meter's telegram of that whole hour says anything that another does not. */
function tells({ radio }: Household, at: Date, newest: Date): boolean {
  if (radio.network !== 'LORAWAN') return true
  return at.getTime() === newest.getTime() || (at.getTime() / 3_600_000) % loggedEveryHours === 0
}

export function createBackfill(options: BackfillOptions): Backfill {
  const { households, days, now, signal } = options
  let { filled } = options
  let caughtUp = false
  let delivered = 0
  let top = wholeHour(now())

  async function deliverWindow(telegrams: readonly { household: Household; at: Date }[]): Promise<void> {
    const pace = options.pause((telegrams.length / options.perSecond) * 1000, signal)
    await Promise.all([...telegrams.map(({ household, at }) => options.deliver(household, at)), pace])
    delivered += telegrams.length
  }

  /** False when stopped before all were acknowledged. */
  async function deliverHours(some: readonly Household[], hours: readonly Date[]): Promise<boolean> {
    const telegrams = hours.flatMap((at) =>
      some.filter((household) => tells(household, at, top)).map((household) => ({ household, at })),
    )
    for (let begin = 0; begin < telegrams.length; begin += windowSize) {
      if (signal.aborted) return false
      await deliverWindow(telegrams.slice(begin, begin + windowSize))
    }
    return true
  }

  async function run(): Promise<void> {
    top = wholeHour(now())
    const { newer, older } = missingHours(top, days, filled)
    const demonstration = households.slice(0, demonstrationHouseholds)
    const others = households.slice(demonstrationHouseholds)
    if (!(await deliverHours(demonstration, [...newer, ...older]))) return
    if (!(await deliverHours(others, newer))) return
    if (filled !== null) filled = { from: filled.from, to: top }
    for (const hour of older) {
      if (!(await deliverHours(others, [hour]))) return
      filled = { from: hour, to: filled?.to ?? top }
    }
    caughtUp = true
  }

  return {
    run,
    // Once the past is complete, the hours that pass are delivered live.
    filled: () => (caughtUp && filled !== null ? { from: filled.from, to: wholeHour(now()) } : filled),
    delivered: () => delivered,
  }
}
