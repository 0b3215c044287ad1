import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { forbidden } from '@aquacis/kit/runtime/errors.ts'
import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { ResidentViewer, Viewer } from '@aquacis/kit/values/viewer.ts'
import type { FiscalDocument } from './domain/document/document.ts'
import { maySeeDocument } from './domain/policy.ts'
import { partiesOf } from './store/contract-party.ts'
import {
  documentsByIds,
  documentsOfInvoices,
  notesOfInvoices,
  receiptsOfPayments,
  stampedXmlsByIds,
} from './store/fiscal-document.ts'

/** What the resolvers of one request load with; everything in it is the viewer's to see. */
export interface FiscalContext extends RequestContext {
  readonly documentById: BatchLoader<string, FiscalDocument>
  /** The document of a bill. */
  readonly documentOfInvoice: BatchLoader<string, FiscalDocument>
  /** Credit notes of a bill, in the order in which they were made. */
  readonly notesOfInvoice: BatchLoader<string, readonly FiscalDocument[]>
  /** Receipts of a payment, in the order in which they were made. */
  readonly receiptsOfPayment: BatchLoader<string, readonly FiscalDocument[]>
  /** The XML of a document that the viewer sees, once it is stamped. */
  readonly stampedXmlById: BatchLoader<string, string>
}

/** Adds the loaders to the context of one request. */
export function withLoaders(base: RequestContext): FiscalContext {
  const { viewer, room } = base
  const seen =
    (load: (tx: Transaction, ids: readonly string[]) => Promise<FiscalDocument[]>) =>
    async (asked: readonly string[]) =>
      room.database.transaction(viewer, async (tx) => seenOf(tx, viewer, await load(tx, asked.filter(isId))))
  const byIds = seen(documentsByIds)
  const byInvoices = seen(documentsOfInvoices)
  const notes = seen(notesOfInvoices)
  return {
    ...base,
    documentById: batchLoader(async (asked) => new Map((await byIds(asked)).map((one) => [one.id, one]))),
    documentOfInvoice: batchLoader(
      async (asked) => new Map((await byInvoices(asked)).map((one) => [one.invoiceId ?? '', one])),
    ),
    notesOfInvoice: batchLoader(async (asked) =>
      Map.groupBy(await notes(asked), ({ invoiceId }) => invoiceId ?? ''),
    ),
    receiptsOfPayment: batchLoader(async (asked) => {
      const found = await room.database.transaction(viewer, async (tx) => {
        const receipts = await receiptsOfPayments(tx, asked.filter(isId))
        const mayBeSeen = await seenOf(tx, viewer, receipts)
        return receipts.filter((one) => mayBeSeen.includes(one))
      })
      return Map.groupBy(found, ({ paymentId }) => paymentId)
    }),
    stampedXmlById: batchLoader((ids) =>
      room.database.transaction(viewer, (tx) => stampedXmlsByIds(tx, ids)),
    ),
  }
}

/** Those of the documents that a viewer may see. */
export async function seenOf(
  tx: Transaction,
  viewer: Viewer,
  found: readonly FiscalDocument[],
): Promise<FiscalDocument[]> {
  const contracts = viewer.kind === 'resident' ? found.flatMap(({ contractId }) => contractId ?? []) : []
  const parties = await partiesOf(tx, [...new Set(contracts)])
  return found.filter((one) => maySeeDocument(viewer, one, parties))
}

/** The viewer as the person whose fiscal data are meant. Throws FORBIDDEN for anybody else. */
export function residentOf(viewer: Viewer): ResidentViewer {
  if (viewer.kind !== 'resident') throw forbidden()
  return viewer
}
