import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type ChangeDisplayNameDecision, decideDisplayName } from '../domain/customer.ts'
import { mayChangeDisplayName, maySeeCustomer } from '../domain/policy.ts'
import { holdCustomer, saveCustomer } from '../store/customer.ts'

/** What came of it; `notFound` where there is no such customer, or it is not the viewer's. */
export type ChangeDisplayNameOutcome =
  | ChangeDisplayNameDecision
  | { readonly kind: 'notFound' }
  | { readonly kind: 'forStaff' }

/** Changes the name by which a customer is addressed. */
export async function changeDisplayName(
  { viewer, room }: RequestContext,
  request: { readonly customerId: string; readonly displayName: string },
): Promise<ChangeDisplayNameOutcome> {
  return room.database.transaction(
    viewer,
    async (tx) => {
      const customer = await holdCustomer(tx, room.sealer, request.customerId)
      if (customer === null || !maySeeCustomer(viewer, customer)) return { kind: 'notFound' }
      if (!mayChangeDisplayName(viewer, customer)) return { kind: 'forStaff' }
      const decision = decideDisplayName(customer, request.displayName)
      if (decision.kind !== 'change') return decision
      return { kind: 'change', customer: await saveCustomer(tx, room.sealer, decision.customer) }
    },
    { idempotent: true },
  )
}
