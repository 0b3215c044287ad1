import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { PaymentPlan } from '../../domain/plan/plan.ts'
import { placeHold } from '../collections/holds/place-hold.ts'
import type { Recording } from '../ledger/recording.ts'
import { tellPlan } from './tell-plan.ts'

/** What follows from a plan that is in force from now on: it is told, and nothing is dunned while it is kept. */
export async function agreePlan(
  tx: Transaction,
  plan: PaymentPlan,
  by: string | null,
  recording: Recording,
): Promise<void> {
  const [first] = plan.instalments
  const next =
    first === undefined ? { amount: null, dueOn: null } : { amount: first.amount, dueOn: first.dueOn }
  await tellPlan(tx, plan, [{ change: 'AGREED', ...next }], recording)
  await placeHold(
    tx,
    {
      ...{ holdId: plan.id, contractId: plan.contractId, kind: 'PLAN', by, until: null },
      reason: 'Convenio de pago en parcialidades',
    },
    recording,
  )
}
