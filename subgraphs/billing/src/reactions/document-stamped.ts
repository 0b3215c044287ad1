import { DocumentStamped } from '@aquacis/fiscal/events'
import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { markReady } from '../commands/bills/mark-ready.ts'
import { workerLoops } from '../run/waking.ts'
import { moveInvoice } from '../store/run/run-contract.ts'

/** The bill has its fiscal document: it can be paid, its people are told, and its run is one further. */
export const documentStamped = reaction(DocumentStamped, async (_room, tx, { data, occurredAt, traceId }) => {
  const { kind, invoiceId, uuid } = data
  if (kind !== 'INCOME' || invoiceId === null) return
  await markReady(tx, [{ invoiceId, fiscalId: uuid }], { at: new Date(occurredAt), traceId })
  if (await moveInvoice(tx, invoiceId, 'READY')) afterCommit(tx, workerLoops.wake)
})
