import type { InvoiceIssued } from '../account/account-event.ts'
import type { MissingTelegram } from './bill-proof.ts'
import type { BilledRegister } from './registers-of.ts'

/** What a check of a proof looked at: the links of its facts, its tariffs, the prices, the volume, the telegrams, the sums. */
export type ProofCheck = 'FILE' | 'LINKS' | 'TARIFFS' | 'CHARGES' | 'VOLUME' | 'TELEGRAMS' | 'BALANCE'

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

/**
 * How far a register was followed. READ: its telegram says it, in clear. DECIPHERED: its telegram does by its deciphered form,
 * which is of the same radio and frame; that it is the same inside is the utility's word, and whoever has the meter's key can
 * check it. KEPT: the telegram is there and whole, and nobody read it. NOT_IN_FILE: the file is of a form without telegrams.
 */
export type RegisterState = 'READ' | 'DECIPHERED' | 'KEPT' | 'NOT_IN_FILE' | MissingTelegram

/** What became of one register of the bill. */
export interface RegisterVerdict extends BilledRegister {
  readonly state: RegisterState
  readonly heard: {
    readonly network: string
    readonly address: string
    readonly heardAt: string
    readonly hash: string
  } | null
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
  /** The fact that issued it, as it stands in the file; null where there is none. */
  readonly issued: InvoiceIssued | null
  /** How far each register of the bill was followed. What has no telegram makes no bill wrong: it is less proved. */
  readonly registers: readonly RegisterVerdict[]
  /** The link of the fact that issued the bill: two files of one bill have the same. */
  readonly link: string | null
  /** The last link of the file: nothing in it changes without changing this. */
  readonly seal: string | null
  /** From the total to the lines and registers; empty where something does not hold. */
  readonly steps: readonly ProofStep[]
}
