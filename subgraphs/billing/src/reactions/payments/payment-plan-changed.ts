import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { PaymentPlanChanged } from '@aquacis/payments/events'
import { holdSurcharge } from '../../commands/payments/hold-surcharge.ts'

/** What is in a plan bears no surcharge while it is kept, where its terms say so. */
export const paymentPlanChanged = reaction(PaymentPlanChanged, (_room, tx, { data, occurredAt, traceId }) => {
  const { contractId, planId: holdId, changedAt, surcharge } = data
  return holdSurcharge(
    tx,
    contractId,
    { type: 'SurchargeHoldChanged', holdId, because: 'PLAN', changedAt, ...surcharge },
    { at: new Date(occurredAt), traceId },
  )
})
