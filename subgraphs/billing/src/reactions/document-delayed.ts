import { DocumentDelayed } from '@aquacis/fiscal/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { moveInvoice } from '../store/run/run-contract.ts'

/** A bill waits for its fiscal document, which is tried again by itself: its run counts it as pending. */
export const documentDelayed = reaction(DocumentDelayed, async (_room, tx, { data }) => {
  if (data.invoiceId !== null) await moveInvoice(tx, data.invoiceId, 'PENDING_FISCAL')
})
