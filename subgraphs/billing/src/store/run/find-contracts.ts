import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import type { RunScope } from '../../domain/run/billing-run.ts'

/** Contracts that one transaction of a run bills. */
export const contractsOfPage = 1_000

/**
 * Finds what a run has to do, in one statement and for good: every contract of its offices, or of its zone, that was supplied on a day of
 * its period, a thousand to a page. None of them passes through this process.
 */
export async function findContracts(
  tx: Transaction,
  runId: string,
  scope: RunScope,
  at: Date,
): Promise<void> {
  const { operatingUnitIds, zone, periodFrom, periodTo } = scope
  await tx.execute(sql`
    insert into run_page (run_id, page, contract_ids, state, released)
    select ${runId}, page, array_agg(contract_id order by contract_id), 'TODO', false
    from (select contract_id, ((row_number() over (order by operating_unit_id, contract_id) - 1) / ${contractsOfPage})::int as page
      from account where operating_unit_id = any(${sql.param([...operatingUnitIds])}::int[])
        ${zone === null ? sql`` : sql`and zone = ${zone}`}
        and opened_on < ${periodTo} and (closed_on is null or closed_on >= ${periodFrom})) found
    group by page`)
  await tx.execute(sql`update billing_run set found_at = ${at.toISOString()} where id = ${runId}`)
}

/** Whether a run knows its contracts. */
export async function hasFound(tx: Transaction, runId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ found: boolean }>(
    sql`select found_at is not null as found from billing_run where id = ${runId}`,
  )
  return rows[0]?.found === true
}
