import { type Litres, litres } from '@aquacis/kit/values/volume.ts'
import { recentDraws } from './water/draws.ts'
import { type Fault, isStanding, litresOfFault } from './water/fault.ts'
import { fillingLitresPerSecond, litresThroughInlet } from './water/inlet.ts'
import { dayOfDate, localMoment } from './water/local-day.ts'
import type { UseProfile } from './water/use-profile.ts'

/** What the register of a meter follows from. */
export interface Metered {
  readonly profile: UseProfile
  readonly faults: readonly Fault[]
  /** The meter counts from zero on the day of `startedOn`. */
  readonly contract: { readonly startedOn: string }
}

/** Sums of thirds must not miss a litre by the last bit. */
const tolerance = 1e-6

/**
 * The cumulative register at an instant: pure, so that what was published live and what is filled in later agree,
 * whoever computes it and however often. It never falls, but where water runs back. Costs a day or two of draws,
 * whatever the age of the meter.
 */
export function registerAt(metered: Metered, at: Date): Litres {
  return litres(Math.floor(volumeAt(metered, at.getTime()) + tolerance))
}

/** Mean flow of the second behind an instant, in litres per hour: how meters measure it. */
export function flowLitresPerHourAt(metered: Metered, at: Date): number {
  const atMs = at.getTime()
  return Math.round((volumeAt(metered, atMs) - volumeAt(metered, atMs - 1000)) * 3600)
}

/** The strongest flow of the local day before, as the meter reports it. */
export function peakFlowLitresPerHour({ profile, faults }: Metered, at: Date): number {
  const { day } = localMoment(at.getTime())
  const { count, seconds, litres: drawn } = recentDraws(profile, day - 1)
  if (profile.inlet === 'CISTERN') return count === 0 ? 0 : Math.round(fillingLitresPerSecond * 3600)
  let peak = 0
  for (let index = 0; index < count; index++) {
    peak = Math.max(peak, ((drawn[index] ?? 0) * 3600) / (seconds[index] ?? 1))
  }
  return Math.round(peak + steadyLeak(faults, at.getTime()))
}

/** The flow that does not cease, in litres per hour: what a meter notices of a leak. */
export function steadyLeak(faults: readonly Fault[], atMs: number): number {
  let flow = 0
  for (const fault of faults) {
    const leaks = fault.kind === 'LEAK' || fault.kind === 'BURST' || fault.kind === 'GROWING_LEAK'
    if (leaks && isStanding(fault, atMs)) {
      flow += litresOfFault(fault, atMs) - litresOfFault(fault, atMs - 3_600_000)
    }
  }
  return Math.round(flow)
}

function volumeAt({ profile, faults, contract }: Metered, atMs: number): number {
  const { day, second } = localMoment(atMs)
  const firstDay = dayOfDate(contract.startedOn)
  if (day < firstDay) return 0
  let volume = litresThroughInlet(profile, firstDay, day, second)
  for (const fault of faults) volume += litresOfFault(fault, atMs)
  // A dial that turns back ends at zero as far as anybody reads it.
  return Math.max(0, volume)
}
