import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { type AddInvoiceDecision, decideAddInvoice, type Invoice } from '../domain/invoice.ts'
import { worksFor } from '../domain/policy.ts'
import { InvoiceAdded } from '../events.ts'
import { addInvoiceRow, invoicesByIds } from '../store/invoice.ts'

/** What came of it; `notAllowed` where the viewer is not staff of the office. */
export type AddInvoiceOutcome = AddInvoiceDecision | { readonly kind: 'notAllowed' }

/** Adds a invoice and tells the other domains, in one transaction. */
export async function addInvoice(
  { viewer, room, now, traceId }: RequestContext,
  requested: Invoice,
): Promise<AddInvoiceOutcome> {
  const { id, operatingUnitId } = requested
  if (!worksFor(viewer, operatingUnitId)) return { kind: 'notAllowed' }
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      await lockNames(tx, [id])
      const [withSameId = null] = await invoicesByIds(tx, [id])
      const decision = decideAddInvoice(withSameId, requested)
      if (decision.kind !== 'add') return decision
      await addInvoiceRow(tx, requested)
      const data = { invoiceId: id, operatingUnitId }
      await publish(tx, [newEvent(InvoiceAdded, { key: id, data, occurredAt: now, traceId })])
      return decision
    },
    { idempotent: true },
  )
}
