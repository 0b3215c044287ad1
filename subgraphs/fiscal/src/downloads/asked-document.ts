import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { maySeeDocument } from '../domain/policy.ts'
import { partiesOf } from '../store/contract-party.ts'
import { type DocumentRow, documentOfInvoice, wholeDocument } from '../store/fiscal-document.ts'

/**
 * The document of `?invoice=ID` (of a bill) or `?document=ID` (any), of what the viewer may see; null where there is none.
 * Throws BAD_USER_INPUT without an id.
 */
export async function askedDocument(
  { viewer, room }: RequestContext,
  asked: URLSearchParams,
): Promise<DocumentRow | null> {
  const invoiceId = asked.get('invoice') ?? ''
  const documentId = asked.get('document') ?? ''
  if (!isId(invoiceId) && !isId(documentId))
    throw badUserInput(
      'La dirección no está completa: invoice=identificador del recibo, o document=identificador del documento fiscal.',
    )
  return room.database.transaction(viewer, async (tx) => {
    const document = isId(documentId)
      ? await wholeDocument(tx, documentId)
      : await documentOfInvoice(tx, invoiceId)
    if (document === null) return null
    const parties = document.contractId === null ? [] : await partiesOf(tx, [document.contractId])
    return maySeeDocument(viewer, document, parties) ? document : null
  })
}
