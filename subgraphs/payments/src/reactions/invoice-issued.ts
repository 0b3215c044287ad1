import { InvoiceIssued } from '@aquacis/billing/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { chargeBill } from '../commands/ledger/charge-bill.ts'

/** Each bill is owed from now on, and what was paid ahead goes to it. */
export const invoiceIssued = reaction(InvoiceIssued, (_room, tx, { data, traceId }) =>
  chargeBill(tx, data, { at: new Date(), traceId }),
)
