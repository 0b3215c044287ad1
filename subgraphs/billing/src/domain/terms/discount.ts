import type { Account, DiscountAgreement } from '../account/account.ts'
import type { AccountEvent } from '../account/account-event.ts'
import { addDays, addMonths } from '../rating/days.ts'

/** A discount of the tariff that somebody asks for. */
export interface DiscountRequest {
  /** Of the agreement. */
  readonly id: string
  readonly code: string
  readonly proof: string
  readonly from: string
}

/** A discount that the tariff has for the class of an account. */
export interface OfferedDiscount {
  readonly code: string
  readonly title: string
}

/** What becomes of the request: facts, none when it was granted already, or what stands in the way. */
export type DiscountDecision =
  | { readonly kind: 'accepted'; readonly facts: readonly AccountEvent[] }
  | { readonly kind: 'discountNotOffered' }
  | { readonly kind: 'discountAlreadyGranted' }

/** Decides on a discount: it holds for a year, and is renewed by asking for it again from the day on which it ends. */
export function decideDiscount(
  { discounts }: Account,
  { id: agreementId, code, proof, from }: DiscountRequest,
  offered: readonly OfferedDiscount[],
  renews: string | null = null,
): DiscountDecision {
  if (discounts.some((one) => one.agreementId === agreementId)) return { kind: 'accepted', facts: [] }
  const offer = offered.find((one) => one.code === code)
  if (offer === undefined) return { kind: 'discountNotOffered' }
  const to = addMonths(from, 12)
  const overlaps = discounts.some((one) => one.code === code && one.from < to && one.to > from)
  if (overlaps) return { kind: 'discountAlreadyGranted' }
  const granted = { agreementId, code, title: offer.title, from, to, proof }
  return {
    kind: 'accepted',
    facts: [{ type: 'DiscountGranted', ...granted, ...(renews === null ? {} : { renews }) }],
  }
}

/**
 * From which day an agreement is renewed on: without a gap where it still holds, or ended no longer ago than a renewal may be
 * late; else from today. Null where it was ended by hand or renewed already.
 */
export function renewedFrom({ discounts }: Account, agreementId: string, today: string): string | null {
  const known = discounts.find((one) => one.agreementId === agreementId)
  if (known === undefined || wasCutShort(known) || isRenewed(discounts, known)) return null
  return addDays(known.to, latestRenewalDays) > today ? known.to : today
}

/** Decides on the end of a discount with today; null where there is none, or it is over. */
export function decideDiscountEnd(
  { discounts }: Account,
  agreementId: string,
  today: string,
): readonly AccountEvent[] | null {
  const known = discounts.find((one) => one.agreementId === agreementId)
  if (known === undefined || known.to <= today) return null
  return [{ type: 'DiscountEnded', agreementId, on: known.from > today ? known.from : today }]
}

/** How long before its end people are reminded to renew a discount. */
export const reminderDays = 30
/** Who renews so many days late has no gap in between. A decision of this house: a month with its bill. */
const latestRenewalDays = 31

/** The day on which people are reminded to renew a discount. */
export function remindedOn({ to }: Pick<DiscountAgreement, 'to'>): string {
  return addDays(to, -reminderDays)
}

/** Decides whom to remind today: agreements that end within the reminder's days, once each; nobody who has renewed. */
export function decideReminders({ discounts }: Account, today: string): AccountEvent[] {
  return discounts
    .filter((one) => stateOfDiscount(discounts, one, today) === 'ENDS_SOON' && one.remindedOn === undefined)
    .map(({ agreementId }) => ({ type: 'DiscountRenewalReminded', agreementId, on: today }))
}

/** How an agreement stands on a day. */
export type DiscountState = 'TO_COME' | 'HOLDS' | 'ENDS_SOON' | 'RENEWED' | 'ENDED'

/** Says how an agreement stands on a day; one that was renewed is so until it ends. */
export function stateOfDiscount(
  discounts: readonly DiscountAgreement[],
  one: DiscountAgreement,
  today: string,
): DiscountState {
  if (one.to <= today) return 'ENDED'
  if (one.from > today) return 'TO_COME'
  if (isRenewed(discounts, one)) return 'RENEWED'
  return remindedOn(one) <= today && !wasCutShort(one) ? 'ENDS_SOON' : 'HOLDS'
}

/**
 * What the first bill without a discount says of its end, in Spanish: of each that held in the bill before and in none of
 * the days of this one.
 */
export function endedDiscountRemarks(
  { discounts, bills }: Pick<Account, 'discounts' | 'bills'>,
  period: { readonly from: string; readonly to: string },
): string[] {
  const before = bills.findLast(({ periodTo }) => periodTo <= period.from)
  if (before === undefined) return []
  return discounts
    .filter(({ from, to }) => from < before.periodTo && to > before.periodFrom && to <= period.from)
    .filter(
      ({ code }) =>
        !discounts.some((one) => one.code === code && one.from < period.to && one.to > period.from),
    )
    .map(
      ({ title }) =>
        `Tu descuento «${title}» ya terminó y este recibo no lo lleva. Si lo renuevas, vuelve a aplicarse.`,
    )
}

function isRenewed(
  discounts: readonly DiscountAgreement[],
  { agreementId, code, to }: DiscountAgreement,
): boolean {
  return discounts.some((one) => one.renews === agreementId || (one.code === code && one.from >= to))
}

/** Whether it ended before its year was over: somebody took it back. */
function wasCutShort({ from, to }: DiscountAgreement): boolean {
  return to < addMonths(from, 12)
}
