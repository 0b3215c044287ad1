import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { CreditAllotted } from '@aquacis/payments/events'
import { recordMoney } from '../../commands/payments/record-money.ts'
import { heardAllotment } from './heard-allotment.ts'

/** What was paid ahead pays bills now. */
export const creditAllotted = reaction(CreditAllotted, (_room, tx, { data, occurredAt, traceId }) => {
  const { contractId, paymentId, allotments } = data
  return recordMoney(
    tx,
    contractId,
    {
      type: 'CreditAllotted',
      paymentId,
      allotments: allotments.map(heardAllotment),
    },
    { at: new Date(occurredAt), traceId },
  )
})
