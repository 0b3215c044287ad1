import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { type AddDocumentDecision, type Document, decideAddDocument } from '../domain/document.ts'
import { worksFor } from '../domain/policy.ts'
import { DocumentAdded } from '../events.ts'
import { addDocumentRow, documentsByIds } from '../store/document.ts'

/** What came of it; `notAllowed` where the viewer is not staff of the office. */
export type AddDocumentOutcome = AddDocumentDecision | { readonly kind: 'notAllowed' }

/** Adds a document and tells the other domains, in one transaction. */
export async function addDocument(
  { viewer, room, now, traceId }: RequestContext,
  requested: Document,
): Promise<AddDocumentOutcome> {
  const { id, operatingUnitId } = requested
  if (!worksFor(viewer, operatingUnitId)) return { kind: 'notAllowed' }
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      await lockNames(tx, [id])
      const [withSameId = null] = await documentsByIds(tx, [id])
      const decision = decideAddDocument(withSameId, requested)
      if (decision.kind !== 'add') return decision
      await addDocumentRow(tx, requested)
      const data = { documentId: id, operatingUnitId }
      await publish(tx, [newEvent(DocumentAdded, { key: id, data, occurredAt: now, traceId })])
      return decision
    },
    { idempotent: true },
  )
}
