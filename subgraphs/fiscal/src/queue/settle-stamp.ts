import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import { noteWaiting } from '../commands/forgiveness/note-waiting.ts'
import { receiptWaiting } from '../commands/payments/receipt-waiting.ts'
import { withdraw } from '../commands/reverse-bill-document.ts'
import type { StampStep } from '../domain/stamping/stamp-step.ts'
import { DocumentDelayed, DocumentStamped } from '../events.ts'
import { type DocumentHappening, noteEvents } from '../store/document-event.ts'
import { changeDocument, type DocumentRow, lockDocument } from '../store/fiscal-document.ts'
import { isWaitedFor } from '../store/waited-for.ts'
import { queueLoops } from './waking.ts'

/** A document that was in one's hand, and where it was handed in; null where it was not. */
interface Tried {
  readonly row: Pick<DocumentRow, 'id' | 'tries' | 'invoiceId'>
  readonly pac: string | null
}

/**
 * Keeps what became of an attempt and tells the others, unless another process has the document in hand by now. A bill that
 * was taken back meanwhile goes on to be cancelled, or is withdrawn where it is certain that nobody stamped it.
 */
export async function settleStamp(
  tx: Transaction,
  { row, pac }: Tried,
  step: StampStep,
  now: Date,
): Promise<void> {
  // What waits takes numbers. Whoever takes numbers and a bill takes the numbers first, so that no two wait for each other.
  if (step.state === 'STAMPED' && row.invoiceId !== null && (await isWaitedFor(tx, row.invoiceId)))
    await lockNames(tx, ['folios'])
  const document = await lockDocument(tx, row.id)
  if (document === null || document.state !== 'PENDING' || document.tries !== row.tries) return
  switch (step.state) {
    case 'STAMPED':
      return keepStamp(tx, { document, pac }, step, now)
    case 'REFUSED':
      return refuse(tx, { document, pac }, step, now)
    case 'PENDING':
      return delay(tx, { document, pac }, step, now)
    default:
      return step satisfies never
  }
}

interface Settled {
  readonly document: DocumentRow
  readonly pac: string | null
}

async function keepStamp(
  tx: Transaction,
  { document, pac }: Settled,
  { xml, uuid, stampedAt }: Extract<StampStep, { state: 'STAMPED' }>,
  now: Date,
): Promise<void> {
  const { id, kind, invoiceId, contractId, operatingUnitId, cancelMotive } = document
  const takenBack = cancelMotive !== null
  await changeDocument(tx, id, {
    ...{
      stampedXml: xml,
      uuid,
      stampedAt,
      pac,
      maybeAt: null,
      leasedUntil: null,
      lastCode: null,
      lastReason: null,
    },
    ...(takenBack
      ? { state: 'CANCELLING', nextTryAt: now, tries: 0 }
      : { state: 'STAMPED', nextTryAt: null }),
  })
  await noteEvents(tx, [{ documentId: id, at: now, what: 'STAMPED', pac, detail: uuid }])
  const data = { documentId: id, kind, invoiceId, operatingUnitId, uuid, stampedAt: stampedAt.toISOString() }
  await publish(tx, [newEvent(DocumentStamped, { key: contractId ?? id, data, occurredAt: now })])
  if (kind === 'INCOME' && invoiceId !== null) {
    await receiptWaiting(tx, invoiceId, now)
    await noteWaiting(tx, invoiceId, now)
  }
  // What waits for its replacement, and what takes its place, may go on.
  afterCommit(tx, queueLoops.wake)
}

async function refuse(
  tx: Transaction,
  { document, pac }: Settled,
  { code, reason }: Extract<StampStep, { state: 'REFUSED' }>,
  now: Date,
): Promise<void> {
  if (document.cancelMotive !== null) return withdraw(tx, document, now)
  await changeDocument(tx, document.id, {
    ...{
      state: 'REFUSED',
      maybeAt: null,
      leasedUntil: null,
      nextTryAt: null,
      lastCode: code,
      lastReason: reason,
    },
  })
  await tell(tx, { document, pac }, { what: 'REFUSED', code, reason, nextTryAt: null }, now)
}

async function delay(
  tx: Transaction,
  { document, pac }: Settled,
  step: Extract<StampStep, { state: 'PENDING' }>,
  now: Date,
): Promise<void> {
  const { code, reason, nextTryAt, maybeAt, keepsSeal } = step
  if (document.cancelMotive !== null && maybeAt === null) return withdraw(tx, document, now)
  await changeDocument(tx, document.id, {
    ...{ maybeAt, nextTryAt, leasedUntil: null, lastCode: code, lastReason: reason },
    ...(keepsSeal ? {} : { sealedXml: null }),
    // Being laid aside for a moment is no try.
    ...(pac === null ? { tries: document.tries - 1 } : {}),
  })
  if (reason === null || (document.lastReason === reason && pac === null)) return
  await tell(tx, { document, pac }, { what: 'DELAYED', code, reason, nextTryAt }, now)
}

interface Trouble {
  readonly what: DocumentHappening
  readonly code: string | null
  readonly reason: string
  readonly nextTryAt: Date | null
}

async function tell(tx: Transaction, { document, pac }: Settled, trouble: Trouble, now: Date): Promise<void> {
  const { what, code, reason, nextTryAt } = trouble
  const { id, invoiceId, contractId, operatingUnitId, tries } = document
  await noteEvents(tx, [{ documentId: id, at: now, what, pac, code, detail: reason }])
  const data = {
    ...{ documentId: id, invoiceId, operatingUnitId, code: code || null, reason, tries },
    nextTryAt: nextTryAt?.toISOString() ?? null,
  }
  await publish(tx, [newEvent(DocumentDelayed, { key: contractId ?? id, data, occurredAt: now })])
}
