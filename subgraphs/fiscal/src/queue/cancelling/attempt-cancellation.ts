import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { type CancelStep, stepAfterRequest, stepAfterState } from '../../domain/stamping/cancel-step.ts'
import { DocumentCancelled } from '../../events.ts'
import { keepReceipt } from '../../store/cancellation-receipt.ts'
import { noteEvents } from '../../store/document-event.ts'
import { settleDocument } from '../../store/due-documents.ts'
import type { DocumentRow } from '../../store/fiscal-document.ts'
import { queueLoops } from '../waking.ts'
import { pacNamed, type Workshop } from '../workshop.ts'
import { cancelRequest, stampedDocument } from './cancel-request.ts'

interface Attempted {
  readonly step: CancelStep
  /** SAT's acuse, where the answer bore it. */
  readonly receipt: string | null
}

/** Asks for a cancellation, or how the one that was asked for stands, and keeps the answer with SAT's acuse. */
export async function attemptCancellation(
  workshop: Workshop,
  row: DocumentRow,
  replacementUuid: string | null,
  signal: AbortSignal,
): Promise<void> {
  const { step, receipt } = await nextStep(workshop, row, replacementUuid, signal)
  const now = new Date()
  await workshop.room.database.transaction(systemViewer, async (tx) => {
    const kept = await settleDocument(tx, row, {
      ...changeOf(step, row, now),
      ...(receipt === null ? {} : { cancelReceipt: true }),
    })
    if (!kept) return
    const { id: documentId, pac } = row
    if (receipt !== null) {
      await keepReceipt(tx, { documentId, receivedAt: now, pac: pac ?? '', xml: receipt })
      await noteEvents(tx, [{ documentId, at: now, what: 'RECEIPT_KEPT', pac }])
    }
    const happened = happeningOf(step, row)
    if (happened !== null) await noteEvents(tx, [{ documentId, at: now, pac, ...happened }])
    if (step.state !== 'CANCELLED' || row.cancelMotive === null) return
    const { invoiceId, contractId, operatingUnitId, cancelMotive: motive } = row
    const data = { documentId, invoiceId, operatingUnitId, motive, cancelledAt: now.toISOString() }
    await publish(tx, [newEvent(DocumentCancelled, { key: contractId ?? documentId, data, occurredAt: now })])
    afterCommit(tx, queueLoops.wake)
  })
}

async function nextStep(
  workshop: Workshop,
  row: DocumentRow,
  replacementUuid: string | null,
  signal: AbortSignal,
): Promise<Attempted> {
  const pac = pacNamed(workshop, row.pac ?? '')
  const { cancelMotive, tries } = row
  if (row.cancelAsked || cancelMotive === null) {
    const state = await pac.stateOf(stampedDocument(row), signal)
    return { step: stepAfterState(state, tries, new Date()), receipt: null }
  }
  const request = await cancelRequest(workshop, row, replacementUuid)
  const outcome =
    'obstacle' in request
      ? { kind: 'later' as const, reason: request.obstacle }
      : await pac.cancel(request, signal)
  return {
    step: stepAfterRequest(outcome, tries, new Date()),
    receipt: outcome.kind === 'asked' ? outcome.receipt : null,
  }
}

function changeOf(step: CancelStep, { cancelReceipt, cancelAcceptance }: DocumentRow, now: Date) {
  switch (step.state) {
    case 'CANCELLED':
      return {
        ...{ state: step.state, cancelledAt: now, cancelAcceptance: step.acceptance },
        ...{ lastReason: null, lastCode: null, tries: 0 },
        // What is still missing is the acuse.
        nextTryAt: cancelReceipt ? null : now,
      }
    case 'STAMPED':
      return {
        ...{ state: step.state, nextTryAt: null, lastReason: step.reason, cancelAcceptance: step.acceptance },
        ...{ cancelMotive: null, cancelReplacementId: null, cancelAsked: false },
      }
    case 'CANCELLING': {
      const { nextTryAt, asked: cancelAsked, reason: lastReason, acceptance } = step
      // That its receiver was asked stays known while nobody answers.
      const keeps = acceptance === 'ASKED' && cancelAcceptance === 'PENDING'
      return { nextTryAt, cancelAsked, lastReason, cancelAcceptance: keeps ? cancelAcceptance : acceptance }
    }
  }
}

function happeningOf(step: CancelStep, { lastReason }: DocumentRow) {
  switch (step.state) {
    case 'CANCELLED':
      return { what: 'CANCELLED', detail: step.how } as const
    case 'STAMPED':
      return { what: 'CANCEL_REFUSED', detail: step.reason } as const
    case 'CANCELLING':
      return step.reason === null || step.reason === lastReason
        ? null
        : ({ what: 'DELAYED', detail: step.reason } as const)
  }
}
