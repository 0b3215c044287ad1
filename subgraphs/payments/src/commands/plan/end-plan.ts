import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Centavos } from '@aquacis/kit/values/money.ts'
import type { PaymentPlan } from '../../domain/plan/plan.ts'
import { changePlan } from '../../store/plan/payment-plan.ts'
import { endHold } from '../collections/holds/end-hold.ts'
import type { Recording } from '../ledger/recording.ts'
import { tellPlan } from './tell-plan.ts'

/** How a plan ends. */
export interface PlanEnd {
  readonly state: 'KEPT' | 'BROKEN' | 'REFUSED' | 'CANCELLED'
  /** In Spanish; null where it was kept. */
  readonly reason: string | null
  /** What is owed at once, of a plan that was broken. */
  readonly owed: Centavos | null
  readonly by: string | null
}

/** Ends a plan: it is told, and what is still owed is due at once, as the bills say. */
export async function endPlan(
  tx: Transaction,
  plan: PaymentPlan,
  { state, reason, owed, by }: PlanEnd,
  recording: Recording,
): Promise<void> {
  await changePlan(tx, plan.id, { state, endedAt: recording.at, endReason: reason, nextLookOn: null })
  if (state === 'REFUSED' || plan.state === 'ASKED') {
    // It was never in force: its resident is told all the same that it does not come about.
    await tellPlan(tx, plan, [{ change: 'CANCELLED', amount: null, dueOn: null }], recording)
    return
  }
  await tellPlan(tx, plan, [{ change: state, amount: owed, dueOn: null }], recording)
  const words = { KEPT: 'Convenio cumplido', BROKEN: 'Convenio incumplido', CANCELLED: 'Convenio cancelado' }
  await endHold(tx, { holdId: plan.id, reason: reason ?? words[state], by }, recording)
}
