import type { BusinessCalendar } from '@aquacis/kit/values/business-days.ts'
import type { Centavos } from '@aquacis/kit/values/money.ts'
import type { PaymentChannel } from '../ledger/contract-ledger.ts'

/** What became of a claim. */
export type ClaimState = 'OPEN' | 'FOUND' | 'NOT_FOUND' | 'WITHDRAWN'

/** “I paid and it does not show”: what somebody says they paid, and what we say to it. */
export interface PaymentClaim {
  readonly id: string
  readonly contractId: string
  readonly operatingUnitId: number
  /** The party who claims. */
  readonly claimedBy: string
  readonly amount: Centavos
  /** Civil day on the receipt. */
  readonly paidOn: string
  readonly channel: PaymentChannel
  /** Number on the receipt: authorisation, clave de rastreo, reference; null where there is none. */
  readonly folio: string | null
  readonly note: string | null
  readonly state: ClaimState
  readonly openedAt: Date
  /** Last civil day to answer. */
  readonly answerBy: string
  /** The payment that it was; null until it is found. */
  readonly paymentId: string | null
  readonly answer: string | null
  /** Subject of whoever answered; null where it was found by itself. */
  readonly answeredBy: string | null
  readonly answeredAt: Date | null
}

/** What an office grants whoever claims. */
export interface ClaimPolicy {
  /** Working days in which it is answered. */
  readonly answerDays: number
  /** Open claims that a contract may have: each pauses dunning. */
  readonly mostOpen: number
  /** Days of the calendar that a payment may lie back: provider and bank are asked that far. */
  readonly mostDaysBack: number
  /** Whether a claim of a payment that was never found has surcharge run for its time too. */
  readonly surchargeInVain: 'WAIVED' | 'CAUGHT_UP'
}

/**
 * As shipped. Five working days are what the office's own charter grants; no law sets the term of this one. Who claims what was
 * never paid owed it all the time, and owes the surcharge of it (CFF art. 21).
 */
export const shippedClaimPolicy: ClaimPolicy = {
  ...{ answerDays: 5, mostOpen: 3, mostDaysBack: 180, surchargeInVain: 'CAUGHT_UP' },
}

/** Last day to answer a claim of a day. */
export function answerByOf(
  today: string,
  calendar: Pick<BusinessCalendar, 'plus'>,
  { answerDays }: ClaimPolicy = shippedClaimPolicy,
): string {
  return calendar.plus(today, answerDays)
}

/** What somebody claims. */
export type Claimed = Pick<PaymentClaim, 'amount' | 'paidOn' | 'channel' | 'folio'>

/** What stands in the way of a claim; null: nothing does. `doubled` names the open claim that says the same. */
export function obstacleToClaim(
  claimed: Claimed,
  open: readonly PaymentClaim[],
  { today, earliest }: { readonly today: string; readonly earliest: string },
  { mostOpen }: ClaimPolicy = shippedClaimPolicy,
):
  | { readonly kind: 'amountImpossible' | 'dayImpossible' | 'tooMany' }
  | { readonly kind: 'doubled'; readonly claim: PaymentClaim }
  | null {
  if (claimed.amount <= 0n || claimed.amount > 10_000_000_00n) return { kind: 'amountImpossible' }
  if (claimed.paidOn > today || claimed.paidOn < earliest) return { kind: 'dayImpossible' }
  const same = open.find(({ amount, paidOn }) => amount === claimed.amount && paidOn === claimed.paidOn)
  if (same !== undefined) return { kind: 'doubled', claim: same }
  return open.length >= mostOpen ? { kind: 'tooMany' } : null
}
