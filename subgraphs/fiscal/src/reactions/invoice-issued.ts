import { InvoiceIssued } from '@aquacis/billing/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { addBillDocument } from '../commands/add-bill-document.ts'

/** Each bill gets its CFDI. */
export const invoiceIssued = reaction(InvoiceIssued, (room, tx, { data }) =>
  addBillDocument(room, tx, data, new Date()),
)
