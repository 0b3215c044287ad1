import type { Attempt } from '@aquacis/kit/runtime/messaging/leased-queue.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { type ReceiptOutcome, receiptPause } from '../../domain/stamping/cancel-step.ts'
import { keepReceipt } from '../../store/cancellation-receipt.ts'
import { noteEvents } from '../../store/document-event.ts'
import { settleDocument } from '../../store/due-documents.ts'
import type { DocumentRow } from '../../store/fiscal-document.ts'
import { pacNamed, type Workshop } from '../workshop.ts'
import { cancelRequest } from './cancel-request.ts'
import { claimCancelled } from './claim-cancelled.ts'

/**
 * Takes cancelled documents in hand whose acuse was never heard: the answer that bore it was lost, or the process that heard
 * it died before it was kept.
 */
export async function takeReceipts(
  workshop: Workshop,
  limit: number,
): Promise<{ readonly claimed: number; readonly attempts: readonly Attempt[] }> {
  const now = new Date()
  const leasedUntil = new Date(now.getTime() + workshop.leaseMs)
  return workshop.room.database.transaction(systemViewer, async (tx) => {
    const claimed = await claimCancelled(tx, { state: 'CANCELLED', now, leasedUntil, limit })
    const attempts = claimed.map(
      ({ row, replacementUuid }): Attempt =>
        (signal) =>
          attemptReceipt(workshop, row, replacementUuid, signal),
    )
    return { claimed: claimed.length, attempts }
  })
}

async function attemptReceipt(
  workshop: Workshop,
  row: DocumentRow,
  replacementUuid: string | null,
  signal: AbortSignal,
): Promise<void> {
  const pac = pacNamed(workshop, row.pac ?? '')
  const request = await cancelRequest(workshop, row, replacementUuid)
  const outcome: ReceiptOutcome =
    'obstacle' in request ? { kind: 'later', reason: request.obstacle } : await pac.receipt(request, signal)
  const now = new Date()
  await workshop.room.database.transaction(systemViewer, async (tx) => {
    const { id: documentId, tries } = row
    if (outcome.kind === 'later') {
      const nextTryAt = new Date(now.getTime() + receiptPause(tries))
      const lastReason = `Falta el acuse de la cancelación: ${outcome.reason}`
      await settleDocument(tx, row, { nextTryAt, lastReason })
      return
    }
    const kept = await settleDocument(tx, row, { cancelReceipt: true, nextTryAt: null, lastReason: null })
    if (!kept) return
    await keepReceipt(tx, { documentId, receivedAt: now, pac: pac.name, xml: outcome.xml })
    await noteEvents(tx, [{ documentId, at: now, what: 'RECEIPT_KEPT', pac: pac.name }])
  })
}
