import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { systemViewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import { holdById } from '../../../store/collections/collection-hold.ts'
import { subjectOf } from '../../dispute/decide-on-dispute.ts'
import { endHold } from './end-hold.ts'

/** What came of it; null where it is not the viewer's. */
export type EndHoldOutcome =
  | { readonly kind: 'ended'; readonly contractId: string }
  | { readonly kind: 'ofAnother' }
  | null

/** Ends a hold before its day; plans and claims end theirs themselves. */
export async function endHoldEarly(
  { viewer, room, now, traceId }: RequestContext,
  { holdId, reason }: { readonly holdId: string; readonly reason: string },
): Promise<EndHoldOutcome> {
  if (!isId(holdId)) return null
  return room.database.transaction(
    systemViewer,
    async (tx): Promise<EndHoldOutcome> => {
      const hold = await holdById(tx, holdId)
      if (hold === null || !worksFor(viewer, hold.operatingUnitId)) return null
      if (hold.kind === 'PLAN' || hold.kind === 'CLAIM') return { kind: 'ofAnother' }
      await endHold(tx, { holdId, reason: reason.trim(), by: subjectOf(viewer) }, { at: now, traceId })
      return { kind: 'ended', contractId: hold.contractId }
    },
    { idempotent: true },
  )
}
