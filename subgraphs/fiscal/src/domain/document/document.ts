/** What a fiscal document is: income (a bill), credit note, payment complement, global invoice. */
export type FiscalKind = 'INCOME' | 'CREDIT_NOTE' | 'PAYMENT' | 'GLOBAL'

/** What has become of it. `REFUSED`: somebody has to mend its data; `CANCELLING`: SAT or the receiver has yet to accept. */
export type FiscalState = 'PENDING' | 'REFUSED' | 'STAMPED' | 'CANCELLING' | 'CANCELLED'

/** Motives of SAT for a cancellation (RMF 2.7.1.34, Anexo 20). */
export const cancelMotives = ['01', '02', '03', '04'] as const
export type CancelMotive = (typeof cancelMotives)[number]

/**
 * What has become of the request for a cancellation: SAT has not answered, its receiver need not accept, has yet to, did,
 * did not, or let the three working days pass, which is as good as accepting (RMF 2.7.1.34).
 */
export type CancelAcceptance = 'ASKED' | 'NOT_NEEDED' | 'PENDING' | 'ACCEPTED' | 'REJECTED' | 'EXPIRED'

/** Whom a document is made out to, as it was when the document was made. */
export interface Receiver {
  readonly rfc: string
  /** Capitals, without the régimen societario. */
  readonly name: string
  readonly postalCode: string
  readonly taxRegime: string
  readonly cfdiUse: string
}

/** A fiscal document as its readers see it. */
export interface FiscalDocument {
  readonly id: string
  readonly kind: FiscalKind
  readonly state: FiscalState
  readonly series: string
  readonly number: number
  /** The bill that it is of; null for a global invoice. */
  readonly invoiceId: string | null
  readonly contractId: string | null
  /** Who held the contract when the bill was issued. */
  readonly customerId: string | null
  readonly operatingUnitId: number
  readonly receiver: Receiver
  readonly totalCentavos: bigint
  readonly createdAt: Date
  /** Folio fiscal; null until it is stamped. */
  readonly uuid: string | null
  readonly stampedAt: Date | null
  /** Name of the PAC that stamped it. */
  readonly pac: string | null
  readonly tries: number
  readonly nextTryAt: Date | null
  readonly lastCode: string | null
  /** In Spanish. */
  readonly lastReason: string | null
  readonly replacesId: string | null
  readonly cancelMotive: CancelMotive | null
  readonly cancelReplacementId: string | null
  /** Null where nobody asked for it. */
  readonly cancelAcceptance: CancelAcceptance | null
  /** Whether SAT's acuse of the last request is kept. */
  readonly cancelReceipt: boolean
  readonly cancelledAt: Date | null
}

/** Series and number, as people say it. */
export function folioOf({ series, number }: Pick<FiscalDocument, 'series' | 'number'>): string {
  return `${series} ${number}`
}

/** Prefixes keep each kind's numbers apart: `A3` are the bills of office 3. */
const prefixes: Readonly<Record<FiscalKind, string>> = {
  INCOME: 'A',
  CREDIT_NOTE: 'NC',
  PAYMENT: 'P',
  GLOBAL: 'G',
}

/** The series in which an office numbers its documents of a kind. */
export function seriesOf(kind: FiscalKind, operatingUnitId: number): string {
  return `${prefixes[kind]}${operatingUnitId}`
}
