import { InvoiceIssued } from '@aquacis/billing/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { putHolderCheck } from '../../store/reference/holder-check.ts'

/** What a bill says that only its people know lets them find it without signing in. */
export const holderCheckNoted = reaction(InvoiceIssued, (_room, tx, { data }) =>
  putHolderCheck(tx, {
    ...{ contractId: data.contractId, billedAt: new Date(data.issuedAt), lastTotal: data.amountDue },
    meterSerial: data.currentReading?.meterSerial ?? null,
  }),
)
