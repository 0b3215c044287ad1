/** A line of a bill, as far as its fiscal document names it. Pesos and rates as decimal text. */
export interface BilledLine {
  readonly code: string
  readonly label: string
  readonly quantity: string
  readonly unit: string
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

/** A stamped document that another one speaks of. */
export interface RelatedDocument {
  readonly uuid: string
  readonly series: string
  readonly number: number
}

/** What a document is made of: kept as it was, so that it can be built again at any time. */
export type DocumentSource =
  | { readonly of: 'bill'; readonly bill: BilledInvoice }
  | { readonly of: 'credit'; readonly bill: BilledInvoice; readonly related: RelatedDocument }
