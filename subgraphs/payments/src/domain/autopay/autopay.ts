import type { Centavos } from '@aquacis/kit/values/money.ts'

/** By a card that the provider keeps, by a CLABE of one's own that money is sent to, or out of a bank account (domiciliación). */
export type AutopayMethod = 'CARD' | 'RECURRING_SPEI' | 'DIRECT_DEBIT'

/** STOPPED: it cannot go on by itself; ENDED: its resident wanted no more of it. */
export type AutopayState = 'ACTIVE' | 'PAUSED' | 'STOPPED' | 'ENDED'

/** What the provider keeps: nothing here is a number of a card or of somebody's account. */
export interface AutopayMeans {
  readonly customerId: string
  readonly sourceId: string
  readonly brand: string | null
  /** Of the card, or of the account that is charged. */
  readonly lastFour: string | null
  /** `2027-05`: the last month in which a card is good. */
  readonly goodUntil: string | null
  /** Where money is sent to (RECURRING_SPEI). */
  readonly clabe: string | null
  readonly bank: string | null
}

/** Bills of a contract are paid by themselves. */
export interface Autopay {
  readonly id: string
  readonly contractId: string
  readonly customerId: string
  readonly servicePointId: string
  readonly operatingUnitId: number
  readonly method: AutopayMethod
  readonly state: AutopayState
  readonly means: AutopayMeans
  /** A bill of more is left alone; null: none is. */
  readonly mostAmount: Centavos | null
  readonly enrolledAt: Date
  /** Why it stopped, in Spanish. */
  readonly stoppedBecause: string | null
  /** Bills in a row that could not be charged. */
  readonly failedInRow: number
  /** The last good month of which its resident was warned. */
  readonly warnedOf: string | null
}

/** ANNOUNCED and RETRYING wait for their day; CHARGING is in hand. */
export type AutopayChargeState = 'ANNOUNCED' | 'CHARGING' | 'RETRYING' | 'PAID' | 'FAILED' | 'SKIPPED'

/** A bill that is charged by itself. */
export interface AutopayCharge {
  readonly id: string
  readonly autopayId: string
  readonly contractId: string
  readonly invoiceId: string
  readonly invoiceNumber: string
  /** What was announced: never more is charged. */
  readonly amount: Centavos
  readonly chargesOn: string
  readonly state: AutopayChargeState
  readonly tries: number
  readonly nextTryOn: string | null
  /** Why it was not charged, in Spanish. */
  readonly reason: string | null
}
