import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { maySeeTask, type ReconciliationTask } from '../../domain/reconciliation/task.ts'
import { mayDecide, type Refund } from '../../domain/refund/refund.ts'
import { type KeptLine, linesOfTask } from '../../store/reconciliation/statement-line.ts'
import { tasksByIds } from '../../store/reconciliation/task.ts'
import { refundsOfTasks } from '../../store/refund/refund.ts'

/** What the resolvers of reconciliation load with; everything in it is the viewer's to see. */
export interface ReconciliationLoaders {
  readonly taskById: BatchLoader<string, ReconciliationTask>
  /** By the names that tasks keep. Whoever sees a task sees what it rests on; the lines of others they do not. */
  readonly lineOfTask: BatchLoader<string, KeptLine>
  /** The newest refund that answers a task. */
  readonly refundOfTask: BatchLoader<string, Refund>
}

/** Loaders for one request. */
export function reconciliationLoaders({ viewer, room }: RequestContext): ReconciliationLoaders {
  return {
    taskById: batchLoader(async (asked) => {
      const found = await room.database.transaction(viewer, (tx) => tasksByIds(tx, asked.filter(isId)))
      return new Map(found.filter((task) => maySeeTask(viewer, task)).map((task) => [task.id, task]))
    }),
    refundOfTask: batchLoader(async (asked) => {
      const found = await room.database.transaction(viewer, (tx) => refundsOfTasks(tx, asked))
      const mine = found.filter((refund) => mayDecide(viewer, refund))
      return new Map(mine.flatMap((refund) => (refund.taskId === null ? [] : [[refund.taskId, refund]])))
    }),
    lineOfTask: batchLoader(async (keys) => {
      const found = await room.database.transaction(systemViewer, (tx) => linesOfTask(tx, keys))
      return new Map(found.map((line) => [line.key, line]))
    }),
  }
}
