import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { DebtForgiven } from '@aquacis/payments/events'
import { recordMoney } from '../../commands/payments/record-money.ts'
import { heardAllotment } from './heard-allotment.ts'

/** A part of what was owed is asked for no more. */
export const debtForgiven = reaction(DebtForgiven, (_room, tx, { data, occurredAt, traceId }) => {
  const { contractId, adjustmentId, kind, amount, allotments } = data
  return recordMoney(
    tx,
    contractId,
    {
      type: 'DebtForgiven',
      adjustmentId,
      kind,
      amount,
      allotments: allotments.map(heardAllotment),
    },
    { at: new Date(occurredAt), traceId },
  )
})
