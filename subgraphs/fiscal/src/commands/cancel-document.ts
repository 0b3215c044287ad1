import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { systemViewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import { isTooLate, motiveFits } from '../domain/document/cancellation-rule.ts'
import { type CancelMotive, cancelMotives } from '../domain/document/document.ts'
import { queueLoops } from '../queue/waking.ts'
import { noteEvents } from '../store/document-event.ts'
import { changeDocument, documentsByIds, foliosBoundTo, lockDocument } from '../store/fiscal-document.ts'

/** What is to be cancelled, and why. */
export interface Cancellation {
  readonly id: string
  /** As it was entered. */
  readonly motive: string
  readonly replacementId: string | null
}

/** What came of it; the sentence is for people. */
export type CancelDocumentOutcome =
  | { readonly kind: 'cancelling' | 'unknown' | 'notStamped' }
  | { readonly kind: 'impossible'; readonly reason: string }
  | { readonly kind: 'tooLate' }
  | { readonly kind: 'bound'; readonly folios: readonly string[] }

/** Asks SAT to cancel a stamped document, with motive 01 as soon as what takes its place is stamped. */
export async function cancelDocument(
  { room, viewer, now }: RequestContext,
  { id, motive, replacementId }: Cancellation,
): Promise<CancelDocumentOutcome> {
  if (!isId(id)) return { kind: 'unknown' }
  return room.database.transaction(systemViewer, async (tx): Promise<CancelDocumentOutcome> => {
    const document = await lockDocument(tx, id)
    if (document === null || !worksFor(viewer, document.operatingUnitId)) return { kind: 'unknown' }
    if (document.state === 'CANCELLING' && document.cancelMotive === motive) return { kind: 'cancelling' }
    if (document.state !== 'STAMPED') return { kind: 'notStamped' }
    if (!isMotive(motive)) return { kind: 'impossible', reason: 'El motivo es 01, 02, 03 o 04.' }
    if (!motiveFits(motive, replacementId !== null))
      return {
        kind: 'impossible',
        reason: 'Sólo el motivo 01 lleva el documento que sustituye, y lo necesita.',
      }
    if (motive === '04' && document.kind !== 'GLOBAL')
      return { kind: 'impossible', reason: 'El motivo 04 es sólo de facturas globales.' }
    const [other] =
      replacementId !== null && isId(replacementId) ? await documentsByIds(tx, [replacementId]) : []
    if (
      replacementId !== null &&
      (other === undefined || other.id === id || !worksFor(viewer, other.operatingUnitId))
    )
      return { kind: 'impossible', reason: 'El documento que sustituye no existe o es de otra oficina.' }
    if (isTooLate(document.stampedAt ?? now, now)) return { kind: 'tooLate' }
    const folios = await foliosBoundTo(tx, document)
    if (folios.length > 0) return { kind: 'bound', folios }
    await changeDocument(tx, id, {
      ...{ state: 'CANCELLING', cancelMotive: motive, cancelReplacementId: replacementId },
      ...{
        cancelAsked: false,
        cancelAcceptance: 'ASKED',
        cancelReceipt: false,
        nextTryAt: now,
        tries: 0,
        lastReason: null,
        lastCode: null,
      },
    })
    await noteEvents(tx, [{ documentId: id, at: now, what: 'CANCEL_ASKED', detail: motive }])
    afterCommit(tx, queueLoops.wake)
    return { kind: 'cancelling' }
  })
}

function isMotive(text: string): text is CancelMotive {
  return cancelMotives.some((motive) => motive === text)
}
