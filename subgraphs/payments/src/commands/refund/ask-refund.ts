import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { systemViewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import {
  decideRefund,
  type Refund,
  type RefundDecision,
  type RefundRequest,
} from '../../domain/refund/refund.ts'
import { refundRules } from '../../domain/refund/refund-rules.ts'
import { lockContracts } from '../../store/contract.ts'
import { paymentsByIds } from '../../store/ledger/payment.ts'
import { addRefund, isUnderWay, refundById, refundedByProvider } from '../../store/refund/refund.ts'
import type { Recording } from '../ledger/recording.ts'
import { promiseRefund } from './on-refund.ts'
import { payRefunds } from './pay-refunds.ts'

/** What came of it; null where the payment is not of the viewer's office. */
export type AskRefundOutcome =
  | { readonly kind: 'asked'; readonly refund: Refund }
  | { readonly kind: 'idTaken' | 'underWay' }
  | Exclude<RefundDecision, { readonly kind: 'accepted' }>
  | null

/**
 * Asks for a payment, or what is credit of a bill, to be given back. A small one is paid at once, a larger one waits for a second person. The same request
 * again is the same refund.
 */
export async function askRefund(
  context: RequestContext,
  request: RefundRequest & { readonly id: string; readonly paymentId: string },
): Promise<AskRefundOutcome> {
  const { room } = context
  const outcome = await keep(context, request)
  if (outcome?.kind !== 'asked' || outcome.refund.state !== 'PAYING') return outcome
  await payRefunds(room, outcome.refund.id)
  const refund = await room.database.transaction(systemViewer, (tx) => refundById(tx, outcome.refund.id))
  return { kind: 'asked', refund: refund ?? outcome.refund }
}

async function keep(
  { viewer, room, now, traceId }: RequestContext,
  { id, paymentId, ...asked }: RefundRequest & { readonly id: string; readonly paymentId: string },
): Promise<AskRefundOutcome> {
  if (!isId(id) || !isId(paymentId) || viewer.kind !== 'staff') return null
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      const [seen] = await paymentsByIds(tx, [paymentId])
      if (!seen?.contractId || seen.operatingUnitId === null || !worksFor(viewer, seen.operatingUnitId))
        return null
      return keepRefund(tx, { id, paymentId, ...asked, by: viewer.subject }, { at: now, traceId })
    },
    { idempotent: true },
  )
}

/** A refund that somebody who may asks for. */
interface RefundOrder extends RefundRequest {
  readonly id: string
  readonly paymentId: string
  readonly by: string
}

/** Keeps a refund as the rules have it: promised at once, or waiting for a second person. Null where nobody's payment it is. */
export async function keepRefund(
  tx: Transaction,
  { id, paymentId, by, ...asked }: RefundOrder,
  recording: Recording,
): Promise<AskRefundOutcome> {
  const [seen] = await paymentsByIds(tx, [paymentId])
  if (!seen?.contractId || seen.operatingUnitId === null) return null
  await lockContracts(tx, [seen.contractId])
  const known = await refundById(tx, id)
  if (known !== null) {
    const isSame = known.paymentId === paymentId && known.amount === asked.amount
    return isSame ? { kind: 'asked', refund: known } : { kind: 'idTaken' }
  }
  if (await isUnderWay(tx, paymentId)) return { kind: 'underWay' }
  const [payment = seen] = await paymentsByIds(tx, [paymentId])
  const decision = decideRefund(payment, asked, refundRules)
  if (decision.kind !== 'accepted') return decision
  const { contractId, operatingUnitId } = seen
  const of = { id, paymentId, contractId, operatingUnitId, taskId: null, by, ...asked }
  return { kind: 'asked', refund: await addAccepted(tx, of, decision, recording) }
}

/** Adds a refund that was accepted, under the lock of its payment's contract or of the payment; the ledger owes it, where no second person has to approve it. */
export async function addAccepted(
  tx: Transaction,
  { by, reason, ...asked }: RefundOrder & Pick<Refund, 'contractId' | 'operatingUnitId' | 'taskId'>,
  { state, needsSecond }: Extract<RefundDecision, { readonly kind: 'accepted' }>,
  recording: Recording,
): Promise<Refund> {
  const { paymentId } = asked
  const refund: Refund = {
    ...{ ...asked, reason: reason.trim() },
    ...{ state, needsSecond, askedAt: recording.at, askedBy: by, approvedAt: null, approvedBy: null },
    ...{ endedAt: null, endedBy: null, note: null },
    refundedBefore: await refundedByProvider(tx, paymentId),
  }
  await addRefund(tx, refund)
  if (state === 'PAYING' && !(await promiseRefund(tx, refund, recording)))
    throw new Error(`payment ${paymentId} changed under its lock`)
  return refund
}
