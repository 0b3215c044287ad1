import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { type PaymentPlan, paidOfInstalments, paidOfPlan } from '../../domain/plan/plan.ts'
import { openInvoices } from '../ledger/open-invoices.ts'
import { plansByIds } from './payment-plan.ts'
import { planOfInstalment } from './plan-instalment.ts'

/** What is to be paid of an instalment, and to which bills its money goes first. */
export interface PayableInstalment {
  readonly contractId: string
  readonly planId: string
  readonly number: number
  /** What is left of it; zero where it is paid, or the plan is over. */
  readonly left: Centavos
  readonly invoiceIds: readonly string[]
}

/** An instalment as it can be paid now; null where there is none, or it is not to be seen. */
export async function payableInstalment(
  tx: Transaction,
  instalmentId: string,
): Promise<PayableInstalment | null> {
  const planId = await planOfInstalment(tx, instalmentId)
  const [plan] = planId === null ? [] : await plansByIds(tx, [planId])
  if (plan === undefined) return null
  const parts = paidOfInstalments(plan.instalments, await paidSoFar(tx, plan))
  const index = plan.instalments.findIndex(({ id }) => id === instalmentId)
  const instalment = plan.instalments[index]
  if (instalment === undefined) return null
  const left = plan.state === 'AGREED' ? instalment.amount - (parts[index] ?? 0n) : 0n
  const { contractId, bills } = plan
  return {
    ...{ contractId, planId: plan.id, number: instalment.number, left: centavos(left) },
    invoiceIds: bills.map(({ invoiceId }) => invoiceId),
  }
}

/** What is paid of a plan by now. */
export async function paidSoFar(
  tx: Transaction,
  plan: Pick<PaymentPlan, 'contractId' | 'debt' | 'bills'>,
): Promise<Centavos> {
  const open = await openInvoices(tx, [plan.contractId])
  return paidOfPlan(
    plan,
    open.map(({ invoiceId, owed, held }) => ({ invoiceId, open: owed, held })),
  )
}
