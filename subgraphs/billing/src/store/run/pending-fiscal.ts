import type { Page } from '@aquacis/kit/runtime/cursor-page.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'

/** Why a bill waits for its fiscal document. */
export interface FiscalDelay {
  /** SAT's or the PAC's code where there is one. */
  readonly code: string | null
  /** In Spanish. */
  readonly reason: string
  /** When it is tried again by itself; null where somebody has to mend it first. */
  readonly nextTryAt: Date | null
}

/** A bill waits for its fiscal document; told again, what was told before is old news. One that is ready waits no more. */
export async function delayInvoice(
  tx: Transaction,
  invoiceId: string,
  { code, reason, nextTryAt }: FiscalDelay,
): Promise<void> {
  await tx.execute(sql`
    with before as (
      select run_id, page, contract_id, outcome from run_contract
      where invoice_id = ${invoiceId} and outcome in ('ISSUED', 'PENDING_FISCAL') for update),
    delayed as (
      update run_contract c set outcome = 'PENDING_FISCAL', reason = ${code}, message = ${reason},
        next_try_at = ${nextTryAt?.toISOString() ?? null}
      from before b where c.run_id = b.run_id and c.contract_id = b.contract_id)
    update run_page p set pending = p.pending + 1
    from before b where p.run_id = b.run_id and p.page = b.page and b.outcome = 'ISSUED'`)
}

/** A contract of a run whose bill waits for its fiscal document. */
export interface DelayedContract extends FiscalDelay {
  readonly contractId: string
}

/** Contracts of a run whose bills wait for their fiscal documents, in the order of their ids. */
export async function delayedOf(
  tx: Transaction,
  runId: string,
  { after, limit }: Page<string>,
): Promise<DelayedContract[]> {
  const { rows } = await tx.execute<{
    contractId: string
    code: string | null
    reason: string | null
    next_ms: number | null
  }>(sql`
    select contract_id as "contractId", reason as code, message as reason,
      (extract(epoch from next_try_at) * 1000)::float8 as next_ms
    from run_contract where run_id = ${runId} and outcome = 'PENDING_FISCAL'
      ${after === null ? sql`` : sql`and contract_id > ${after}`}
    order by contract_id limit ${limit}`)
  return rows.map(({ next_ms, reason, ...row }) => ({
    ...{ ...row, reason: reason ?? '' },
    nextTryAt: next_ms === null ? null : new Date(next_ms),
  }))
}
