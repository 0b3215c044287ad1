import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { PayingContract } from '../../domain/paying-contract.ts'
import { decidePlan, type PlanDecision } from '../../domain/plan/decide-plan.ts'
import type { PaymentPlan } from '../../domain/plan/plan.ts'
import type { PlanSchedule, PlanWish } from '../../domain/plan/simulate-plan.ts'
import { lockContracts } from '../../store/contract.ts'
import { addPlan, openPlanOf, plansByIds } from '../../store/plan/payment-plan.ts'
import { seesContract, subjectOf } from '../parties/sees-contract.ts'
import { agreePlan } from './agree-plan.ts'
import { type ContractDebt, contractDebt, simulateFor } from './contract-debt.ts'
import { instalmentIdOf } from './plan-ids.ts'

/** Somebody's wish for a plan; `id` is the caller's. */
export interface PlanRequest extends Pick<PlanWish, 'downPayment' | 'instalments' | 'rhythm'> {
  readonly id: string
  readonly contractId: string
}

/** What came of it; `unknown` where there is no such contract, or it is not theirs. */
export type RequestPlanOutcome = PlanDecision | { readonly kind: 'unknown' }

/**
 * Asks for a plan over all that a contract owes: agreed on at once where the terms allow it or staff ask, else left to staff.
 * Two devices that ask at once get one plan: whoever changes what a contract owes holds its row.
 */
export async function requestPlan(
  { viewer, room, now, traceId }: RequestContext,
  request: PlanRequest,
): Promise<RequestPlanOutcome> {
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      const [contract] = await lockContracts(tx, [request.contractId])
      if (contract === undefined || !(await seesContract(tx, viewer, contract))) return { kind: 'unknown' }
      const debt = await contractDebt(tx, contract, now)
      const [withSameId = null] = await plansByIds(tx, [request.id])
      const decision = decidePlan({
        ...{ contractId: request.contractId, withSameId, byStaff: viewer.kind !== 'resident' },
        current: await openPlanOf(tx, request.contractId),
        simulated: simulateFor(debt, request),
      })
      if (decision.kind !== 'agree' && decision.kind !== 'ask') return decision
      const by = subjectOf(viewer)
      const isAgreed = decision.kind === 'agree'
      const plan = planOf(request, contract, debt, decision.schedule, { isAgreed, by, now })
      await addPlan(tx, plan, isAgreed ? debt.today : null)
      if (isAgreed) await agreePlan(tx, plan, by, { at: now, traceId })
      return decision
    },
    { idempotent: true },
  )
}

function planOf(
  { id, rhythm }: PlanRequest,
  { contractId, contractNumber, customerId, servicePointId, operatingUnitId }: PayingContract,
  { terms, debt, bills }: ContractDebt,
  { instalments, approval }: PlanSchedule,
  asked: { readonly isAgreed: boolean; readonly by: string | null; readonly now: Date },
): PaymentPlan {
  const { isAgreed, by, now } = asked
  return {
    ...{ id, contractId, contractNumber, customerId, servicePointId, operatingUnitId },
    ...{ state: isAgreed ? 'AGREED' : 'ASKED', termsCode: terms.code, rhythm, debt, bills, approval },
    surchargeGoesOn: terms.surchargeGoesOn,
    instalments: instalments.map((one) => ({
      ...{ ...one, id: instalmentIdOf(id, one.number), toldDue: one.number === 0, toldLate: false },
    })),
    ...{ askedAt: now, askedBy: by, agreedAt: isAgreed ? now : null, agreedBy: isAgreed ? by : null },
    ...{ endedAt: null, endReason: null },
  }
}
