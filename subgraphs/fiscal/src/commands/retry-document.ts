import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import { queueLoops } from '../queue/waking.ts'
import { noteEvents } from '../store/document-event.ts'
import { loadFiscalData } from '../store/fiscal-data.ts'
import { changeDocument, lockDocument } from '../store/fiscal-document.ts'

/** What came of it. */
export type RetryOutcome = 'queued' | 'unknown' | 'settled'

/**
 * Tries a document again at once. One that was refused is made out anew to what its holder has entered by now, and sealed
 * anew; one that may be stamped is asked for where it may be.
 */
export async function retryDocument(
  { room, viewer, now }: RequestContext,
  id: string,
): Promise<RetryOutcome> {
  return room.database.transaction(systemViewer, async (tx) => {
    const document = await lockDocument(tx, id)
    if (document === null || !worksFor(viewer, document.operatingUnitId)) return 'unknown'
    const { state, customerId, maybeAt } = document
    if (state !== 'PENDING' && state !== 'REFUSED') return 'settled'
    const entered = customerId === null ? null : await loadFiscalData(tx, room.sealer, customerId)
    await changeDocument(tx, id, {
      ...{ state: 'PENDING', nextTryAt: now },
      ...(state === 'REFUSED' && maybeAt === null
        ? { receiver: entered ?? document.receiver, sealedXml: null, tries: 0 }
        : {}),
    })
    if (state === 'REFUSED') await noteEvents(tx, [{ documentId: id, at: now, what: 'MENDED' }])
    afterCommit(tx, queueLoops.wake)
    return 'queued'
  })
}
