import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { CreditAllotted } from '@aquacis/payments/events'
import { recordMoney } from '../../commands/payments/record-money.ts'

/** What was paid ahead pays bills now. */
export const creditAllotted = reaction(CreditAllotted, (_room, tx, { data, occurredAt, traceId }) => {
  const { contractId, paymentId, allotments } = data
  return recordMoney(
    tx,
    contractId,
    {
      type: 'CreditAllotted',
      paymentId,
      allotments: allotments.map(({ invoiceId, amount }) => ({ invoiceId, amount })),
    },
    { at: new Date(occurredAt), traceId },
  )
})
