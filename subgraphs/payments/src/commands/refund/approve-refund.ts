import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { decideApproval, type Refund } from '../../domain/refund/refund.ts'
import { paymentsByIds } from '../../store/ledger/payment.ts'
import { changeRefund, refundById } from '../../store/refund/refund.ts'
import { onRefund, promiseRefund } from './on-refund.ts'
import { payRefunds } from './pay-refunds.ts'

/** What came of it; null where it is not of the viewer's office. */
export type ApproveRefundOutcome =
  | { readonly kind: 'approved' | 'over'; readonly refund: Refund }
  | { readonly kind: 'ownRequest' | 'moneyGone' }
  /** Meanwhile somebody found out which contract's money it is. */
  | { readonly kind: 'ownerFound' }
  | null

/** A second person approves a refund: it is paid. Approving it again changes nothing. */
export async function approveRefund(context: RequestContext, id: string): Promise<ApproveRefundOutcome> {
  const { room, now, traceId } = context
  const outcome = await onRefund(context, id, async (tx, refund, by): Promise<ApproveRefundOutcome> => {
    if (refund.approvedBy === by) return { kind: 'approved', refund }
    const decision = decideApproval(refund, by)
    if (decision === 'over') return { kind: 'over', refund }
    if (decision === 'ownRequest') return { kind: 'ownRequest' }
    if (refund.contractId === null && (await isSomebodys(tx, refund))) return { kind: 'ownerFound' }
    if (!(await promiseRefund(tx, refund, { at: now, traceId }))) return { kind: 'moneyGone' }
    const change = { state: 'PAYING', approvedAt: now, approvedBy: by } as const
    await changeRefund(tx, id, change)
    return { kind: 'approved', refund: { ...refund, ...change } }
  })
  if (outcome?.kind !== 'approved') return outcome
  await payRefunds(room, id)
  const refund = await room.database.transaction(systemViewer, (tx) => refundById(tx, id))
  return { kind: 'approved', refund: refund ?? outcome.refund }
}

async function isSomebodys(tx: Transaction, { paymentId }: Refund): Promise<boolean> {
  const [payment] = await paymentsByIds(tx, [paymentId])
  return payment?.contractId !== null
}
