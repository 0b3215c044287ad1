import type { PaymentPlan } from './plan.ts'
import type { PlanObstacle, PlanSchedule } from './simulate-plan.ts'

/** What becomes of somebody's wish for a plan. */
export type PlanDecision =
  | { readonly kind: 'agree'; readonly schedule: PlanSchedule }
  | { readonly kind: 'ask'; readonly schedule: PlanSchedule }
  | { readonly kind: 'alreadyAsked' }
  | { readonly kind: 'planInForce'; readonly planId: string }
  | { readonly kind: 'idTaken' }
  | PlanObstacle

/** What is known when a plan is asked for. */
export interface PlanRequestFacts {
  readonly contractId: string
  readonly withSameId: Pick<PaymentPlan, 'id' | 'contractId'> | null
  /** The plan of the contract that waits or is in force. */
  readonly current: Pick<PaymentPlan, 'id'> | null
  readonly simulated: PlanSchedule | PlanObstacle
  /** Staff of the office approve by asking. */
  readonly byStaff: boolean
}

/** Decides on it: one plan at a time; the same request again is answered as the first time. */
export function decidePlan({
  contractId,
  withSameId,
  current,
  simulated,
  byStaff,
}: PlanRequestFacts): PlanDecision {
  if (withSameId !== null)
    return withSameId.contractId === contractId ? { kind: 'alreadyAsked' } : { kind: 'idTaken' }
  if (current !== null) return { kind: 'planInForce', planId: current.id }
  if (simulated.kind !== 'schedule') return simulated
  const isFree = byStaff || simulated.approval.length === 0
  return { kind: isFree ? 'agree' : 'ask', schedule: simulated }
}
