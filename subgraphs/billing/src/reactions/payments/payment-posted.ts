import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { PaymentPosted } from '@aquacis/payments/events'
import { recordMoney } from '../../commands/payments/record-money.ts'
import { heardAllotment } from './heard-allotment.ts'

/** Money came in: less is owed, of the bills that it went to. */
export const paymentPosted = reaction(PaymentPosted, (_room, tx, { data, occurredAt, traceId }) => {
  const { contractId, paymentId, amount, channel, allotments } = data
  return recordMoney(
    tx,
    contractId,
    {
      type: 'PaymentApplied',
      paymentId,
      amount,
      channel,
      allotments: allotments.map(heardAllotment),
    },
    { at: new Date(occurredAt), traceId },
  )
})
