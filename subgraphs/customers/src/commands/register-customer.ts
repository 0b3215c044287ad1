import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import {
  decideRegistration,
  type RegisterCustomerDecision,
  type RegisterCustomerRequest,
} from '../domain/customer.ts'
import { mayRegisterCustomer } from '../domain/policy.ts'
import { CustomerRegistered } from '../events.ts'
import { addCustomer, customersByIds } from '../store/customer.ts'

/** What came of it; `notAllowed` where the viewer is not staff of the office. */
export type RegisterCustomerOutcome = RegisterCustomerDecision | { readonly kind: 'notAllowed' }

/**
 * Registers a customer and tells the other domains, in one transaction. An id may belong to a customer of any office,
 * so the decision is taken as the system, after the viewer's right was checked.
 */
export async function registerCustomer(
  { viewer, room, now, traceId }: RequestContext,
  request: RegisterCustomerRequest,
): Promise<RegisterCustomerOutcome> {
  const { id: customerId, operatingUnitId } = request
  if (!mayRegisterCustomer(viewer, operatingUnitId)) return { kind: 'notAllowed' }
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      await lockNames(tx, [customerId])
      const [withSameId = null] = await customersByIds(tx, room.sealer, [customerId])
      const decision = decideRegistration(withSameId, request)
      if (decision.kind !== 'register') return decision
      await addCustomer(tx, room.sealer, decision.customer)
      const data = { customerId, operatingUnitId }
      await publish(tx, [newEvent(CustomerRegistered, { key: customerId, data, occurredAt: now, traceId })])
      return decision
    },
    { idempotent: true },
  )
}
