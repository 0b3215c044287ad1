import type { Centavos } from '@aquacis/kit/values/money.ts'

/**
 * What an account's holder authorised: that the utility charges their bank account for its bills. It names what the authorisation of a
 * domiciliación has to name (decision 0041): provider, service, its number, how often, bank and account, the most of one charge,
 * and until when.
 */
export interface DebitMandate {
  /** That of its autopay. */
  readonly id: string
  readonly contractId: string
  readonly operatingUnitId: number
  /** The contract's number: by it bank and holder know what is charged. */
  readonly serviceReference: string
  /** Of the account, as the bank has the name. */
  readonly holderName: string
  readonly bank: string
  readonly lastFour: string
  /** The most of one charge, for good: more wants a new authorisation. */
  readonly mostAmount: Centavos
  /** The last day on which it may be charged; null: until it is cancelled. */
  readonly expiresOn: string | null
  /** Which wording was shown and accepted. */
  readonly termsVersion: string
  readonly acceptedAt: Date
  readonly endedAt: Date | null
  /** In Spanish. */
  readonly endedBecause: string | null
}
