import type { Centavos } from '@aquacis/kit/values/money.ts'
import type { FileRead } from '../../bank-files/file-mistake.ts'
import type { Silence } from '../psp-port.ts'

/** A charge in a file for the bank. */
export interface DebitCharge {
  /** Of the file, counted from 1: with the file's name it is what the bank's answer is about. */
  readonly line: number
  readonly clabe: string
  /** Of the account. */
  readonly holderName: string
  readonly amount: Centavos
  /** What the holder knows the service by: the contract's number. */
  readonly serviceReference: string
  /** As the account's statement shows it: `RECIBO QRO-2026-0000123`. */
  readonly concept: string
}

/** Charges of a day for the bank. */
export interface DebitFile {
  /** Civil day on which accounts are charged. */
  readonly day: string
  /** Civil day on which the bank credits the utility with all of it. */
  readonly creditedOn: string
  readonly charges: readonly DebitCharge[]
}

/** What became of a charge. */
export interface AnsweredCharge {
  readonly line: number
  readonly clabe: string
  readonly amount: Centavos
  readonly serviceReference: string
  readonly outcome:
    | { readonly kind: 'APPLIED' }
    /** The bank has not decided yet, and says so in a later answer. */
    | { readonly kind: 'PENDING' }
    /** By the two digits of its reason: `04`. */
    | { readonly kind: 'RETURNED'; readonly code: string }
}

/** A file of the bank: of charges that we sent. */
export interface DebitAnswer {
  readonly charges: readonly AnsweredCharge[]
}

/** About which of our files an answer is, and whether it tells what became of charges, or that holders objected to some later. */
export interface AnswerName {
  readonly file: string
  readonly kind: 'OUTCOME' | 'OBJECTION'
}

/** An answer that the bank has for us. */
export interface WaitingAnswer {
  readonly name: string
  readonly issuedAt: Date
  /** SHA-256 of its bytes, hexadecimal: the same name with other bytes is another answer. */
  readonly digest: string
}

/** What came of bringing a file. `refused`: none of it is charged, and the reasons are for the utility's people. */
export type SendOutcome =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
  | Silence

/**
 * The utility's bank as far as it charges other people's accounts. No method that asks it throws for what it does or fails to
 * do; `signal` ends an attempt that takes too long. A file brought twice under one name is charged once.
 */
export interface DirectDebit {
  /** The name of the so many-th file of a day, counted from 1. */
  nameOf(day: string, number: number): string
  /** The file as the bank wants it. Throws RangeError for what its layout has no room for. */
  compose(file: DebitFile): string
  send(name: string, content: string, signal: AbortSignal): Promise<SendOutcome>
  /** Whether the bank took a file of that name. */
  find(name: string, signal: AbortSignal): Promise<{ readonly kind: 'taken' | 'absent' } | Silence>
  /** What the bank answered since an instant, the oldest first. */
  answersSince(
    since: Date,
    signal: AbortSignal,
  ): Promise<{ readonly kind: 'answers'; readonly answers: readonly WaitingAnswer[] } | Silence>
  /** The text of an answer. */
  fetchAnswer(
    name: string,
    signal: AbortSignal,
  ): Promise<{ readonly kind: 'text'; readonly text: string } | Silence>
  /** What an answer is about by its name; null where it is none of ours. */
  readName(name: string): AnswerName | null
  /** An answer whose lines, order and totals hold; or everything that stands against it. */
  readAnswer(text: string): FileRead<DebitAnswer>
}
