import type { MutationResolvers } from '../generated/resolvers.ts'
import { amnestyMutations } from './amnesty/amnesty-graph.ts'
import { autopayMutations } from './autopay/autopay-mutations.ts'
import { deskMutations } from './cash-desk/desk-mutations.ts'
import { claimMutations } from './claim/claim-mutations.ts'
import { collectionsMutations } from './collections/collections-mutations.ts'
import { debitMutations } from './debit/debit-mutations.ts'
import { handMutations } from './debit/hand-graph.ts'
import { disputeMutations } from './dispute/dispute-mutations.ts'
import { planMutations } from './plan/plan-mutations.ts'
import { yearMutations } from './prepayment/prepayment-graph.ts'
import { reconciliationMutations } from './reconciliation/reconciliation-mutations.ts'
import { referenceMutations } from './reference/reference-mutations.ts'
import { refundMutations } from './refund/refund-graph.ts'

export const Mutation: MutationResolvers = {
  ...referenceMutations,
  ...claimMutations,
  ...collectionsMutations,
  ...reconciliationMutations,
  ...disputeMutations,
  ...planMutations,
  ...amnestyMutations,
  ...yearMutations,
  ...autopayMutations,
  ...debitMutations,
  ...handMutations,
  ...deskMutations,
  ...refundMutations,
}
