import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, sql } from 'drizzle-orm'
import { type DocumentRow, fiscalDocument } from './fiscal-document.ts'

/** Global invoices of an office that share a day with a period, whatever became of them. */
export async function globalsOf(
  tx: Transaction,
  operatingUnitId: number,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Pick<DocumentRow, 'id' | 'state'>[]> {
  const { id, state, kind, source } = fiscalDocument
  return tx
    .select({ id, state })
    .from(fiscalDocument)
    .where(
      and(
        eq(kind, 'GLOBAL'),
        eq(fiscalDocument.operatingUnitId, operatingUnitId),
        sql`${source}->'period'->>'from' < ${to} and ${source}->'period'->>'to' > ${from}`,
      ),
    )
}
