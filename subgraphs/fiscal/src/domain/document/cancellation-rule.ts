import type { CancelMotive } from './document.ts'

/** What is done with the stamped document of a bill that was taken back. */
export type ReversalOutcome =
  | { readonly kind: 'cancel'; readonly motive: CancelMotive }
  /** Too late to cancel: a credit note takes its amount back. */
  | { readonly kind: 'credit' }

/**
 * What follows for a stamped document when its bill is reversed. It is cancelled as long as the law lets it: until the end of
 * the month in which the issuer's annual return is due, March of the year after (CFF art. 29-A; RMF 2.7.1.47), with motive 01
 * where another bill takes its place and is related to it (04), otherwise with 02. Afterwards a credit note (type E, relation
 * 01) takes its amount back; so it does where payments or credit notes are related to the document and hold: SAT cancels
 * nothing that others stand on.
 */
export function afterReversal(
  {
    stampedAt,
    replaced,
    bound,
  }: { readonly stampedAt: Date; readonly replaced: boolean; readonly bound: boolean },
  now: Date,
): ReversalOutcome {
  if (bound || isTooLate(stampedAt, now)) return { kind: 'credit' }
  return { kind: 'cancel', motive: replaced ? '01' : '02' }
}

/** Whether SAT cancels a document no more. */
export function isTooLate(stampedAt: Date, now: Date): boolean {
  return now >= lastDayToCancel(stampedAt)
}

/** 1 April of the year after, at midnight in Mexico City (UTC−6). */
function lastDayToCancel(stampedAt: Date): Date {
  const year = new Date(stampedAt.getTime() - 6 * 3_600_000).getUTCFullYear()
  return new Date(Date.UTC(year + 1, 3, 1, 6))
}

/** Whether a motive goes with a replacement: 01 needs one, the others have none. */
export function motiveFits(motive: CancelMotive, hasReplacement: boolean): boolean {
  return (motive === '01') === hasReplacement
}
