/** What a check of a proof looked at: the links of its facts, its tariffs, the prices, the volume, the sums. */
export type ProofCheck = 'FILE' | 'LINKS' | 'TARIFFS' | 'CHARGES' | 'VOLUME' | 'BALANCE'

/** Something in a proof that does not hold. */
export interface ProofFinding {
  readonly check: ProofCheck
  /** Where in the file, as a JSON pointer. */
  readonly path: string
  /** What stands there, and what should. */
  readonly what: string
}

/** One step from the total down, in words: what a person reads who follows a peso. */
export interface ProofStep {
  readonly amount: string
  readonly of: string
  readonly from: string
}

/** What a proof is worth. */
export interface ProofVerdict {
  readonly ok: boolean
  readonly findings: readonly ProofFinding[]
  /** The bill that it proves; null where there is none in it. */
  readonly bill: {
    readonly number: string
    readonly periodFrom: string
    readonly periodTo: string
    readonly total: string
    readonly amountDue: string
    readonly litres: number
  } | null
  /** The link of the fact that issued the bill: two files of one bill have the same. */
  readonly link: string | null
  /** From the total to the lines and registers; empty where something does not hold. */
  readonly steps: readonly ProofStep[]
}
