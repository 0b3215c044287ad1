import type { GlobalPeriod } from './global/global-period.ts'
import type { PublicSale } from './global/public-sale.ts'

/** A line of a bill, as far as its fiscal document names it. Pesos and rates as decimal text. */
export interface BilledLine {
  readonly code: string
  /** `surcharge` is interest for late payment. */
  readonly kind: string
  readonly label: string
  readonly quantity: string
  readonly unit: string
  readonly unitPrice: string
  /** Dwellings by which the price was multiplied. */
  readonly units: number
  /** Before VAT; negative is in the resident's favour. */
  readonly amount: string
  readonly vatRate: string
  readonly vat: string
}

/** A bill as it was issued, as far as its fiscal document says it. */
export interface BilledInvoice {
  readonly invoiceId: string
  readonly invoiceNumber: string
  /** First day, and the day after the last. */
  readonly periodFrom: string
  readonly periodTo: string
  readonly issuedAt: string
  readonly total: string
  /** With what was owed before; nothing or less is paid at once from a credit balance. */
  readonly amountDue: string
  readonly lines: readonly BilledLine[]
}

/** Money that came in for a stamped bill. */
export interface BillPayment {
  readonly paymentId: string
  /** Of the act that put it to the bill: the payment itself, or a credit that went to bills later. */
  readonly allottingId: string
  /** UTC, ISO 8601. */
  readonly paidAt: string
  /** `c_FormaPago`, not 99: 01 cash, 03 transfer, 04 credit card, 28 debit card. */
  readonly form: string
  readonly amount: string
  readonly balanceBefore: string
  /** 1 for the bill's first payment. */
  readonly instalment: number
}

/** A stamped document that another one speaks of. */
export interface RelatedDocument {
  readonly uuid: string
  readonly series: string
  readonly number: number
}

/** A part of a bill that a credit note takes back, with its IVA, by what it is of. */
export interface CreditShare {
  readonly of: 'surcharge' | 'charges'
  /** As text without needless zeros: `0.16`. */
  readonly vatRate: string
  readonly amount: string
}

/** That a part of a bill is asked for no more; what of it is of which component, as payments' ledger says. */
export interface ForgivenDebt {
  readonly adjustmentId: string
  readonly kind: 'AMNESTY' | 'PREPAYMENT_DISCOUNT'
  readonly amount: string
  readonly surcharge: string
}

/** What a document is made of: kept as it was, so that it can be built again at any time. */
export type DocumentSource =
  | { readonly of: 'bill'; readonly bill: BilledInvoice }
  | {
      readonly of: 'credit'
      readonly bill: BilledInvoice
      readonly related: RelatedDocument
      /** What of the bill is taken back; left out where it is all of it. */
      readonly shares?: readonly CreditShare[]
      /** Of a debt that was forgiven; left out where the bill itself was taken back. */
      readonly forgiven?: ForgivenDebt
    }
  | {
      readonly of: 'payment'
      readonly bill: BilledInvoice
      readonly related: RelatedDocument
      readonly payment: BillPayment
    }
  | { readonly of: 'global'; readonly period: GlobalPeriod; readonly sales: readonly PublicSale[] }
