/**
 * What a declined charge means for the next try. HARD: it will never be accepted with these means; FUNDS: perhaps on another day;
 * PASSING: nobody looked at it; HOLDER: the holder has to do something first; OURS: the fault is the utility's or the provider's.
 */
export type DeclineClass = 'HARD' | 'FUNDS' | 'PASSING' | 'HOLDER' | 'OURS'

/** What a code of an issuer or a bank means. */
export interface DeclineMeaning {
  readonly class: DeclineClass
  /** For the resident, with what to do. */
  readonly says: string
}
