import { InvoiceReady } from '@aquacis/billing/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { centavosFromPesos } from '@aquacis/kit/values/money.ts'
import { tellBill } from '../commands/bills/tell-bill.ts'

/** Whoever sees the bills of a contract is told that one is ready. */
export const invoiceReady = reaction(InvoiceReady, (_room, tx, { data, occurredAt }) => {
  const { invoiceId: id, contractId, servicePointId, customerId, periodFrom, periodTo, dueOn } = data
  const dueCentavos = Number(centavosFromPesos(data.amountDue))
  const facts = { customerId, periodFrom, periodTo, dueOn, dueCentavos }
  return tellBill(tx, { id, contractId, servicePointId, readyAt: new Date(occurredAt), facts }, new Date())
})
