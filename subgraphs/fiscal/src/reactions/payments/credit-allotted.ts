import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { CreditAllotted } from '@aquacis/payments/events'
import { receiptAllotments } from '../../commands/payments/receipt-allotments.ts'

/** What was paid ahead pays bills now: they get their receipts. */
export const creditAllotted = reaction(CreditAllotted, (_room, tx, { data }) => {
  const { paymentId, allottingId, form, paidAt, allotments } = data
  return receiptAllotments(tx, { paymentId, allottingId, form, paidAt, allotments }, new Date())
})
