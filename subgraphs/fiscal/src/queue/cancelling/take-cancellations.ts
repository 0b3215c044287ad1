import type { Attempt } from '@aquacis/kit/runtime/messaging/leased-queue.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { changeDocument, type DocumentRow } from '../../store/fiscal-document.ts'
import type { Workshop } from '../workshop.ts'
import { attemptCancellation } from './attempt-cancellation.ts'
import { claimCancelled } from './claim-cancelled.ts'

/** A document whose replacement is not stamped yet is looked at again after this. */
const waitMs = 10_000

/** Takes documents in hand that are to be cancelled; with motive 01 only once the replacement is stamped. */
export async function takeCancellations(
  workshop: Workshop,
  limit: number,
): Promise<{ readonly claimed: number; readonly attempts: readonly Attempt[] }> {
  const now = new Date()
  const leasedUntil = new Date(now.getTime() + workshop.leaseMs)
  return workshop.room.database.transaction(systemViewer, async (tx) => {
    const claimed = await claimCancelled(tx, { state: 'CANCELLING', now, leasedUntil, limit })
    const attempts: Attempt[] = []
    for (const { row, replacementUuid } of claimed) {
      if (row.cancelMotive === '01' && !row.cancelAsked && replacementUuid === null) await wait(row)
      else attempts.push((signal) => attemptCancellation(workshop, row, replacementUuid, signal))
    }
    return { claimed: claimed.length, attempts }

    function wait(row: DocumentRow): Promise<void> {
      return changeDocument(tx, row.id, {
        ...{ leasedUntil: null, nextTryAt: new Date(now.getTime() + waitMs), tries: row.tries - 1 },
        lastReason: 'Espera a que se timbre el que lo sustituye.',
      })
    }
  })
}
