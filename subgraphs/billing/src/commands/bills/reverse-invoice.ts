import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import type { Invoice } from '../../domain/account/invoice.ts'
import { invoicesByIds } from '../../store/invoice.ts'
import { reverseMany } from './reverse-invoices.ts'

/** What came of it; `invoiceUnknown` also where it is of another office. */
export type ReverseInvoiceOutcome =
  | { readonly kind: 'reversed'; readonly invoice: Invoice }
  | { readonly kind: 'invoiceUnknown' }
  | { readonly kind: 'invoiceAlreadyReversed' }

/** Takes a bill back at the word of staff of its office. The same request again changes nothing. */
export async function reverseInvoice(
  { viewer, room, now, traceId }: RequestContext,
  { id, invoiceId, reason }: { readonly id: string; readonly invoiceId: string; readonly reason: string },
): Promise<ReverseInvoiceOutcome> {
  if (viewer.kind !== 'staff') return { kind: 'invoiceUnknown' }
  const by = viewer.subject
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      const [known] = await invoicesByIds(tx, [invoiceId])
      if (known === undefined || !worksFor(viewer, known.operatingUnitId)) return { kind: 'invoiceUnknown' }
      const reversal = { id, invoiceId, reason, by, replacedBy: null }
      const { alreadyReversed } = await reverseMany(tx, [reversal], { at: now, traceId })
      if (alreadyReversed.length > 0) return { kind: 'invoiceAlreadyReversed' }
      const [invoice = known] = await invoicesByIds(tx, [invoiceId])
      return { kind: 'reversed', invoice }
    },
    { idempotent: true },
  )
}
