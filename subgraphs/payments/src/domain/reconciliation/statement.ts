import type { Centavos } from '@aquacis/kit/values/money.ts'

/** Who keeps a record of money beside ourselves. */
export const statementSources = ['BANK', 'CONEKTA', 'FEMSA', 'CODI'] as const
export type StatementSource = (typeof statementSources)[number]

/** A movement of the utility's account as its bank has it. */
export interface BankMovement {
  /** The same movement has the same key in every file and every format: see `keyedMovements`. */
  readonly key: string
  /** Ten digits of the account, without bank, town and check digit. */
  readonly account: string
  /** Civil day, `YYYY-MM-DD`. */
  readonly bookedOn: string
  readonly valueOn: string
  /** Above zero where it arrived, below where it left. */
  readonly amount: Centavos
  /** It takes an earlier movement back (ISO 20022 `RvslInd`). */
  readonly isReversal: boolean
  /** What the bank or whoever paid calls it; null where nothing is said. */
  readonly reference: string | null
  /** Clave de rastreo of SPEI; null where it came another way. */
  readonly trackingKey: string | null
  /** What whoever paid wrote. */
  readonly description: string
  /** Who paid or was paid, as the bank has the name. */
  readonly counterparty: string | null
}

/** What a provider says of one charge: money taken, given back or taken back by a bank. */
export interface ProviderRecord {
  /** Of the provider: the same record comes once. */
  readonly key: string
  readonly provider: Exclude<StatementSource, 'BANK'>
  readonly type: 'PAYMENT' | 'REFUND' | 'CHARGEBACK' | 'CHARGEBACK_WON'
  readonly chargeId: string
  /** Under which the provider is asked again; null where the report does not say. */
  readonly orderId: string | null
  readonly reference: string | null
  readonly at: Date
  /** Below zero where it is given or taken back. */
  readonly amount: Centavos
  /** Kept by the provider, IVA included; below zero where it is given back. */
  readonly fee: Centavos
  /** The transfer to the bank with which it was settled; null while it was not. */
  readonly transferId: string | null
  /** What the bank shows of that transfer. */
  readonly transferReference: string | null
}

/** A statement of the bank: one account over some days, in balance. */
export interface BankStatement {
  readonly kind: 'BANK'
  readonly account: string
  /** First and last civil day that it speaks of. */
  readonly from: string
  readonly to: string
  readonly opening: Centavos
  readonly closing: Centavos
  readonly movements: readonly BankMovement[]
}

/** A provider's settlement report of some days. */
export interface ProviderStatement {
  readonly kind: 'PROVIDER'
  readonly provider: Exclude<StatementSource, 'BANK'>
  readonly from: string
  readonly to: string
  readonly records: readonly ProviderRecord[]
}

export type Statement = BankStatement | ProviderStatement
