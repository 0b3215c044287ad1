import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { type AddPaymentDecision, decideAddPayment, type Payment } from '../domain/payment.ts'
import { worksFor } from '../domain/policy.ts'
import { PaymentAdded } from '../events.ts'
import { addPaymentRow, paymentsByIds } from '../store/payment.ts'

/** What came of it; `notAllowed` where the viewer is not staff of the office. */
export type AddPaymentOutcome = AddPaymentDecision | { readonly kind: 'notAllowed' }

/** Adds a payment and tells the other domains, in one transaction. */
export async function addPayment(
  { viewer, room, now, traceId }: RequestContext,
  requested: Payment,
): Promise<AddPaymentOutcome> {
  const { id, operatingUnitId } = requested
  if (!worksFor(viewer, operatingUnitId)) return { kind: 'notAllowed' }
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      await lockNames(tx, [id])
      const [withSameId = null] = await paymentsByIds(tx, [id])
      const decision = decideAddPayment(withSameId, requested)
      if (decision.kind !== 'add') return decision
      await addPaymentRow(tx, requested)
      const data = { paymentId: id, operatingUnitId }
      await publish(tx, [newEvent(PaymentAdded, { key: id, data, occurredAt: now, traceId })])
      return decision
    },
    { idempotent: true },
  )
}
