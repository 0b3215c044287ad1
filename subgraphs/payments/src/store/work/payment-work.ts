import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import type { WorkTerms } from '../../domain/work/work-terms.ts'

const kinds = ['differences', 'debts', 'disputes', 'claims', 'turns', 'refunds', 'plans', 'debits'] as const

/** Where work for the office lies. */
export type WorkKind = (typeof kinds)[number]

/** How much of a kind waits for the office, and how much of it is urgent. */
export interface WaitingWork {
  readonly open: number
  readonly urgent: number
}

/**
 * Counts what waits for the offices that the transaction sees, in one statement: each part walks a partial index of what is open,
 * which is little of what there ever was.
 */
export async function countWork(
  tx: Transaction,
  { disputesUpTo, claimsUpTo, waitingSince, debitsLateBefore }: WorkTerms,
): Promise<Record<WorkKind, WaitingWork>> {
  const since = sql`${waitingSince.toISOString()}::timestamptz`
  const { rows } = await tx.execute<{ kind: WorkKind; open: number; urgent: number }>(sql`
    select 'differences' as kind, count(*)::int as open, count(*) filter (where found_at < ${since})::int as urgent
      from reconciliation_task where outcome is null
    union all select 'debts', count(*)::int, count(*) filter (where stage = 'RESTRICTION_NOTICE')::int
      from debt_case where is_open and waits_for = 'DELIVERY'
    union all select 'disputes', count(*)::int, count(*) filter (where answer_by <= ${disputesUpTo}::date)::int
      from dispute where state in ('OPENED', 'VISIT_ORDERED')
    union all select 'claims', count(*)::int, count(*) filter (where answer_by <= ${claimsUpTo}::date)::int
      from payment_claim where state = 'OPEN'
    union all select 'turns', count(*)::int, count(*) filter (where closed_at < ${since})::int
      from desk_session where closed_at is not null and deposited_at is null
    union all select 'refunds', count(*)::int, count(*) filter (where asked_at < ${since})::int
      from refund where state = 'ASKED'
    union all select 'plans', count(*)::int, count(*) filter (where asked_at < ${since})::int
      from payment_plan where state = 'ASKED'
    union all select 'debits', count(*)::int, count(*) filter (where at < ${since})::int from (
      select made_at as at from debit_file where state = 'REFUSED' and mended_at is null
      union all select made_at from debit_file
        where state = 'SENT' and answered_at is null and said_at is null and differs_since is null
          and day < ${debitsLateBefore}::date
      union all select differs_since from debit_file where differs_since is not null
      union all select received_at from debit_answer where mistakes is not null and closed_at is null) debits`)
  const of = (kind: WorkKind): WaitingWork => {
    const { open, urgent } = rows.find((row) => row.kind === kind) ?? { open: 0, urgent: 0 }
    return { open, urgent }
  }
  return Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as Record<WorkKind, WaitingWork>
}
