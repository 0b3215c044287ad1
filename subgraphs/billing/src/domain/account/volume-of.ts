import { litres } from '@aquacis/kit/values/volume.ts'
import { addDays } from '../rating/days.ts'
import { type BillableVolume, billableVolume, billedDays } from '../volume/billable-volume.ts'
import type { DaySpan } from '../volume/civil-day.ts'
import type { PastVolume } from '../volume/estimate-volume.ts'
import type { MeterNear } from '../volume/meter-near.ts'
import type { VolumePart } from '../volume/volume-part.ts'
import type { DayCorrection } from '../volume/volume-question.ts'
import type { Account, BillNote } from './account.ts'
import type { BillPeriod } from './price-bill.ts'

/** What is known of the water of a period. */
export interface VolumeSources {
  /** Meters of the service point with their registers near both ends, the oldest first. */
  readonly meters: readonly MeterNear[]
  readonly corrections: readonly DayCorrection[]
  /** What its condominium adds or takes off; left out where it is in none. */
  readonly common?: readonly VolumePart[]
}

/** What an account used in a period, counted on from its last bill that ends before: the same for a first bill and a new one. */
export function volumeOf(account: Account, period: BillPeriod, sources: VolumeSources): BillableVolume {
  const before = account.bills.filter(({ periodTo }) => periodTo <= period.from)
  return billableVolume({
    ...sources,
    period,
    openedOn: account.openedOn,
    closedOn: dayAfterSupply(account),
    billedUpTo: before.at(-1)?.billedUpTo ?? null,
    past: ownPast(before),
  })
}

/** What bills charged of the contract's own meter, which is what its estimates go by. */
export function ownPast(bills: readonly BillNote[]): PastVolume[] {
  return bills.map(({ periodFrom: from, periodTo: to, litres: billed, shared, estimated }) => ({
    ...{ from, to, estimated },
    litres: shared === undefined ? billed : litres(Math.max(0, billed - shared)),
  }))
}

/**
 * Days of a period on which the account was supplied: whose ends its registers are looked up at. What runs after its last day
 * is the next holder's.
 */
export function suppliedDays(account: Account, period: BillPeriod): DaySpan {
  return billedDays({ period, openedOn: account.openedOn, closedOn: dayAfterSupply(account) })
}

/** The first day without supply; null while it goes on. */
export function dayAfterSupply({ closedOn }: Account): string | null {
  return closedOn === null ? null : addDays(closedOn, 1)
}
