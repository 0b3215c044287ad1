import { InvoiceReversed } from '@aquacis/billing/events'
import { type Reaction, reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { EventDefinition } from '@aquacis/kit/values/event.ts'
import { reviewPlanOf } from '../../commands/plan/review-plans.ts'
import {
  AllotmentReleased,
  CreditAllotted,
  DebtForgiven,
  PaymentPosted,
  PaymentRestored,
  PaymentTakenBack,
} from '../../events.ts'

/** Whatever moves what a contract owes. */
const facts: readonly EventDefinition<{ readonly contractId: string }>[] = [
  PaymentPosted,
  CreditAllotted,
  AllotmentReleased,
  PaymentTakenBack,
  PaymentRestored,
  DebtForgiven,
  InvoiceReversed,
]

/** A plan that is paid is kept at once. */
export const accountMoved: readonly Reaction[] = facts.map((fact) =>
  reaction(fact, (_room, tx, { data, traceId }) =>
    reviewPlanOf(tx, data.contractId, { at: new Date(), traceId }),
  ),
)
