import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { worksFor } from '@aquacis/kit/values/viewer.ts'
import type { DeskTaking } from '../../domain/cash-desk/cash-desk.ts'
import { takingsOf } from '../../store/cash-desk/desk-taking.ts'

/** What the resolvers of cash desks load with. */
export interface DeskLoaders {
  /** What was taken in a turn, in its order. */
  readonly takingsOfDesk: BatchLoader<string, readonly DeskTaking[]>
}

/** Loaders for one request. */
export function deskLoaders({ viewer, room }: RequestContext): DeskLoaders {
  return {
    takingsOfDesk: batchLoader(async (ids) => {
      const found = await room.database.transaction(viewer, (tx) => takingsOf(tx, ids))
      return Map.groupBy(
        found.filter(({ operatingUnitId }) => worksFor(viewer, operatingUnitId)),
        ({ sessionId }) => sessionId,
      )
    }),
  }
}
