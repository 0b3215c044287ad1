import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, sql } from 'drizzle-orm'
import { type DocumentRow, fiscalDocument } from './fiscal-document.ts'

/** What waits for a stamp, for SAT's answer to a cancellation, and, once cancelled, for the acuse. */
export type QueuedState = 'PENDING' | 'CANCELLING' | 'CANCELLED'

/** How much is taken in hand, and until when. */
export interface Claim {
  readonly state: QueuedState
  readonly now: Date
  readonly leasedUntil: Date
  readonly limit: number
}

/** Takes documents that are due in hand; what another process has in hand is passed over. */
export async function claimDocuments(
  tx: Transaction,
  { state, now, leasedUntil, limit }: Claim,
): Promise<DocumentRow[]> {
  const at = now.toISOString()
  const due = sql`select id from fiscal_document where state = ${state} and next_try_at <= ${at}
    and (leased_until is null or leased_until <= ${at})
    order by next_try_at, id limit ${limit} for update skip locked`
  return tx
    .update(fiscalDocument)
    .set({ leasedUntil, tries: sql`${fiscalDocument.tries} + 1` })
    .where(sql`${fiscalDocument.id} in (${due})`)
    .returning()
}

/** When the next document can be taken in hand; null while none waits. */
export async function nextDue(tx: Transaction, state: Claim['state']): Promise<Date | null> {
  const { rows } = await tx.execute<{ due: Date | null }>(
    sql`select min(greatest(next_try_at, leased_until)) as due from fiscal_document
      where state = ${state} and next_try_at is not null`,
  )
  const due = rows[0]?.due
  return due == null ? null : new Date(due)
}

/**
 * Keeps what became of an attempt, unless another process has the document in hand by now: then nothing is changed and the
 * answer is false.
 */
export async function settleDocument(
  tx: Transaction,
  { id, tries, state }: Pick<DocumentRow, 'id' | 'tries' | 'state'>,
  change: Partial<typeof fiscalDocument.$inferInsert>,
): Promise<boolean> {
  const settled = await tx
    .update(fiscalDocument)
    .set({ ...change, leasedUntil: null })
    .where(and(eq(fiscalDocument.id, id), eq(fiscalDocument.tries, tries), eq(fiscalDocument.state, state)))
    .returning({ id: fiscalDocument.id })
  return settled.length > 0
}
