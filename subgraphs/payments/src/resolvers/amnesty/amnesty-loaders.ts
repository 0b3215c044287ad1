import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { amnestiesByIds, type KeptAmnesty } from '../../store/amnesty/amnesty.ts'
import { type AmnestyReport, reportAmnesties } from '../../store/amnesty/amnesty-account.ts'

/** What the resolvers of amnesties load with: row-level security leaves what is the viewer's to see. */
export interface AmnestyLoaders {
  readonly amnestyById: BatchLoader<string, KeptAmnesty>
  readonly amnestyReport: BatchLoader<string, AmnestyReport>
}

/** Loaders for one request. */
export function amnestyLoaders({ viewer, room }: RequestContext): AmnestyLoaders {
  return {
    amnestyById: batchLoader(async (ids) => {
      const found = await room.database.transaction(viewer, (tx) => amnestiesByIds(tx, ids))
      return new Map(found.map((one) => [one.id, one]))
    }),
    amnestyReport: batchLoader(async (ids) => {
      const found = await room.database.transaction(viewer, (tx) => reportAmnesties(tx, ids))
      return new Map(found.map((one) => [one.amnestyId, one]))
    }),
  }
}
