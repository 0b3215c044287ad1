import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { DebtForgiven } from '@aquacis/payments/events'
import { noteForgiven } from '../../commands/forgiveness/note-forgiven.ts'

/** What of a bill is asked for no more was income all the same: a credit note takes it back before SAT. */
export const debtForgiven = reaction(DebtForgiven, async (_room, tx, { data }) => {
  const { adjustmentId, kind } = data
  for (const { invoiceId, amount, parts } of data.allotments)
    await noteForgiven(tx, invoiceId, { adjustmentId, kind, amount, surcharge: parts.surcharge }, new Date())
})
