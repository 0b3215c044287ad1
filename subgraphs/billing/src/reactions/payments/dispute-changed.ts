import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { DisputeChanged } from '@aquacis/payments/events'
import { holdSurcharge } from '../../commands/payments/hold-surcharge.ts'

/** What is disputed bears no surcharge while the office has not answered. */
export const disputeChanged = reaction(DisputeChanged, (_room, tx, { data, occurredAt, traceId }) => {
  const { contractId, disputeId: holdId, changedAt, surcharge } = data
  return holdSurcharge(
    tx,
    contractId,
    { type: 'SurchargeHoldChanged', holdId, because: 'DISPUTE', changedAt, ...surcharge },
    { at: new Date(occurredAt), traceId },
  )
})
