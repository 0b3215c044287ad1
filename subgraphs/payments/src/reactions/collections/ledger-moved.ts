import { type Reaction, reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { reviewContracts } from '../../commands/collections/review-contracts.ts'
import { shippedCollections } from '../../policies/shipped-collections.ts'
import { accountFacts } from '../account-facts.ts'

/** Whoever pays is followed no more, and a restriction is lifted at once. */
export const ledgerMoved: readonly Reaction[] = accountFacts.map((fact) =>
  reaction(fact, async (_room, tx, { data, traceId }) => {
    const reviewing = { collecting: shippedCollections(), at: new Date(), traceId, mayAdvance: false }
    await reviewContracts(tx, [data.contractId], reviewing)
  }),
)
