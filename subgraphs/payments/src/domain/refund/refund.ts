import type { Centavos } from '@aquacis/kit/values/money.ts'
import { type Viewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import type { LedgerPayment } from '../ledger/contract-ledger.ts'
import { takable } from '../ledger/take-back.ts'

/** How money goes back: the way it came, by the provider; or as staff pay it and say so, from the safe or the bank account. */
export type RefundMeans = 'PROVIDER' | 'CASH' | 'TRANSFER'

/**
 * What became of a refund. `ASKED` waits for a second person; from `PAYING` on the ledger owes it to the customer; `FAILED`: the
 * provider said no, and the payment counts again.
 */
export type RefundState = 'ASKED' | 'PAYING' | 'PAID' | 'REJECTED' | 'FAILED'

/** A payment, or a part of it, that is given back. */
export interface Refund {
  /** The request's, and the key at the provider. */
  readonly id: string
  readonly paymentId: string
  /** Null where nobody knows whose the money is: it waits in suspense. */
  readonly contractId: string | null
  /** Whose staff decide; null: staff of every office. */
  readonly operatingUnitId: number | null
  /** The difference that it answers, where the money is in suspense; null elsewhere. */
  readonly taskId: string | null
  readonly amount: Centavos
  readonly means: RefundMeans
  readonly reason: string
  readonly state: RefundState
  readonly needsSecond: boolean
  readonly askedAt: Date
  readonly askedBy: string
  readonly approvedAt: Date | null
  readonly approvedBy: string | null
  readonly endedAt: Date | null
  /** Null where the provider ended it. */
  readonly endedBy: string | null
  /** What proves that it was paid, or why it was not. */
  readonly note: string | null
  /** What the provider gave back of the payment before: tells whether an unanswered request was heard. */
  readonly refundedBefore: Centavos
}

/** What is asked for. */
export type RefundRequest = Pick<Refund, 'amount' | 'means' | 'reason'>

/** Whether a refund can be asked for. */
export type RefundDecision =
  | { readonly kind: 'accepted'; readonly state: 'ASKED' | 'PAYING'; readonly needsSecond: boolean }
  | { readonly kind: 'reasonMissing' | 'amountMissing' | 'notByProvider' }
  | { readonly kind: 'tooMuch'; readonly most: Centavos }

/** How an installation gives back. */
export interface RefundRules {
  /** More than this is paid back only when a second person approved it. */
  readonly aloneUpTo: Centavos
  /** Letters of a reason, at least. */
  readonly shortestReason: number
}

/** Decides on a request: what still counts of the payment, or is credit of a bill, can be given back, much of it by two people alone. */
export function decideRefund(
  payment: Pick<LedgerPayment, 'amount' | 'takenBack' | 'credit' | 'refunded' | 'provider' | 'referenceId'>,
  { amount, means, reason }: RefundRequest,
  { aloneUpTo, shortestReason }: RefundRules,
): RefundDecision {
  if (reason.trim().length < shortestReason) return { kind: 'reasonMissing' }
  if (amount <= 0n) return { kind: 'amountMissing' }
  const most = takable(payment, 'REFUND')
  if (amount > most) return { kind: 'tooMuch', most }
  // A provider gives back what came by a charge that we made.
  const { provider, referenceId } = payment
  const isOurCharge = referenceId !== null && !['desk', 'bank', 'billing'].includes(provider)
  if (means === 'PROVIDER' && !isOurCharge) return { kind: 'notByProvider' }
  // In parts it is no smaller.
  const needsSecond = amount + payment.refunded > aloneUpTo
  return { kind: 'accepted', needsSecond, state: needsSecond ? 'ASKED' : 'PAYING' }
}

/** Whether somebody may approve: a second person, while it waits. */
export function decideApproval(
  { state, askedBy }: Pick<Refund, 'state' | 'askedBy'>,
  by: string,
): 'approved' | 'ownRequest' | 'over' {
  if (state !== 'ASKED') return 'over'
  return by === askedBy ? 'ownRequest' : 'approved'
}

/**
 * Who decides on a refund: staff of its office; on money of nobody staff of every office, as they see the difference. Row-level
 * security says the same a second time.
 */
export function mayDecide(
  viewer: Viewer,
  { operatingUnitId }: Pick<Refund, 'operatingUnitId'>,
): viewer is Extract<Viewer, { readonly kind: 'staff' }> {
  if (viewer.kind !== 'staff') return false
  return operatingUnitId === null ? viewer.operatingUnitIds.length > 0 : worksFor(viewer, operatingUnitId)
}

/** Whether it waits for a second person, or to be paid. */
export function isUnderWay({ state }: Pick<Refund, 'state'>): boolean {
  return state === 'ASKED' || state === 'PAYING'
}

/** Whether it can still be refused or given up: never while a provider may be paying it. */
export function canBeRejected({ state, means }: Pick<Refund, 'state' | 'means'>): boolean {
  return state === 'ASKED' || (state === 'PAYING' && means !== 'PROVIDER')
}

/** Whether staff pay it themselves. */
export function isPaidByStaff({ state, means }: Pick<Refund, 'state' | 'means'>): boolean {
  return state === 'PAYING' && means !== 'PROVIDER'
}
