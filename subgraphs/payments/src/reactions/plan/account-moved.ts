import { type Reaction, reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { applyAmnesty } from '../../commands/amnesty/apply-amnesty.ts'
import { reviewPlanOf } from '../../commands/plan/review-plans.ts'
import { reviewYearOf } from '../../commands/prepayment/review-years.ts'
import { accountFacts } from '../account-facts.ts'

/**
 * Whoever has paid the rest is forgiven what a campaign promised; a plan that is paid is kept at once, and a
 * year that is paid begins.
 */
export const accountMoved: readonly Reaction[] = accountFacts.map((fact) =>
  reaction(fact, async (_room, tx, { data: { contractId }, occurredAt, traceId }) => {
    const recording = { at: new Date(), traceId }
    await applyAmnesty(tx, contractId, civilDate(new Date(occurredAt)), recording)
    await reviewPlanOf(tx, contractId, recording)
    await reviewYearOf(tx, contractId, recording)
  }),
)
