import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, inArray } from 'drizzle-orm'
import { paymentPlan } from './payment-plan.ts'

/** A plan that is being kept: what it covers is not dunned meanwhile. */
export interface PlanInForce {
  readonly contractId: string
  readonly planId: string
  readonly surchargeGoesOn: boolean
  /** Bills that it covers. */
  readonly invoiceIds: readonly string[]
}

/** The plans in force of contracts, at most one each, of those that the transaction may see. */
export async function plansInForce(tx: Transaction, contractIds: readonly string[]): Promise<PlanInForce[]> {
  if (contractIds.length === 0) return []
  const { contractId, id: planId, surchargeGoesOn, bills } = paymentPlan
  const rows = await tx
    .select({ contractId, planId, surchargeGoesOn, bills })
    .from(paymentPlan)
    .where(and(inArray(contractId, [...contractIds]), eq(paymentPlan.state, 'AGREED')))
  return rows.map(({ bills, ...plan }) => ({ ...plan, invoiceIds: bills.map(({ invoiceId }) => invoiceId) }))
}
