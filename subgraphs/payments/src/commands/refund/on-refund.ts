import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { mayDecide, type Refund } from '../../domain/refund/refund.ts'
import { lockContracts } from '../../store/contract.ts'
import { lockPayment } from '../../store/ledger/payment.ts'
import { lockTask } from '../../store/reconciliation/task.ts'
import { lockRefund, refundById } from '../../store/refund/refund.ts'
import type { Recording } from '../ledger/recording.ts'
import { takeBackPayment } from '../ledger/take-back-payment.ts'

/** Decides on a refund of the viewer's office, under the lock of its contract (of its difference and payment, where it has none) and its own; null where it is not theirs. */
export async function onRefund<Outcome>(
  { viewer, room }: RequestContext,
  id: string,
  work: (tx: Transaction, refund: Refund, by: string) => Promise<Outcome>,
): Promise<Outcome | null> {
  if (!isId(id)) return null
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      const seen = await refundById(tx, id)
      if (seen === null || !mayDecide(viewer, seen)) return null
      await lockWhose(tx, seen)
      const refund = await lockRefund(tx, id)
      return refund && work(tx, refund, viewer.subject)
    },
    { idempotent: true },
  )
}

/** Locks what a refund is of, before itself. */
export async function lockWhose(tx: Transaction, { contractId, paymentId, taskId }: Refund): Promise<void> {
  if (contractId !== null) await lockContracts(tx, [contractId])
  if (taskId !== null) await lockTask(tx, taskId)
  if (contractId === null) await lockPayment(tx, paymentId)
}

/** From now on the ledger owes it to whoever paid; false where a part of the payment went elsewhere meanwhile. */
export async function promiseRefund(
  tx: Transaction,
  { id: requestId, paymentId, amount, reason, askedBy: by }: Refund,
  recording: Recording,
): Promise<boolean> {
  const order = { paymentId, requestId, kind: 'REFUND', amount, reason, by } as const
  return (await takeBackPayment(tx, order, recording)).kind === 'takenBack'
}
