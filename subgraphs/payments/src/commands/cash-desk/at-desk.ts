import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { systemViewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import type { DeskSession } from '../../domain/cash-desk/cash-desk.ts'
import { lockDeskSession } from '../../store/cash-desk/desk-session.ts'

/** Who does something at a desk, and when. */
export interface DeskHand {
  readonly by: string
  readonly at: Date
  readonly traceId: string
}

/** Does something at a desk of the viewer's office, under its lock; null where it is not theirs. Desks are locked before contracts. */
export async function atDesk<Outcome>(
  { viewer, room, now, traceId }: RequestContext,
  sessionId: string,
  work: (tx: Transaction, session: DeskSession, hand: DeskHand) => Promise<Outcome>,
): Promise<Outcome | null> {
  if (!isId(sessionId) || viewer.kind !== 'staff') return null
  const hand = { by: viewer.subject, at: now, traceId }
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      const session = await lockDeskSession(tx, sessionId)
      if (session === null || !worksFor(viewer, session.operatingUnitId)) return null
      return work(tx, session, hand)
    },
    { idempotent: true },
  )
}
