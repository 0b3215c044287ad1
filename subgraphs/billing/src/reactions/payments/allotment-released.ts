import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { AllotmentReleased } from '@aquacis/payments/events'
import { recordMoney } from '../../commands/payments/record-money.ts'
import { heardAllotment } from './heard-allotment.ts'

/** What was paid of bills is paid of them no more. */
export const allotmentReleased = reaction(AllotmentReleased, (_room, tx, { data, occurredAt, traceId }) => {
  const { contractId, paymentId, released } = data
  return recordMoney(
    tx,
    contractId,
    { type: 'AllotmentReleased', paymentId, allotments: released.map(heardAllotment) },
    { at: new Date(occurredAt), traceId },
  )
})
