import { InvoiceReversed } from '@aquacis/billing/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { reverseBillDocument } from '../commands/reverse-bill-document.ts'

/** What was billed wrongly holds before SAT no more. */
export const invoiceReversed = reaction(InvoiceReversed, (_room, tx, { data }) =>
  reverseBillDocument(tx, data, new Date()),
)
