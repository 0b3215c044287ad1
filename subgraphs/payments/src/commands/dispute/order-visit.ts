import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { worksFor } from '@aquacis/kit/values/viewer.ts'
import { type Dispute, type DisputeVisitKind, isRunning } from '../../domain/dispute/dispute.ts'
import { DisputeVisitOrdered } from '../../events.ts'
import { decideOnDispute, subjectOf } from './decide-on-dispute.ts'
import { recordDispute, whoseOf } from './record-dispute.ts'

/** Who is to look at what. */
export interface VisitRequest {
  readonly disputeId: string
  readonly visitId: string
  readonly kind: DisputeVisitKind
  readonly asked: string
}

/** What came of it; null where it is not the viewer's. */
export type OrderVisitOutcome = {
  readonly kind: 'ordered' | 'over' | 'alreadyOrdered'
  readonly dispute: Dispute
} | null

/** Orders a test of the meter or a visit, once for each dispute. The same order again changes nothing. */
export async function orderVisit(
  context: RequestContext,
  { disputeId, visitId, kind, asked }: VisitRequest,
): Promise<OrderVisitOutcome> {
  const { viewer, now, traceId } = context
  if (!isId(visitId)) return null
  return decideOnDispute(context, disputeId, async (tx, dispute, contract): Promise<OrderVisitOutcome> => {
    if (!worksFor(viewer, dispute.operatingUnitId)) return null
    if (dispute.visit !== null)
      return { kind: dispute.visit.visitId === visitId ? 'ordered' : 'alreadyOrdered', dispute }
    if (!isRunning(dispute)) return { kind: 'over', dispute }
    const visit = { visitId, kind, asked: asked.trim(), orderedOn: civilDate(now) }
    const after: Dispute = { ...dispute, state: 'VISIT_ORDERED', visit }
    const what = kind === 'METER_TEST' ? 'una prueba del medidor' : 'una visita'
    const recording = { at: now, traceId, by: subjectOf(viewer) }
    await recordDispute(tx, contract, after, { ...recording, sentence: `Se ordenó ${what}: ${visit.asked}` })
    const { invoiceId, answerBy, contractId } = dispute
    const data = {
      ...{ visitId, disputeId, ...whoseOf(contract), invoiceId, kind, asked: visit.asked, answerBy },
      orderedAt: now.toISOString(),
    }
    await publish(tx, [newEvent(DisputeVisitOrdered, { key: contractId, data, occurredAt: now, traceId })])
    return { kind: 'ordered', dispute: after }
  })
}
