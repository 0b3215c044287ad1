import { DocumentDelayed } from '@aquacis/fiscal/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { delayInvoice } from '../store/run/pending-fiscal.ts'

/** A bill waits for its fiscal document: its run counts it as pending, and tells why and until when. */
export const documentDelayed = reaction(DocumentDelayed, async (_room, tx, { data }) => {
  const { invoiceId, code, reason, nextTryAt } = data
  if (invoiceId === null) return
  await delayInvoice(tx, invoiceId, {
    ...{ code, reason, nextTryAt: nextTryAt === null ? null : new Date(nextTryAt) },
  })
})
