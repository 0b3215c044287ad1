/** What people are told of a matter of money. What was not said is null. */
export interface MatterFacts {
  readonly contractId: string
  /** Whose contract it is: it stays theirs after they moved out. */
  readonly customerId: string
  /** What is told of it: one of `matterAspects`. */
  readonly aspect: string
  /** When the same is told of one matter more than once, what tells the times apart: an instalment's day; else empty. */
  readonly occasion: string
  /** In centavos of MXN: what was paid, is owed, is asked for. */
  readonly amountCentavos: number | null
  /** The part of it that is left over, in centavos of MXN: a credit of the contract. */
  readonly restCentavos: number | null
  /** The day that counts, of Mexico City: to pay, to answer, on which a card is charged. */
  readonly day: string | null
  /** How many bills a debt has come to, or how many litres a person and day a supply is limited to. */
  readonly count: number | null
  /** How money came (`OXXO`, `SPEI` …), or the last four digits of a card. */
  readonly means: string | null
}
