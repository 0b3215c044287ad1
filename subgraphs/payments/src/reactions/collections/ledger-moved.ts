import { InvoiceReversed } from '@aquacis/billing/events'
import { type Reaction, reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { EventDefinition } from '@aquacis/kit/values/event.ts'
import { reviewContracts } from '../../commands/collections/review-contracts.ts'
import {
  AllotmentReleased,
  CreditAllotted,
  DebtForgiven,
  PaymentPosted,
  PaymentRestored,
  PaymentTakenBack,
} from '../../events.ts'
import { shippedCollections } from '../../policies/shipped-collections.ts'

/** Whatever moves what a contract owes. A bill that was taken back is heard behind the ledger's own reaction to it. */
const facts: readonly EventDefinition<{ readonly contractId: string }>[] = [
  PaymentPosted,
  CreditAllotted,
  AllotmentReleased,
  PaymentTakenBack,
  PaymentRestored,
  DebtForgiven,
  InvoiceReversed,
]

/** Whoever pays is followed no more, and a restriction is lifted at once. */
export const ledgerMoved: readonly Reaction[] = facts.map((fact) =>
  reaction(fact, async (_room, tx, { data, traceId }) => {
    const reviewing = { collecting: shippedCollections(), at: new Date(), traceId, mayAdvance: false }
    await reviewContracts(tx, [data.contractId], reviewing)
  }),
)
