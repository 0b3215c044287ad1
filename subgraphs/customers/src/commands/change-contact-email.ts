import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type ChangeContactEmailDecision, decideContactEmail } from '../domain/customer.ts'
import { mayChangeContactEmail } from '../domain/policy.ts'
import { holdCustomer, saveCustomer } from '../store/customer.ts'

/** What came of it; `notFound` where there is no such customer, or it is not the viewer's. */
export type ChangeContactEmailOutcome = ChangeContactEmailDecision | { readonly kind: 'notFound' }

/** Changes the address to which notices are sent. */
export async function changeContactEmail(
  { viewer, room }: RequestContext,
  request: { readonly customerId: string; readonly contactEmail: string },
): Promise<ChangeContactEmailOutcome> {
  return room.database.transaction(
    viewer,
    async (tx) => {
      const customer = await holdCustomer(tx, room.sealer, request.customerId)
      if (customer === null || !mayChangeContactEmail(viewer, customer)) return { kind: 'notFound' }
      const decision = decideContactEmail(customer, request.contactEmail)
      if (decision.kind !== 'change') return decision
      return { kind: 'change', customer: await saveCustomer(tx, room.sealer, decision.customer) }
    },
    { idempotent: true },
  )
}
