import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import type { LedgerTransaction } from './book/book.ts'
import { type Parts, sumOf } from './book/components.ts'

/** A bill in the ledger. */
export interface LedgerBill {
  readonly invoiceId: string
  readonly invoiceNumber: string
  /** As printed with its barcode; null where it has none. */
  readonly paymentReference: string | null
  /** Days, `YYYY-MM-DD`; `periodTo` is the day after the last. */
  readonly issuedOn: string
  readonly dueOn: string
  readonly periodFrom: string
  readonly periodTo: string
  readonly charged: Parts
  readonly open: Parts
  /** The disputed part, at most what is open. */
  readonly held: Centavos
  /** How often money went to it. */
  readonly payments: number
  readonly reversedAt: Date | null
  /** When the last of it was paid or forgiven. */
  readonly settledAt: Date | null
}

/** Ways by which money comes in. */
export const paymentChannels = [
  'OXXO',
  'CASH_NETWORK',
  'SPEI',
  'CARD',
  'CODI',
  'DESK',
  'DIRECT_DEBIT',
] as const
export type PaymentChannel = (typeof paymentChannels)[number]

/** Who took the money. */
export const moneyProviders = ['conekta', 'femsa', 'codi', 'desk', 'bank'] as const
export type MoneyProvider = (typeof moneyProviders)[number]

/**
 * Money that came in, or the credit of a bill of less than nothing (`billing`, `BILL`). What it is, `allotted`, `credit` and
 * `takenBack` are together.
 */
export interface LedgerPayment {
  readonly paymentId: string
  readonly sourceKey: string
  readonly contractId: string | null
  readonly amount: Centavos
  /** Of the amount, what the provider kept. */
  readonly fee: Centavos
  readonly provider: MoneyProvider | 'billing'
  readonly channel: PaymentChannel | 'BILL'
  /** `c_FormaPago` of SAT. */
  readonly form: string
  readonly paidAt: Date
  readonly referenceId: string | null
  readonly allotted: Centavos
  /** What went to no bill; in suspense, where the contract is not known. */
  readonly credit: Centavos
  readonly takenBack: Centavos
  /** Of what was taken back, what was given back as a refund. */
  readonly refunded: Centavos
}

/** Money of a payment that stands on a bill. */
export interface Allotment {
  /** Of the transaction that put it there: its key, or its number once it is kept. One for each bill. */
  readonly transaction: string
  readonly invoiceId: string
  readonly paymentId: string
  readonly at: Date
  /** What stands there now; what was released is less. */
  readonly parts: Parts
}

/** That money was taken back. */
export interface TakingBack {
  readonly takingBackId: string
  readonly requestId: string
  readonly paymentId: string
  readonly kind: TakingBackKind
  readonly amount: Centavos
  readonly reason: string
  readonly by: string | null
  readonly takenBackAt: Date
  readonly restoredAt: Date | null
}

/** Why money is taken back: a mistake, the issuer of a card, or the utility gives it. */
export type TakingBackKind = 'REVERSAL' | 'CHARGEBACK' | 'REFUND'

/** A part of a bill that is asked for no more. */
export interface Forgiving {
  readonly adjustmentId: string
  readonly invoiceId: string
  readonly parts: Parts
}

/** A contract's side of the book, or as much of it as a change needs to know: all that is open and all credit. */
export interface ContractLedger {
  /** Null for money in suspense, which has no bills. */
  readonly contractId: string | null
  readonly bills: ReadonlyMap<string, LedgerBill>
  readonly payments: ReadonlyMap<string, LedgerPayment>
  /** In the order in which they came. */
  readonly allotments: readonly Allotment[]
  readonly takings: ReadonlyMap<string, TakingBack>
  readonly forgivings: readonly Forgiving[]
}

/** What becomes of a ledger, and what is written of it. */
export interface Change {
  readonly ledger: ContractLedger
  readonly transactions: readonly LedgerTransaction[]
}

/** A ledger in which nothing happened yet. */
export function emptyLedger(contractId: string | null): ContractLedger {
  return {
    contractId,
    bills: new Map(),
    payments: new Map(),
    allotments: [],
    takings: new Map(),
    forgivings: [],
  }
}

/** What is owed, all bills together. */
export function owedOf({ bills }: ContractLedger): Centavos {
  let owed = 0n
  for (const { open } of bills.values()) owed += sumOf(open)
  return centavos(owed)
}

/** What was paid ahead. */
function creditOf({ payments }: ContractLedger): Centavos {
  let credit = 0n
  for (const payment of payments.values()) credit += payment.credit
  return centavos(credit)
}

/** What is owed less what was paid ahead; negative for a credit. */
export function balanceOf(ledger: ContractLedger): Centavos {
  return centavos(owedOf(ledger) - creditOf(ledger))
}

/** The ledger with one more or another bill. */
export function withBill(ledger: ContractLedger, bill: LedgerBill): ContractLedger {
  return { ...ledger, bills: new Map(ledger.bills).set(bill.invoiceId, bill) }
}

/** The ledger with one more or another payment. */
export function withPayment(ledger: ContractLedger, payment: LedgerPayment): ContractLedger {
  return { ...ledger, payments: new Map(ledger.payments).set(payment.paymentId, payment) }
}
