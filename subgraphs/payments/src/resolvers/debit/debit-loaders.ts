import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { DebitFile } from '../../domain/autopay/direct-debit/debit-file.ts'
import { filesByIds } from '../../store/autopay/direct-debit/debit-file.ts'

/** What the resolvers of direct debit load with; everything in it is the viewer's to see. */
export interface DebitLoaders {
  readonly debitFileById: BatchLoader<string, DebitFile>
}

/** Loaders for one request. */
export function debitLoaders({ viewer, room }: RequestContext): DebitLoaders {
  return {
    debitFileById: batchLoader(async (ids) => {
      const found = await room.database.transaction(viewer, (tx) => filesByIds(tx, ids))
      return new Map(found.map((file) => [file.id, file]))
    }),
  }
}
