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
): DiscountDecision {
  if (discounts.some((one) => one.agreementId === agreementId)) return { kind: 'accepted', facts: [] }
  const offer = offered.find((one) => one.code === code)
  if (offer === undefined) return { kind: 'discountNotOffered' }
  const to = addMonths(from, 12)
  const overlaps = discounts.some((one) => one.code === code && one.from < to && one.to > from)
  if (overlaps) return { kind: 'discountAlreadyGranted' }
  const granted = { agreementId, code, title: offer.title, from, to, proof }
  return { kind: 'accepted', facts: [{ type: 'DiscountGranted', ...granted }] }
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
const reminderDays = 30

/** The day on which people are reminded to renew a discount. */
export function remindedOn({ to }: Pick<DiscountAgreement, 'to'>): string {
  return addDays(to, -reminderDays)
}
