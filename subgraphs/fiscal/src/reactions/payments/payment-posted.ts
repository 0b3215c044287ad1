import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { PaymentPosted } from '@aquacis/payments/events'
import { receiptAllotments } from '../../commands/payments/receipt-allotments.ts'

/** Each payment of a bill that is paid later gets its receipt before SAT. */
export const paymentPosted = reaction(PaymentPosted, (_room, tx, { data }) => {
  const { paymentId, form, paidAt, allotments } = data
  return receiptAllotments(tx, { paymentId, allottingId: paymentId, form, paidAt, allotments }, new Date())
})
