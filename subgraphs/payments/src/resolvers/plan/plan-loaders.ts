import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { type PaymentPlan, paidOfPlan } from '../../domain/plan/plan.ts'
import { openInvoices } from '../../store/ledger/open-invoices.ts'
import { lastPlansOf, plansByIds } from '../../store/plan/payment-plan.ts'

/** What the resolvers of plans load with: row-level security leaves those that are the viewer's to see. */
export interface PlanLoaders {
  readonly planById: BatchLoader<string, PaymentPlan>
  /** The last plan of a contract. */
  readonly planOf: BatchLoader<string, PaymentPlan>
  /** What is paid of a plan by now. */
  readonly paidOf: BatchLoader<string, Centavos>
}

/** Loaders for one request. */
export function planLoaders({ viewer, room }: RequestContext): PlanLoaders {
  return {
    planById: batchLoader(async (ids) => {
      const found = await room.database.transaction(viewer, (tx) => plansByIds(tx, ids.filter(isId)))
      return new Map(found.map((plan) => [plan.id, plan]))
    }),
    planOf: batchLoader(async (ids) => {
      const found = await room.database.transaction(viewer, (tx) => lastPlansOf(tx, ids.filter(isId)))
      return new Map(found.map((plan) => [plan.contractId, plan]))
    }),
    paidOf: batchLoader((ids) =>
      room.database.transaction(viewer, async (tx) => {
        const plans = await plansByIds(tx, ids.filter(isId))
        const open = await openInvoices(tx, [...new Set(plans.map(({ contractId }) => contractId))])
        const standings = open.map(({ invoiceId, owed, held }) => ({ invoiceId, open: owed, held }))
        return new Map(plans.map((plan) => [plan.id, paid(plan, standings)]))
      }),
    ),
  }
}

/** Of a plan that never came into force nothing is paid. */
function paid(plan: PaymentPlan, standings: Parameters<typeof paidOfPlan>[1]): Centavos {
  if (plan.state === 'REFUSED' || plan.state === 'CANCELLED' || plan.state === 'ASKED') return centavos(0n)
  return paidOfPlan(plan, standings)
}
