import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { Document } from './domain/document.ts'
import { worksFor } from './domain/policy.ts'
import { documentsByIds } from './store/document.ts'

/** What the resolvers of one request load with; everything in it is the viewer's to see. */
export interface FiscalContext extends RequestContext {
  readonly documentById: BatchLoader<string, Document>
}

/** Adds the loaders to the context of one request. */
export function withLoaders(base: RequestContext): FiscalContext {
  const { viewer, room } = base
  return {
    ...base,
    documentById: batchLoader(async (ids) => {
      const found = await room.database.transaction(viewer, (tx) => documentsByIds(tx, ids))
      const seen = found.filter(({ operatingUnitId }) => worksFor(viewer, operatingUnitId))
      return new Map(seen.map((one) => [one.id, one]))
    }),
  }
}
