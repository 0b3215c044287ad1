import type { Centavos } from '@aquacis/kit/values/money.ts'
import type { Component, Parts } from './components.ts'

/** Accounts of the book. Debits are positive, credits negative. */
export const ledgerAccounts = [
  /** What customers owe, by contract, bill and component. */
  'RECEIVABLE',
  /** What customers paid ahead (anticipos), by contract and payment: owed to them. */
  'CREDIT',
  /** Sides of income. */
  ...(['REVENUE', 'VAT', 'SURCHARGE'] as const),
  /** What a provider took and has not yet handed over. */
  'PSP_CLEARING',
  ...(['BANK', 'CASH', 'PSP_FEES'] as const),
  /** Debts that are asked for no more: amnesty, discount. */
  'FORGIVEN',
  /** To be given back. */
  'REFUNDS_PAYABLE',
  /** Taken back by cards' issuers. */
  'CHARGEBACKS',
  /** Money of which nobody knows whose it is. */
  'SUSPENSE',
] as const
export type LedgerAccount = (typeof ledgerAccounts)[number]

/** One side of a transaction. */
export interface Entry {
  readonly account: LedgerAccount
  /** Debit positive, credit negative; never zero. */
  readonly amount: Centavos
  readonly invoiceId: string | null
  readonly component: Component | null
  readonly paymentId: string | null
  readonly provider: string | null
}

/** What a transaction is of. */
export const transactionKinds = [
  'CHARGE',
  'CHARGE_REVERSED',
  'PAYMENT',
  'CREDIT_ALLOTTED',
  'PAYMENT_TAKEN_BACK',
  'REFUND',
  'PAYMENT_RESTORED',
  'FORGIVEN',
  'SUSPENSE_ASSIGNED',
  'MONEY_MOVED',
] as const
export type TransactionKind = (typeof transactionKinds)[number]

/** How much of some money went to a bill. */
export interface Allocation {
  readonly invoiceId: string
  readonly amount: Centavos
  /** The amount by its components. */
  readonly parts: Parts
  /** What was open of the bill before. */
  readonly balanceBefore: Centavos
  /** 1 for the bill's first payment. */
  readonly instalment: number
}

/** What went back from a bill. */
export interface Release {
  readonly paymentId: string
  readonly invoiceId: string
  readonly amount: Centavos
  /** The amount by its components. */
  readonly parts: Parts
}

/** Something that happened to money, both of its sides together: entries come to zero. */
export interface LedgerTransaction {
  /** Each cause is written once. */
  readonly sourceKey: string
  readonly kind: TransactionKind
  /** Null while nobody knows whose money it is, and for money that is no customer's. */
  readonly contractId: string | null
  readonly invoiceId: string | null
  readonly paymentId: string | null
  /** Of the taking back or the adjustment that it is of. */
  readonly causeId: string | null
  /** When it happened in the world. */
  readonly occurredAt: Date
  /** What the contract owes rose by so much; negative where it fell. */
  readonly amount: Centavos
  /** What the contract owes afterwards, less its credit. */
  readonly balance: Centavos
  readonly entries: readonly Entry[]
  readonly allocations: readonly Allocation[]
  readonly releases: readonly Release[]
}

/** An entry; what is left out is of nothing. */
export function entry(
  account: LedgerAccount,
  amount: bigint,
  of: Partial<Omit<Entry, 'account' | 'amount'>> = {},
): Entry {
  return {
    ...{ account, amount: amount as Centavos },
    ...{ invoiceId: null, component: null, paymentId: null, provider: null },
    ...of,
  }
}
