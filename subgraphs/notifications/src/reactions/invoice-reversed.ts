import { InvoiceReversed } from '@aquacis/billing/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { withdrawBill } from '../commands/bills/withdraw-bill.ts'

/** What was billed wrongly is not to be paid: whoever was told of it is told that. */
export const invoiceReversed = reaction(InvoiceReversed, (_room, tx, { data }) => {
  const { invoiceId, reversedAt } = data
  return withdrawBill(tx, { invoiceId, reversedAt: new Date(reversedAt) }, new Date())
})
