import { isId } from '@aquacis/kit/values/id.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'
import { amnestyQueries } from './amnesty/amnesty-graph.ts'
import { autopayQueries } from './autopay/autopay-queries.ts'
import { deskQueries } from './cash-desk/desk-queries.ts'
import { claimQueries } from './claim/claim-queries.ts'
import { collectionsQueries } from './collections/collections-queries.ts'
import { debitQueries } from './debit/debit-queries.ts'
import { disputeQueries } from './dispute/dispute-queries.ts'
import { planQueries } from './plan/plan-queries.ts'
import { reconciliationQueries } from './reconciliation/reconciliation-queries.ts'
import { referenceQueries } from './reference/reference-queries.ts'
import { refundQueries } from './refund/refund-graph.ts'
import { workQueries } from './work/work-queries.ts'

export const Query: QueryResolvers = {
  ...referenceQueries,
  ...claimQueries,
  ...collectionsQueries,
  ...reconciliationQueries,
  ...disputeQueries,
  ...planQueries,
  ...autopayQueries,
  ...debitQueries,
  ...amnestyQueries,
  ...deskQueries,
  ...refundQueries,
  ...workQueries,
  payment: (_root, { id }, { paymentById }) => (isId(id) ? paymentById.load(id) : null),
}
