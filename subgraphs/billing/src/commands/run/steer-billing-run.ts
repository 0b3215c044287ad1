import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type BillingRun, type RunOrder, steerRun } from '../../domain/run/billing-run.ts'
import { workerLoops } from '../../run/waking.ts'
import { lockRun, saveRun } from '../../store/run/billing-run.ts'

/**
 * Pauses, resumes or cancels a run. Answers when pages in hand are finished: from then on nothing more is issued until it
 * is told otherwise.
 */
export async function steerBillingRun(
  { room, viewer, now }: RequestContext,
  id: string,
  order: RunOrder,
): Promise<BillingRun | 'BillingRunUnknown' | 'BillingRunOver'> {
  return room.database.transaction(
    viewer,
    async (tx) => {
      const run = await lockRun(tx, id)
      if (run === null) return 'BillingRunUnknown'
      const after = steerRun(run, order, now)
      if (after === 'BillingRunOver' || after === run) return after
      await saveRun(tx, after)
      afterCommit(tx, workerLoops.wake)
      return after
    },
    { idempotent: true },
  )
}
