import type { Page } from '@aquacis/kit/runtime/cursor-page.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import type { ComputedBill } from '../../domain/run/compare/charge-rows.ts'

/** Bills that a run computed and did not issue, in the order of their contracts. */
export async function computedBillsOf(
  tx: Transaction,
  runId: string,
  { after, limit }: Page<string>,
): Promise<ComputedBill[]> {
  const { rows } = await tx.execute<{ contractId: string; bill: Omit<ComputedBill, 'contractId'> }>(sql`
    select contract_id as "contractId", bill from run_contract
    where run_id = ${runId} and outcome = 'RATED' ${after === null ? sql`` : sql`and contract_id > ${after}`}
    order by contract_id limit ${limit}`)
  return rows.map(({ contractId, bill }) => ({ ...bill, contractId }))
}
