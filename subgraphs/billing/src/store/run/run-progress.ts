import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import type { RunProgress } from '../../domain/run/run-progress.ts'

interface Sums extends Record<string, unknown> {
  readonly id: string
  readonly found: boolean
  readonly contracts: number
  readonly waiting: number
  readonly rated: number
  readonly issued: number
  readonly pending: number
  readonly ready: number
  readonly notified: number
  readonly reversed: number
  readonly billed: string
  readonly held: number
  readonly set_aside: number
  readonly next_try_ms: number | null
}

/** How far runs are, by their ids, out of the sums of their pages. */
export async function progressOfRuns(
  tx: Transaction,
  runIds: readonly string[],
): Promise<Map<string, RunProgress>> {
  const { rows } = await tx.execute<Sums>(sql`
    select r.id, r.found_at is not null as found, sums.*, left_out.*, delayed.*
    from billing_run r,
    lateral (select coalesce(sum(cardinality(contract_ids)) filter (where not released), 0)::int as contracts,
        coalesce(sum(cardinality(contract_ids)) filter (where state = 'TODO'), 0)::int as waiting,
        coalesce(sum(rated), 0)::int as rated, coalesce(sum(issued), 0)::int as issued,
        coalesce(sum(pending), 0)::int as pending, coalesce(sum(ready), 0)::int as ready,
        coalesce(sum(notified), 0)::int as notified,
        coalesce(sum(reversed), 0)::int as reversed, coalesce(sum(billed), 0)::text as billed
      from run_page p where p.run_id = r.id) sums,
    lateral (select count(*) filter (where outcome = 'HELD')::int as held,
        count(*) filter (where outcome = 'SET_ASIDE')::int as set_aside
      from run_contract c where c.run_id = r.id and outcome in ('HELD', 'SET_ASIDE')) left_out,
    lateral (select (extract(epoch from min(next_try_at)) * 1000)::float8 as next_try_ms
      from run_contract c where c.run_id = r.id and outcome = 'PENDING_FISCAL') delayed
    where r.id = any(${sql.param([...runIds])}::uuid[])`)
  return new Map(
    rows.map(({ id, pending, set_aside, billed, next_try_ms, ...sums }) => [
      id,
      // A bill is ready in the transaction that hears of its stamp.
      {
        ...{
          ...sums,
          stamped: sums.ready,
          pendingFiscal: pending,
          setAside: set_aside,
          billed: BigInt(billed),
        },
        nextTryAt: next_try_ms === null ? null : new Date(next_try_ms),
      },
    ]),
  )
}
