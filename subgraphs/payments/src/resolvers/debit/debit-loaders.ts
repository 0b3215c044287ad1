import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { DebitFile } from '../../domain/autopay/direct-debit/debit-file.ts'
import type { HandAnswer } from '../../domain/autopay/direct-debit/hand/hand-answer.ts'
import { filesByIds } from '../../store/autopay/direct-debit/debit-file.ts'
import { handAnswersOfFiles } from '../../store/autopay/direct-debit/hand-answer.ts'
import { countDifferences } from '../../store/autopay/direct-debit/hand-line.ts'

/** What the resolvers of direct debit load with; everything in it is the viewer's to see. */
export interface DebitLoaders {
  readonly debitFileById: BatchLoader<string, DebitFile>
  /** What was said by hand of a file, the newest first. */
  readonly handAnswersOfFile: BatchLoader<string, readonly HandAnswer[]>
  /** Differences of a file that nobody has looked after, of all offices. */
  readonly differencesOfFile: BatchLoader<string, number>
}

/** Loaders for one request. */
export function debitLoaders({ viewer, room }: RequestContext): DebitLoaders {
  return {
    debitFileById: batchLoader(async (ids) => {
      const found = await room.database.transaction(viewer, (tx) => filesByIds(tx, ids))
      return new Map(found.map((file) => [file.id, file]))
    }),
    handAnswersOfFile: batchLoader(async (ids) => {
      const found = await room.database.transaction(viewer, (tx) => handAnswersOfFiles(tx, ids))
      return Map.groupBy(found, ({ fileId }) => fileId)
    }),
    differencesOfFile: batchLoader((ids) =>
      room.database.transaction(systemViewer, (tx) => countDifferences(tx, ids)),
    ),
  }
}
