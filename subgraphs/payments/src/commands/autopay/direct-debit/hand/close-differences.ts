import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { DebitFile } from '../../../../domain/autopay/direct-debit/debit-file.ts'
import { lockFile, noteDiffering } from '../../../../store/autopay/direct-debit/debit-file.ts'
import { closeDifferences, countDifferences } from '../../../../store/autopay/direct-debit/hand-line.ts'

/** What came of it. */
export type CloseDifferencesOutcome =
  | { readonly kind: 'closed'; readonly file: DebitFile; readonly count: number }
  | { readonly kind: 'unknown' | 'noteMissing' | 'noneOfYours' }

/**
 * Notes what was done about charges of which the bank answered otherwise than was said by hand: those of the viewer's offices. Where
 * none of another office is left, the file waits for nobody any more. Closed again, they stay as they were closed.
 */
export async function closeDebitDifferences(
  { room, viewer, now }: RequestContext,
  { fileId, note }: { readonly fileId: string; readonly note: string },
): Promise<CloseDifferencesOutcome> {
  if (viewer.kind !== 'staff') return { kind: 'unknown' }
  return room.database.transaction(
    systemViewer,
    async (tx): Promise<CloseDifferencesOutcome> => {
      const file = await lockFile(tx, fileId)
      if (file === null) return { kind: 'unknown' }
      if (file.differsSince === null) return { kind: 'closed', file, count: 0 }
      if (note.trim() === '') return { kind: 'noteMissing' }
      const closed = { closedAt: now, closedBy: viewer.subject, closedNote: note.trim() }
      const count = await closeDifferences(tx, fileId, viewer.operatingUnitIds, closed)
      const left = (await countDifferences(tx, [fileId])).get(fileId) ?? 0
      if (left > 0) return count > 0 ? { kind: 'closed', file, count } : { kind: 'noneOfYours' }
      await noteDiffering(tx, fileId, null)
      return { kind: 'closed', file: { ...file, differsSince: null }, count }
    },
    { idempotent: true },
  )
}
