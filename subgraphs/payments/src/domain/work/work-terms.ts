import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { lateBefore } from '../autopay/direct-debit/debit-file.ts'
import type { Collecting } from '../collections/collections-policy.ts'

/** What has no term of its own is urgent once it waits longer: three days, so that a weekend alone does not make it so. */
const waitsMs = 3 * 86_400_000

/** From when on what waits for the office is urgent. */
export interface WorkTerms {
  /** Disputes that have to be answered up to this day are: staff are reminded of them. */
  readonly disputesUpTo: string
  /** Claims of payments are on the last day of their term. */
  readonly claimsUpTo: string
  /** Whatever waits since before this instant, and has no term of its own. */
  readonly waitingSince: Date
  /** Files of charges of days before this one should have been answered. */
  readonly debitsLateBefore: string
}

/** The terms as they are now. */
export function workTerms({ calendar, policy }: Collecting, now: Date): WorkTerms {
  const today = civilDate(now)
  return {
    disputesUpTo: calendar.plus(today, policy.dispute.remindBefore),
    claimsUpTo: today,
    waitingSince: new Date(now.getTime() - waitsMs),
    debitsLateBefore: lateBefore(today),
  }
}
