import { randomUUID } from 'node:crypto'
import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { afterReversal } from '../domain/document/cancellation-rule.ts'
import { creditedShares, remainingShares, sumOfShares } from '../domain/document/credit-shares.ts'
import { seriesOf } from '../domain/document/document.ts'
import { queueLoops } from '../queue/waking.ts'
import { noteEvents } from '../store/document-event.ts'
import {
  addDocument,
  changeDocument,
  creditKey,
  type DocumentRow,
  foliosBoundTo,
  isDocumented,
  lockDocumentOfInvoice,
  lockNotesOf,
} from '../store/fiscal-document.ts'
import { nextFolio } from '../store/folio.ts'
import { takeWaitingNotes } from '../store/waiting-note.ts'

/** A bill that was taken back. */
interface ReversedBill {
  readonly invoiceId: string
  readonly replacedBy: string | null
}

/**
 * Takes a bill's document back: withdrawn where nobody stamped it, cancelled where it is stamped (as soon as it is, where a PAC
 * has it in hand), and where it is too late to cancel, its amount goes back by a credit note.
 */
export async function reverseBillDocument(
  tx: Transaction,
  { invoiceId, replacedBy }: ReversedBill,
  now: Date,
): Promise<void> {
  await lockNames(tx, ['folios'])
  await takeWaitingNotes(tx, invoiceId)
  const document = await lockDocumentOfInvoice(tx, invoiceId)
  if (document === null) return
  await withdrawNotes(tx, invoiceId, now)
  const { id, state } = document
  const replacement = replacedBy === null ? null : await lockDocumentOfInvoice(tx, replacedBy)
  const replaced = replacedBy !== null
  const asked = {
    cancelMotive: replaced ? ('01' as const) : ('02' as const),
    cancelReplacementId: replacement?.id ?? null,
    cancelAcceptance: 'ASKED' as const,
    ...{ cancelAsked: false, cancelReceipt: false },
  }
  if (state === 'PENDING' && mayBeStamped(document)) return changeDocument(tx, id, asked)
  if (state === 'PENDING' || state === 'REFUSED') return withdraw(tx, document, now)
  if (state !== 'STAMPED' || document.stampedAt === null) return
  const bound = (await foliosBoundTo(tx, document)).length > 0
  const outcome = afterReversal({ stampedAt: document.stampedAt, replaced, bound }, now)
  if (outcome.kind === 'credit') return addCreditNote(tx, document, now)
  await changeDocument(tx, id, { ...asked, state: 'CANCELLING', nextTryAt: now, tries: 0 })
  await noteEvents(tx, [{ documentId: id, at: now, what: 'CANCEL_ASKED', detail: outcome.motive }])
  afterCommit(tx, queueLoops.wake)
}

/** Whether a PAC has it in hand, or had it and did not say what became of it. */
export function mayBeStamped({ maybeAt, leasedUntil }: DocumentRow): boolean {
  return maybeAt !== null || leasedUntil !== null
}

/** Ends a document that was never stamped. Its number stays used. */
export async function withdraw(
  tx: Transaction,
  { id }: Pick<DocumentRow, 'id'>,
  now: Date,
  lastReason = 'El recibo se anuló antes de que se timbrara.',
): Promise<void> {
  await changeDocument(tx, id, {
    state: 'CANCELLED',
    ...{ cancelledAt: now, nextTryAt: null, lastReason, lastCode: null },
    ...{ cancelMotive: null, cancelAcceptance: null },
  })
  await noteEvents(tx, [{ documentId: id, at: now, what: 'WITHDRAWN' }])
}

/** Notes of what was forgiven of the bill, as far as nobody stamped them: the whole bill goes back. */
async function withdrawNotes(tx: Transaction, invoiceId: string, now: Date): Promise<void> {
  for (const note of await lockNotesOf(tx, invoiceId)) {
    const unstamped = (note.state === 'PENDING' && !mayBeStamped(note)) || note.state === 'REFUSED'
    if (unstamped && note.source.of === 'credit' && note.source.forgiven !== undefined)
      await withdraw(tx, note, now, 'El recibo se anuló antes de que se timbrara la condonación.')
  }
}

/** Takes back what other notes have left of a bill: all of it where there are none. */
async function addCreditNote(tx: Transaction, document: DocumentRow, now: Date): Promise<void> {
  const { uuid, series, number, source, operatingUnitId } = document
  const sourceKey = creditKey(document.id)
  if (uuid === null || source.of !== 'bill' || (await isDocumented(tx, sourceKey))) return
  const own = seriesOf('CREDIT_NOTE', operatingUnitId)
  const id = randomUUID()
  const { invoiceId, contractId, customerId, receiver } = document
  const before = creditedShares(await lockNotesOf(tx, invoiceId ?? ''))
  const shares = remainingShares(source.bill, before)
  // All of it was forgiven: nothing is left to take back.
  if (shares.length === 0) return
  const totalCentavos = before.length === 0 ? document.totalCentavos : sumOfShares(shares)
  await addDocument(tx, {
    ...{ id, sourceKey, kind: 'CREDIT_NOTE', series: own, number: await nextFolio(tx, own), createdAt: now },
    ...{ invoiceId, contractId, customerId, operatingUnitId, receiver, totalCentavos },
    source: {
      ...{ of: 'credit', bill: source.bill, related: { uuid, series, number } },
      ...(before.length === 0 ? {} : { shares }),
    },
    ...{ state: 'PENDING', nextTryAt: now },
  })
  await noteEvents(tx, [{ documentId: id, at: now, what: 'ADDED' }])
  afterCommit(tx, queueLoops.wake)
}
