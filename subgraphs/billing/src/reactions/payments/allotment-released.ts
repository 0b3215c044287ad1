import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { AllotmentReleased } from '@aquacis/payments/events'
import { recordMoney } from '../../commands/payments/record-money.ts'

/** What was paid of bills is paid of them no more. */
export const allotmentReleased = reaction(AllotmentReleased, (_room, tx, { data, occurredAt, traceId }) => {
  const { contractId, paymentId, released: allotments } = data
  return recordMoney(
    tx,
    contractId,
    { type: 'AllotmentReleased', paymentId, allotments },
    { at: new Date(occurredAt), traceId },
  )
})
