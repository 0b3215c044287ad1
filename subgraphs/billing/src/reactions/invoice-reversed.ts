import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { InvoiceReversed } from '../events.ts'
import { workerLoops } from '../run/waking.ts'
import { moveInvoice } from '../store/run/run-contract.ts'

/** Somebody took a single bill back: the run that made it does not wait for its fiscal document any more. */
export const invoiceReversed = reaction(InvoiceReversed, async (_room, tx, { data }) => {
  if (await moveInvoice(tx, data.invoiceId, 'REVERSED')) afterCommit(tx, workerLoops.wake)
})
