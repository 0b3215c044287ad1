import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import { debitEntry } from './debit-entry.ts'
import { debitHandLine, type HandLine } from './hand-line.ts'

/** A charge in a file as staff of its office see it, with what is known of it by hand. */
export interface SeenEntry {
  readonly line: number
  readonly serviceReference: string
  readonly lastFour: string
  readonly amount: (typeof debitEntry.$inferSelect)['amount']
  readonly said: HandLine | null
}

/** Which of a file's charges a list is of: some lines, those that differ, or all. */
export interface EntryChoice {
  readonly lines: readonly number[] | null
  readonly isDiffering: boolean
}

/** Charges of a file that the transaction may see, in their order, behind a line. */
export async function listEntries(
  tx: Transaction,
  fileId: string,
  { lines, isDiffering }: EntryChoice,
  { after, limit }: { readonly after: number | null; readonly limit: number },
): Promise<SeenEntry[]> {
  const { line, serviceReference, lastFour, amount } = debitEntry
  return tx
    .select({ line, serviceReference, lastFour, amount, said: debitHandLine })
    .from(debitEntry)
    .leftJoin(
      debitHandLine,
      and(eq(debitHandLine.fileId, debitEntry.fileId), eq(debitHandLine.line, debitEntry.line)),
    )
    .where(
      and(
        eq(debitEntry.fileId, fileId),
        after === null ? undefined : gt(debitEntry.line, after),
        lines === null ? undefined : inArray(debitEntry.line, [...lines]),
        isDiffering ? sql`${debitHandLine.difference} is not null` : undefined,
      ),
    )
    .orderBy(asc(debitEntry.line))
    .limit(limit)
}
