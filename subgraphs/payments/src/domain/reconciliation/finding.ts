import type { Centavos } from '@aquacis/kit/values/money.ts'
import type { Settlement } from './settlement.ts'
import type { BankMovement, StatementSource } from './statement.ts'

/** In what two books can differ. */
export const findingKinds = [
  /** The provider took money for us that we have not posted. */
  'MISSING',
  /** We posted a payment that the provider or the bank does not have, though it told of its day. */
  'SURPLUS',
  /** Both have it, with another amount. */
  'AMOUNT_DIFFERS',
  /** The provider kept more or less than we knew. */
  'FEE_DIFFERS',
  /** Refunds and chargebacks are not the same on both sides. */
  'TAKEN_BACK_DIFFERS',
  /** The provider says that it transferred; the bank has nothing. */
  'SETTLEMENT_MISSING',
  /** The transfer arrived with another amount. */
  'SETTLEMENT_DIFFERS',
  /** A transfer of a provider arrived that its reports know nothing of. */
  'SETTLEMENT_UNEXPECTED',
  /** Money arrived at the bank, and nothing says whose contract it is for. */
  'PAYER_UNKNOWN',
  /** The bank gave back what had arrived. */
  'RETURNED',
  /** Money came on a reference that was paid, replaced or over, or on none of ours: it is kept, and somebody has to look. */
  'STRANGE_ARRIVAL',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** One difference. The same difference found twice has the same kind and subject. */
export interface Finding {
  readonly kind: FindingKind
  /** What it is about: `CONEKTA charge 637e…`, `CONEKTA transfer tr_77`, `BANK 0123456789 2026-11-21 …`. */
  readonly subject: string
  readonly source: StatementSource
  /** Civil day of the money. */
  readonly day: string
  /** By our book, or by what a provider promised. */
  readonly expected: Centavos
  /** By theirs. */
  readonly received: Centavos
  /** Keys of the records or movements that it rests on. */
  readonly lines: readonly string[]
  readonly paymentIds: readonly string[]
  /** Order at the provider, to ask it again; null where there is none. */
  readonly orderId: string | null
}

/** That a record or movement and payments of ours are the same money. */
export interface Match {
  readonly source: StatementSource
  readonly line: string
  readonly paymentIds: readonly string[]
}

/** A provider's transfer that the bank has. */
export interface SettlementArrival {
  readonly settlement: Settlement
  readonly movement: BankMovement
}

/** What a provider kept of a charge, or of giving it back, which nobody knew when that was posted. */
export interface LearnedFee {
  readonly source: StatementSource
  readonly chargeId: string
  /** Key of the refund's or the chargeback's record; null for the charge itself. */
  readonly record: string | null
  /** Below zero where it gave back what it had kept. */
  readonly fee: Centavos
  readonly at: Date
}

/** What comparing two books gives. */
export interface Comparison {
  readonly arrivals: readonly SettlementArrival[]
  readonly fees: readonly LearnedFee[]
  readonly matches: readonly Match[]
  readonly findings: readonly Finding[]
}
