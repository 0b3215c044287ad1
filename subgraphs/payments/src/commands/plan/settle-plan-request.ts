import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { systemViewer, type Viewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import type { PaymentPlan } from '../../domain/plan/plan.ts'
import { lockContracts } from '../../store/contract.ts'
import { changePlan, plansByIds } from '../../store/plan/payment-plan.ts'
import { seesContract, subjectOf } from '../parties/sees-contract.ts'
import { agreePlan } from './agree-plan.ts'
import { contractDebt } from './contract-debt.ts'
import { endPlan } from './end-plan.ts'

/** What came of it; `notOpen` where it is not in a state for that, `changed` where the debt is another by now. */
export type SettlePlanOutcome = 'done' | 'unknown' | 'notOpen' | 'debtChanged'

/** Staff of the office say yes or no to a plan that waits. */
export function decidePlanRequest(
  context: RequestContext,
  { id, approve, reason }: { readonly id: string; readonly approve: boolean; readonly reason: string | null },
): Promise<SettlePlanOutcome> {
  const { room, viewer, now, traceId } = context
  return room.database.transaction(systemViewer, async (tx) => {
    const [found] = await plansByIds(tx, [id])
    if (found === undefined || !worksFor(viewer, found.operatingUnitId)) return 'unknown'
    const [contract] = await lockContracts(tx, [found.contractId])
    const [plan = found] = await plansByIds(tx, [id])
    if (plan.state !== 'ASKED' || contract === undefined) return 'notOpen'
    const by = subjectOf(viewer)
    const recording = { at: now, traceId }
    if (!approve) {
      await endPlan(tx, plan, { state: 'REFUSED', reason, owed: null, by }, recording)
      return 'done'
    }
    // What was asked for was computed on what was owed then: on another debt it would not add up.
    if ((await contractDebt(tx, contract, now)).debt !== plan.debt) return 'debtChanged'
    await changePlan(tx, id, { state: 'AGREED', agreedAt: now, agreedBy: by, nextLookOn: civilDate(now) })
    await agreePlan(tx, { ...plan, state: 'AGREED', agreedAt: now, agreedBy: by }, by, recording)
    return 'done'
  })
}

/** Takes a plan back: its people while it waits for the office, staff as long as it is not over. */
export function cancelPlan(
  { room, viewer, now, traceId }: RequestContext,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<SettlePlanOutcome> {
  return room.database.transaction(systemViewer, async (tx) => {
    const [found] = await plansByIds(tx, [id])
    const [contract] = found === undefined ? [] : await lockContracts(tx, [found.contractId])
    if (contract === undefined || !(await seesContract(tx, viewer, contract))) return 'unknown'
    const [plan] = await plansByIds(tx, [id])
    if (plan === undefined || !mayCancel(viewer, plan)) return 'notOpen'
    const end = { state: 'CANCELLED', reason, owed: null, by: subjectOf(viewer) } as const
    await endPlan(tx, plan, end, { at: now, traceId })
    return 'done'
  })
}

function mayCancel(viewer: Viewer, { state }: Pick<PaymentPlan, 'state'>): boolean {
  return state === 'ASKED' || (state === 'AGREED' && viewer.kind !== 'resident')
}
