import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { planTermsOf } from '../../domain/plan/plan-terms.ts'
import { reviewPlan } from '../../domain/plan/review-plan.ts'
import { lockContracts } from '../../store/contract.ts'
import { paidSoFar } from '../../store/plan/payable-instalment.ts'
import { changePlan, contractsWithPlansDue, openPlanOf } from '../../store/plan/payment-plan.ts'
import { keepTold } from '../../store/plan/plan-instalment.ts'
import type { Recording } from '../ledger/recording.ts'
import { planCalendar } from './contract-debt.ts'
import { endPlan } from './end-plan.ts'
import { tellPlan } from './tell-plan.ts'

/** Plans that one look takes at most. */
const batch = 200

/**
 * Looks at the plan of a contract as it stands: kept, broken, or something to be told. Whoever looks twice, changes nothing more.
 */
export async function reviewPlanOf(tx: Transaction, contractId: string, recording: Recording): Promise<void> {
  await lockContracts(tx, [contractId])
  const plan = await openPlanOf(tx, contractId)
  if (plan === null || plan.state !== 'AGREED') return
  const paid = await paidSoFar(tx, plan)
  const today = civilDate(recording.at)
  const review = reviewPlan(plan, { today, paid }, planTermsOf(plan.termsCode), planCalendar())
  if (review.outcome === 'KEPT') {
    await endPlan(tx, plan, { state: 'KEPT', reason: null, owed: null, by: null }, recording)
    return
  }
  if (review.outcome === 'BROKEN') {
    const { reason, owed } = review
    await endPlan(tx, plan, { state: 'BROKEN', reason, owed, by: null }, recording)
    return
  }
  for (const { change, number } of review.notices)
    await keepTold(tx, plan.id, number, change === 'INSTALMENT_DUE' ? { toldDue: true } : { toldLate: true })
  await tellPlan(tx, plan, review.notices, recording)
  await changePlan(tx, plan.id, { nextLookOn: review.nextLookOn })
}

/**
 * Looks at every plan whose day has come, each in a transaction of its own; says how many there were. One that cannot be looked
 * at is left for the next time and keeps nobody waiting.
 */
export async function reviewDuePlans(
  { database, log }: Pick<SubgraphRoom, 'database' | 'log'>,
  now: Date,
): Promise<number> {
  const today = civilDate(now)
  let looked = 0
  let after: string | null = null
  for (;;) {
    const page = { today, after, limit: batch }
    const due: string[] = await database.transaction(systemViewer, (tx) => contractsWithPlansDue(tx, page))
    for (const contractId of due) {
      const recording = { at: now, traceId: newTraceId() }
      await database
        .transaction(systemViewer, (tx) => reviewPlanOf(tx, contractId, recording))
        .catch((error: unknown) => log.error({ err: error, contractId }, 'a plan could not be looked at'))
    }
    looked += due.length
    after = due.at(-1) ?? null
    if (due.length < batch) return looked
  }
}
