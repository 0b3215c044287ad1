import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import { asSystem } from '@aquacis/kit/runtime/database/system-scope.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type BillingRun, reopenedRun } from '../../domain/run/billing-run.ts'
import { workerLoops } from '../../run/waking.ts'
import { lockRun, saveRun } from '../../store/run/billing-run.ts'
import { contractsOfPage } from '../../store/run/find-contracts.ts'
import { takeBackLeftOut } from '../../store/run/run-contract.ts'
import { addReleasedPage } from '../../store/run/run-page.ts'

/**
 * Lets contracts that were held or set aside be tried again: those named, or all. Somebody has looked at them, so what only
 * warns holds them no more. A run that was done goes on.
 */
export async function releaseContracts(
  { room, viewer }: RequestContext,
  runId: string,
  contractIds: readonly string[] | null,
): Promise<BillingRun | 'BillingRunUnknown' | 'BillingRunOver'> {
  return room.database.transaction(
    viewer,
    async (tx) => {
      const run = await lockRun(tx, runId)
      if (run === null) return 'BillingRunUnknown'
      if (run.state === 'CANCELLING' || run.state === 'CANCELLED') return 'BillingRunOver'
      const released = await asSystem(tx, viewer, () => releaseAll())
      if (!released) return run
      const after = reopenedRun(run)
      await saveRun(tx, after)
      afterCommit(tx, workerLoops.wake)
      return after

      async function releaseAll(): Promise<boolean> {
        for (let any = false; ; any = true) {
          const page = await takeBackLeftOut(tx, runId, contractIds, contractsOfPage)
          if (page.length === 0) return any
          await addReleasedPage(tx, runId, page)
        }
      }
    },
    { idempotent: true },
  )
}
