import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { PaymentRestored } from '@aquacis/payments/events'
import { recordMoney } from '../../commands/payments/record-money.ts'

/** A payment that the bank had taken back came again. */
export const paymentRestored = reaction(PaymentRestored, (_room, tx, { data, occurredAt, traceId }) => {
  const { contractId, takingBackId, paymentId, amount } = data
  return recordMoney(
    tx,
    contractId,
    { type: 'PaymentRestored', takingBackId, paymentId, amount },
    { at: new Date(occurredAt), traceId },
  )
})
