import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type AmnestyLoaders, amnestyLoaders } from './resolvers/amnesty/amnesty-loaders.ts'
import { type AutopayLoaders, autopayLoaders } from './resolvers/autopay/autopay-loaders.ts'
import { type DeskLoaders, deskLoaders } from './resolvers/cash-desk/desk-loaders.ts'
import { type ClaimLoaders, claimLoaders } from './resolvers/claim/claim-loaders.ts'
import { type CollectionsLoaders, collectionsLoaders } from './resolvers/collections/collections-loaders.ts'
import { type DebitLoaders, debitLoaders } from './resolvers/debit/debit-loaders.ts'
import { type LedgerLoaders, ledgerLoaders } from './resolvers/ledger/ledger-loaders.ts'
import { type PlanLoaders, planLoaders } from './resolvers/plan/plan-loaders.ts'
import {
  type ReconciliationLoaders,
  reconciliationLoaders,
} from './resolvers/reconciliation/reconciliation-loaders.ts'
import { type ReferenceLoaders, referenceLoaders } from './resolvers/reference/reference-loaders.ts'

/** What the resolvers of one request load with; everything in it is the viewer's to see. */
export interface PaymentsContext
  extends RequestContext,
    ClaimLoaders,
    ReconciliationLoaders,
    CollectionsLoaders,
    LedgerLoaders,
    PlanLoaders,
    AutopayLoaders,
    AmnestyLoaders,
    DeskLoaders,
    DebitLoaders,
    ReferenceLoaders {}

/** Adds the loaders to the context of one request. */
export function withLoaders(base: RequestContext): PaymentsContext {
  const ledger = ledgerLoaders(base)
  return {
    ...base,
    ...ledger,
    ...claimLoaders(base, ledger),
    ...reconciliationLoaders(base),
    ...collectionsLoaders(base, ledger),
    ...planLoaders(base),
    ...autopayLoaders(base),
    ...amnestyLoaders(base),
    ...deskLoaders(base),
    ...debitLoaders(base),
    ...referenceLoaders(base),
  }
}
