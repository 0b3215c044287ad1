import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type Dispute, isRunning } from '../../domain/dispute/dispute.ts'
import { releaseHold } from '../ledger/hold-invoice.ts'
import { decideOnDispute, subjectOf } from './decide-on-dispute.ts'
import { recordDispute } from './record-dispute.ts'

/** What came of it; null where it is not the viewer's. */
export type WithdrawOutcome = { readonly kind: 'withdrawn' | 'over'; readonly dispute: Dispute } | null

/** Takes a dispute back: what was held can be paid again. Withdrawing it again changes nothing. */
export async function withdrawDispute(context: RequestContext, id: string): Promise<WithdrawOutcome> {
  const { viewer, now, traceId } = context
  return decideOnDispute(context, id, async (tx, dispute, contract): Promise<WithdrawOutcome> => {
    if (dispute.state === 'WITHDRAWN') return { kind: 'withdrawn', dispute }
    if (!isRunning(dispute)) return { kind: 'over', dispute }
    const after: Dispute = { ...dispute, state: 'WITHDRAWN', closedAt: now }
    const recording = { at: now, traceId, by: subjectOf(viewer) }
    await releaseHold(tx, id, recording)
    await recordDispute(tx, contract, after, { ...recording, sentence: 'Se retiró la aclaración.' })
    return { kind: 'withdrawn', dispute: after }
  })
}
