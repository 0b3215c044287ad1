/**
 * What a declined charge means for the next try. HARD: it will never be accepted with these means; FUNDS: perhaps on another day;
 * PASSING: nobody looked at it; HOLDER: the holder has to do something first; OURS: the fault is the utility's or the provider's.
 */
export type DeclineClass = 'HARD' | 'FUNDS' | 'PASSING' | 'HOLDER' | 'OURS'

/** Why autopay stops by itself, for whoever words it in a language of their own. */
export type StopReason =
  /** The account is gone, is not in pesos, or is not of that bank. */
  | 'ACCOUNT_GONE'
  | 'ACCOUNT_BLOCKED'
  /** The bank was told not to pay us, or knows of no authorisation any more. */
  | 'ENDED_AT_BANK'
  /** The bank was told of a lower maximum than what was charged. */
  | 'BANK_LIMIT'
  /** Its holder told the bank that they did not want a charge. */
  | 'OBJECTED'
  /** The card expired, or its number is good no more. */
  | 'CARD_NOT_VALID'
  /** The issuer allows no such charges of this card. */
  | 'CARD_REFUSED'
  /** The issuer or the bank wants to hear from its customer first. */
  | 'BANK_WANTS_HOLDER'
  | 'TOO_MANY_REFUSALS'

/** What a code of an issuer or a bank means. */
export interface DeclineMeaning {
  readonly class: DeclineClass
  /** For the resident, with what to do. */
  readonly says: string
  /** Why autopay stops, where it does. */
  readonly because: StopReason
}
