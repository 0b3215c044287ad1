import type { Centavos } from '@aquacis/kit/values/money.ts'

/** Ways to pay by oneself. */
export const payingMethods = ['OXXO', 'CASH_NETWORK', 'SPEI', 'CARD', 'CODI'] as const
export type PayingMethod = (typeof payingMethods)[number]

/**
 * `OPENING`: it is written down, and the provider may or may not know of it. Whoever looks sees it as waiting; if the provider
 * never heard of it, it is taken back.
 */
export type ReferenceState =
  | 'OPENING'
  | 'WAITING'
  | 'PARTLY_PAID'
  | 'PAID'
  | 'EXPIRED'
  | 'REPLACED'
  | 'CANCELLED'
  | 'DECLINED'

/** What a reference is for. */
export type Cover =
  | { readonly of: 'INVOICES' }
  | { readonly of: 'BALANCE' }
  | { readonly of: 'INSTALMENT'; readonly instalmentId: string }

/** A bill that a reference is for, as it stood when the reference was made. */
export interface CoveredBill {
  readonly invoiceId: string
  readonly invoiceNumber: string
  readonly amount: Centavos
}

/** What somebody pays with, as rules see it. */
export interface Reference {
  readonly id: string
  readonly contractId: string
  readonly cover: Cover
  readonly bills: readonly CoveredBill[]
  readonly method: PayingMethod
  readonly state: ReferenceState
  readonly amount: Centavos
  readonly paid: Centavos
  readonly createdAt: Date
  readonly expiresAt: Date | null
}

/** Whether money is still asked for by it. */
export function isOpen(state: ReferenceState): boolean {
  return state === 'OPENING' || state === 'WAITING' || state === 'PARTLY_PAID' || state === 'DECLINED'
}
