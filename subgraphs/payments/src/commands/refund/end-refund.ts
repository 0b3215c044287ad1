import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { canBeRejected, isPaidByStaff, type Refund } from '../../domain/refund/refund.ts'
import { endTask } from '../../store/reconciliation/task.ts'
import { changeRefund } from '../../store/refund/refund.ts'
import { recordMoves } from '../ledger/record-moves.ts'
import { giveUpRefund } from './give-up-refund.ts'
import { onRefund } from './on-refund.ts'

/** What came of it; null where it is not of the viewer's office. */
export type EndRefundOutcome =
  | { readonly kind: 'ended' | 'over'; readonly refund: Refund }
  | { readonly kind: 'noteMissing' | 'paidByProvider' }
  | null

/** Refuses a refund, or gives it up that could not be paid: the payment counts again. Once. */
export async function rejectRefund(
  context: RequestContext,
  { refundId, reason }: { readonly refundId: string; readonly reason: string },
): Promise<EndRefundOutcome> {
  const { now: at, traceId } = context
  return onRefund(context, refundId, async (tx, refund, by): Promise<EndRefundOutcome> => {
    if (refund.state === 'REJECTED') return { kind: 'ended', refund }
    if (refund.state === 'PAYING' && !canBeRejected(refund)) return { kind: 'paidByProvider' }
    if (!canBeRejected(refund)) return { kind: 'over', refund }
    const note = reason.trim()
    if (note === '') return { kind: 'noteMissing' }
    if (refund.state === 'PAYING') await giveUpRefund(tx, refund, { at, traceId })
    const change = { state: 'REJECTED', endedAt: at, endedBy: by, note } as const
    await changeRefund(tx, refundId, change)
    return { kind: 'ended', refund: { ...refund, ...change } }
  })
}

/** Staff paid a refund, from the office's safe or the bank account, with a document that proves it. Once; so ends its difference. */
export async function markRefundPaid(
  context: RequestContext,
  { refundId, document }: { readonly refundId: string; readonly document: string },
): Promise<EndRefundOutcome> {
  const { now: at, traceId } = context
  return onRefund(context, refundId, async (tx, refund, by): Promise<EndRefundOutcome> => {
    if (refund.means === 'PROVIDER') return { kind: 'paidByProvider' }
    if (refund.state === 'PAID') return { kind: 'ended', refund }
    if (!isPaidByStaff(refund)) return { kind: 'over', refund }
    const note = document.trim()
    if (note === '') return { kind: 'noteMissing' }
    const side =
      refund.means === 'CASH'
        ? ({ from: 'CASH', provider: 'desk' } as const)
        : ({ from: 'BANK', provider: 'bank' } as const)
    const move = { sourceKey: `refund ${refundId}`, ...side, to: 'REFUNDS_PAYABLE' } as const
    await recordMoves(tx, [{ ...move, amount: refund.amount, at }], { at, traceId })
    const change = { state: 'PAID', endedAt: at, endedBy: by, note } as const
    await changeRefund(tx, refundId, change)
    if (refund.taskId !== null) await endDifference(tx, refund, refund.taskId, at)
    return { kind: 'ended', refund: { ...refund, ...change } }
  })
}

/** It was given back: whoever decided that decided on the difference. */
function endDifference(
  tx: Transaction,
  { reason, approvedBy, askedBy }: Refund,
  taskId: string,
  resolvedAt: Date,
): Promise<void> {
  return endTask(tx, taskId, { outcome: 'RETURN', reason, resolvedBy: approvedBy ?? askedBy, resolvedAt })
}
