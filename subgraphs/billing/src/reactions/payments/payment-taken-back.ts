import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { PaymentTakenBack } from '@aquacis/payments/events'
import { recordMoney } from '../../commands/payments/record-money.ts'

/** A payment was taken back: more is owed again. */
export const paymentTakenBack = reaction(PaymentTakenBack, (_room, tx, { data, occurredAt, traceId }) => {
  const { contractId, takingBackId, paymentId, kind, amount } = data
  return recordMoney(
    tx,
    contractId,
    { type: 'PaymentTakenBack', takingBackId, paymentId, kind, amount },
    { at: new Date(occurredAt), traceId },
  )
})
