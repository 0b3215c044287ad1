import { InvoiceReversed } from '@aquacis/billing/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { reverseBill } from '../commands/ledger/reverse-bill.ts'

/** What was billed wrongly is owed no more, and what was paid of it goes to other bills. */
export const invoiceReversed = reaction(InvoiceReversed, (_room, tx, { data, traceId }) =>
  reverseBill(tx, data, { at: new Date(), traceId }),
)
