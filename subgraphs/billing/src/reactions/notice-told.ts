import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { NoticeTold } from '@aquacis/notifications/events'
import { noteNotified } from '../store/run/notified-bill.ts'

/** Somebody was told of a bill: the last step of its run. */
export const noticeTold = reaction(NoticeTold, async (_room, tx, { data }) => {
  const { kind, telling, invoiceId } = data
  if (kind === 'BILL_READY' && telling === 'STANDS' && invoiceId != null) await noteNotified(tx, invoiceId)
})
