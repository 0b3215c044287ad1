import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, asc, gte, isNotNull, lt, or, sql } from 'drizzle-orm'
import type { FiscalDocument, FiscalKind } from '../domain/document/document.ts'
import { fiscalDocument, seenColumns } from './fiscal-document.ts'

/** One kind of document in a month. */
export interface MonthOfKind {
  readonly kind: FiscalKind
  readonly stamped: number
  readonly cancelled: number
  readonly pending: number
  readonly totalCentavos: bigint
}

/** What of each kind was stamped and cancelled in a span, and waits since it, of what the transaction may see. */
export async function monthByKind(
  tx: Transaction,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<MonthOfKind[]> {
  const span = (column: string) =>
    sql`${sql.raw(column)} >= ${from.toISOString()} and ${sql.raw(column)} < ${to.toISOString()}`
  const { rows } = await tx.execute<{
    kind: FiscalKind
    stamped: number
    cancelled: number
    pending: number
    total: string
  }>(sql`
    select kind,
      count(*) filter (where ${span('stamped_at')})::int as stamped,
      count(*) filter (where ${span('cancelled_at')} and uuid is not null)::int as cancelled,
      count(*) filter (where state in ('PENDING', 'REFUSED') and ${span('created_at')})::int as pending,
      coalesce(sum(total_centavos) filter (where ${span('stamped_at')} and state <> 'CANCELLED'), 0)::text as total
    from fiscal_document
    where (${span('stamped_at')}) or (${span('cancelled_at')}) or (${span('created_at')})
    group by kind order by kind`)
  return rows.map(({ total, ...row }) => ({ ...row, totalCentavos: BigInt(total) }))
}

/** Documents that were stamped or, once stamped, cancelled in a span, of what the transaction may see, by their numbers. */
export async function documentsOfSpan(
  tx: Transaction,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<FiscalDocument[]> {
  const { stampedAt, cancelledAt, uuid, series, number } = fiscalDocument
  const stamped = and(gte(stampedAt, from), lt(stampedAt, to))
  const cancelled = and(gte(cancelledAt, from), lt(cancelledAt, to), isNotNull(uuid))
  return tx
    .select(seenColumns)
    .from(fiscalDocument)
    .where(or(stamped, cancelled))
    .orderBy(asc(series), asc(number))
}
