import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { maySeeTask, type ReconciliationTask } from '../../domain/reconciliation/task.ts'
import { tasksByIds } from '../../store/reconciliation/task.ts'

/** What the resolvers of reconciliation load with; everything in it is the viewer's to see. */
export interface ReconciliationLoaders {
  readonly taskById: BatchLoader<string, ReconciliationTask>
}

/** Loaders for one request. */
export function reconciliationLoaders({ viewer, room }: RequestContext): ReconciliationLoaders {
  return {
    taskById: batchLoader(async (asked) => {
      const found = await room.database.transaction(viewer, (tx) => tasksByIds(tx, asked.filter(isId)))
      return new Map(found.filter((task) => maySeeTask(viewer, task)).map((task) => [task.id, task]))
    }),
  }
}
