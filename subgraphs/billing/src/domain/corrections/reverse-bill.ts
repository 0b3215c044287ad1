import type { InvoiceReversed } from '../account/account-event.ts'
import type { Invoice } from '../account/invoice.ts'

/** Why a bill is taken back, and by whom. */
export interface ReversalRequest {
  /** That of the request. */
  readonly id: string
  readonly reason: string
  readonly by: string | null
  readonly replacedBy: string | null
}

/** What becomes of the request: a fact, none when it was done already, or what stands in the way. */
export type ReversalDecision =
  | { readonly kind: 'accepted'; readonly facts: readonly InvoiceReversed[] }
  | { readonly kind: 'invoiceAlreadyReversed' }

/** Decides whether a bill is taken back. It is taken back once, whole; the same request again changes nothing. */
export function decideReversal(
  { id: invoiceId, state, reversalId, bill }: Invoice,
  { id: requestId, reason, by, replacedBy }: ReversalRequest,
): ReversalDecision {
  if (state === 'REVERSED') {
    return reversalId === requestId ? { kind: 'accepted', facts: [] } : { kind: 'invoiceAlreadyReversed' }
  }
  const { total } = bill
  const fact: InvoiceReversed = {
    ...{ type: 'InvoiceReversed', invoiceId, requestId, total, reason, by, replacedBy },
  }
  return { kind: 'accepted', facts: [fact] }
}
