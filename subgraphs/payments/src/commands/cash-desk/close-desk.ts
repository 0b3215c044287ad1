import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { CashCount } from '../../domain/cash-desk/cash-count.ts'
import {
  type ClosingDecision,
  type DeskSession,
  decideClosing,
  totalsOf,
} from '../../domain/cash-desk/cash-desk.ts'
import { closeDeskSession } from '../../store/cash-desk/desk-session.ts'
import { takingsOf } from '../../store/cash-desk/desk-taking.ts'
import { atDesk } from './at-desk.ts'

/** What came of it; null where it is not of the viewer's office. */
export type CloseDeskOutcome =
  | { readonly kind: 'closed'; readonly session: DeskSession }
  | { readonly kind: 'alreadyClosed'; readonly session: DeskSession }
  | Extract<ClosingDecision, { readonly kind: 'notCountable' | 'explanationMissing' }>
  | null

/**
 * Ends a turn with the count of its drawer. Whoever of the office counted is kept; the same count again by the same person
 * changes nothing.
 */
export async function closeDesk(
  context: RequestContext,
  request: { readonly sessionId: string; readonly count: CashCount; readonly explanation: string },
): Promise<CloseDeskOutcome> {
  const { sessionId } = request
  return atDesk(context, sessionId, async (tx, session, { by, at }): Promise<CloseDeskOutcome> => {
    const { closing } = session
    if (closing !== null) {
      const isSame =
        closing.by === by && JSON.stringify(piecesOf(closing)) === JSON.stringify(piecesOf(request))
      return { kind: isSame ? 'closed' : 'alreadyClosed', session }
    }
    const totals = totalsOf(await takingsOf(tx, [sessionId]))
    const decision = decideClosing(session, totals, request, { at, by })
    if (decision.kind === 'alreadyClosed') return { kind: 'alreadyClosed', session }
    if (decision.kind !== 'closed') return decision
    await closeDeskSession(tx, sessionId, decision.closing)
    return { kind: 'closed', session: { ...session, closing: decision.closing } }
  })
}

function piecesOf({ count }: { readonly count: CashCount }) {
  return count.map(({ denomination, pieces }) => [denomination, pieces])
}
