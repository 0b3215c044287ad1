import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { Dispute } from '../../domain/dispute/dispute.ts'
import { type HoldRow, holdsOf } from '../../store/collections/collection-hold.ts'
import { casesByIds, type DebtCaseRow, openCasesOf } from '../../store/collections/debt-case.ts'
import { type RestrictionRow, restrictionsOfCases } from '../../store/collections/supply-restriction.ts'
import { disputesByIds } from '../../store/dispute/dispute.ts'
import { type DisputeStepRow, stepsOf } from '../../store/dispute/dispute-step.ts'
import type { LedgerLoaders } from '../ledger/ledger-loaders.ts'

/** What the resolvers of debt cases and disputes load with; everything in it is the viewer's to see. */
export interface CollectionsLoaders {
  readonly debtCaseById: BatchLoader<string, DebtCaseRow>
  readonly openCaseOf: BatchLoader<string, DebtCaseRow>
  readonly restrictionOf: BatchLoader<string, RestrictionRow>
  readonly collectionHoldsOf: BatchLoader<string, readonly HoldRow[]>
  readonly disputeById: BatchLoader<string, Dispute>
  readonly disputeStepsOf: BatchLoader<string, readonly DisputeStepRow[]>
}

/** Loaders for one request: of contracts whose account the viewer sees, so that the rule stands in one place. */
export function collectionsLoaders(
  { viewer, room }: RequestContext,
  { accountById }: Pick<LedgerLoaders, 'accountById'>,
): CollectionsLoaders {
  const { database } = room
  async function seen<One extends { readonly contractId: string }>(found: readonly One[]): Promise<One[]> {
    const accounts = await Promise.all(found.map(({ contractId }) => accountById.load(contractId)))
    return found.filter((_one, index) => accounts[index] != null)
  }
  return {
    debtCaseById: batchLoader(async (asked) => {
      const found = await database.transaction(viewer, (tx) => casesByIds(tx, asked.filter(isId)))
      return new Map((await seen(found)).map((one) => [one.id, one]))
    }),
    openCaseOf: batchLoader(async (ids) => {
      const found = await database.transaction(viewer, (tx) => openCasesOf(tx, ids))
      return new Map((await seen(found)).map((one) => [one.contractId, one]))
    }),
    restrictionOf: batchLoader(async (ids) => {
      const found = await database.transaction(viewer, (tx) => restrictionsOfCases(tx, ids))
      return new Map(found.map((one) => [one.caseId, one]))
    }),
    collectionHoldsOf: batchLoader(async (ids) =>
      Map.groupBy(
        await database.transaction(viewer, (tx) => holdsOf(tx, ids)),
        ({ contractId }) => contractId,
      ),
    ),
    disputeById: batchLoader(async (asked) => {
      const found = await database.transaction(viewer, (tx) => disputesByIds(tx, asked.filter(isId)))
      return new Map((await seen(found)).map((one) => [one.id, one]))
    }),
    disputeStepsOf: batchLoader(async (ids) =>
      Map.groupBy(await database.transaction(viewer, (tx) => stepsOf(tx, ids)), ({ disputeId }) => disputeId),
    ),
  }
}
