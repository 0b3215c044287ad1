import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { PaymentClaimChanged } from '@aquacis/payments/events'
import { holdSurcharge } from '../../commands/payments/hold-surcharge.ts'

/** What somebody says to have paid bears no surcharge while it is looked for. */
export const paymentClaimChanged = reaction(
  PaymentClaimChanged,
  (_room, tx, { data, occurredAt, traceId }) => {
    const { contractId, claimId: holdId, changedAt, surcharge } = data
    return holdSurcharge(
      tx,
      contractId,
      { type: 'SurchargeHoldChanged', holdId, because: 'CLAIM', changedAt, ...surcharge },
      { at: new Date(occurredAt), traceId },
    )
  },
)
