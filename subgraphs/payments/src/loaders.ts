import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type LedgerLoaders, ledgerLoaders } from './resolvers/ledger/ledger-loaders.ts'
import { type PlanLoaders, planLoaders } from './resolvers/plan/plan-loaders.ts'

/** What the resolvers of one request load with; everything in it is the viewer's to see. */
export interface PaymentsContext extends RequestContext, LedgerLoaders, PlanLoaders {}

/** Adds the loaders to the context of one request. */
export function withLoaders(base: RequestContext): PaymentsContext {
  return { ...base, ...ledgerLoaders(base), ...planLoaders(base) }
}
