import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { type Collecting, endOfTerm } from '../collections/collections-policy.ts'

/** Why somebody disputes a bill (aclaración). */
export const disputeGrounds = ['HIGH_USE', 'READING', 'LEAK', 'TARIFF', 'NOT_MINE', 'OTHER'] as const
export type DisputeGrounds = (typeof disputeGrounds)[number]

/** What became of a dispute. */
export type DisputeState = 'OPENED' | 'VISIT_ORDERED' | 'UPHELD' | 'PARTLY_UPHELD' | 'REJECTED' | 'WITHDRAWN'

/** What staff order to find out. */
export type DisputeVisitKind = 'METER_TEST' | 'VISIT'

/** A visit that was ordered. */
export interface DisputeVisit {
  readonly visitId: string
  readonly kind: DisputeVisitKind
  /** What is to be found out, in Spanish. */
  readonly asked: string
  readonly orderedOn: string
}

/** A reading that an answer leans on. */
export interface AnsweredReading {
  readonly readOn: string
  readonly litres: number
  /** `telemetría`, `visita`, `banco de pruebas` … in Spanish. */
  readonly source: string
}

/** The reasoned answer of the office. */
export interface DisputeAnswer {
  readonly reason: string
  readonly readings: readonly AnsweredReading[]
  /** How much of what was disputed is found right; billing bills it anew. */
  readonly granted: Centavos
  readonly answeredOn: string
  readonly by: string
}

/** A disputed bill: the disputed part is held, the rest can be paid. */
export interface Dispute {
  readonly id: string
  readonly contractId: string
  readonly operatingUnitId: number
  readonly invoiceId: string
  readonly invoiceNumber: string
  readonly grounds: DisputeGrounds
  /** In the words of whoever disputes it. */
  readonly words: string
  /** Codes of the bill's lines that it is about; empty for the whole. */
  readonly lines: readonly string[]
  readonly disputed: Centavos
  readonly state: DisputeState
  readonly openedAt: Date
  readonly openedBy: string
  /** The last day for the office to answer. */
  readonly answerBy: string
  readonly remindedOn: string | null
  readonly visit: DisputeVisit | null
  readonly answer: DisputeAnswer | null
  readonly closedAt: Date | null
}

/** Whether the office still has to answer. */
export function isRunning({ state }: Pick<Dispute, 'state'>): boolean {
  return state === 'OPENED' || state === 'VISIT_ORDERED'
}

/** What is known of the bill. */
export interface DisputedBill {
  readonly dueOn: string
  /** What is open of it. */
  readonly open: Centavos
  /** What of it is disputed or claimed already. */
  readonly held: Centavos
  readonly isReversed: boolean
}

/** What becomes of a request to dispute a bill. */
export type OpenDecision =
  | { readonly kind: 'accepted'; readonly disputed: Centavos; readonly answerBy: string }
  | { readonly kind: 'tooLate'; readonly lastDay: string }
  | { readonly kind: 'tooMuch'; readonly most: Centavos }
  | { readonly kind: 'nothingOpen' }
  | { readonly kind: 'wordsMissing' }

/** The last day on which a bill can be disputed. */
function lastDayToDispute(collecting: Collecting, dueOn: string): string {
  return endOfTerm(collecting, dueOn, collecting.policy.dispute.openWithin)
}

/** Decides whether a bill, or an amount of it, may be disputed. Null for the amount: all that is open. */
export function decideDispute(
  collecting: Collecting,
  bill: DisputedBill,
  request: { readonly amount: Centavos | null; readonly words: string },
  today: string,
): OpenDecision {
  const lastDay = lastDayToDispute(collecting, bill.dueOn)
  if (today > lastDay) return { kind: 'tooLate', lastDay }
  const most = centavos(bill.open - bill.held)
  if (bill.isReversed || most <= 0n) return { kind: 'nothingOpen' }
  if (request.words.trim().length < 10) return { kind: 'wordsMissing' }
  const disputed = request.amount ?? most
  if (disputed <= 0n || disputed > most) return { kind: 'tooMuch', most }
  return {
    kind: 'accepted',
    disputed,
    answerBy: endOfTerm(collecting, today, collecting.policy.dispute.answerWithin),
  }
}

/** What the office answers. */
export interface AnswerRequest {
  readonly outcome: 'UPHELD' | 'PARTLY_UPHELD' | 'REJECTED'
  readonly reason: string
  readonly granted: Centavos | null
  readonly readings: readonly AnsweredReading[]
}

/** What becomes of an answer. */
export type AnswerDecision =
  | {
      readonly kind: 'accepted'
      readonly granted: Centavos
      /** What was disputed in vain is not followed up to this day. */
      readonly payBy: string
    }
  | { readonly kind: 'over' }
  | { readonly kind: 'incomplete'; readonly because: 'REASON' | 'READINGS' | 'GRANTED' }

/**
 * Decides whether an answer may be given: it has a reason, readings where the use is in question, and an amount between
 * nothing and all where it is right in part.
 */
export function decideAnswer(
  collecting: Collecting,
  dispute: Dispute,
  { outcome, reason, granted, readings }: AnswerRequest,
  today: string,
): AnswerDecision {
  if (!isRunning(dispute)) return { kind: 'over' }
  if (reason.trim().length < 20) return { kind: 'incomplete', because: 'REASON' }
  const isOfUse =
    dispute.grounds === 'HIGH_USE' || dispute.grounds === 'READING' || dispute.grounds === 'LEAK'
  if (isOfUse && readings.length === 0) return { kind: 'incomplete', because: 'READINGS' }
  const part = granted ?? centavos(0n)
  if (outcome === 'PARTLY_UPHELD' && (part <= 0n || part >= dispute.disputed))
    return { kind: 'incomplete', because: 'GRANTED' }
  const amounts = { UPHELD: dispute.disputed, PARTLY_UPHELD: part, REJECTED: centavos(0n) }
  const payBy = endOfTerm(collecting, today, collecting.policy.dispute.payAfterAnswer)
  return { kind: 'accepted', granted: amounts[outcome], payBy }
}

/** How the office's clock stands: working days left, none where the day is over; null for what is answered. */
export function daysLeft({ calendar }: Collecting, dispute: Dispute, today: string): number | null {
  return isRunning(dispute) ? calendar.between(today, dispute.answerBy) : null
}

/** Whether staff have to be reminded now: once, so many working days before the clock runs out. */
export function isReminderDue(collecting: Collecting, dispute: Dispute, today: string): boolean {
  const left = daysLeft(collecting, dispute, today)
  return left !== null && dispute.remindedOn === null && left <= collecting.policy.dispute.remindBefore
}

/** On what of the disputed bill no surcharge runs, and for what it is made up. */
export interface SurchargeOfDispute {
  readonly held: Centavos
  readonly caughtUp: Centavos
}

/**
 * No surcharge runs on what is disputed while the office has not answered, nor on what was found right until the bill is billed anew.
 * What was disputed in vain bears it again, for the time of the dispute too where the policy says so.
 */
export function surchargeOfDispute(
  { policy }: Pick<Collecting, 'policy'>,
  dispute: Pick<Dispute, 'state' | 'disputed' | 'answer'>,
): SurchargeOfDispute {
  const held = isRunning(dispute) ? dispute.disputed : (dispute.answer?.granted ?? centavos(0n))
  const inVain = centavos(dispute.disputed - held)
  const isCaughtUp = policy.dispute.surchargeInVain === 'CAUGHT_UP'
  return { held, caughtUp: isCaughtUp ? inVain : centavos(0n) }
}
