import { declinedError, openCharge } from '../../money/open-charge.ts'
import type { Charge } from '../../world/order.ts'
import { notFound } from '../api-error.ts'
import { isWithin, pageOf } from '../pages.ts'
import { listOf, renderCharge } from '../rendering/render-charge.ts'
import { renderOrder } from '../rendering/render-order.ts'
import type { Call, Operation } from '../serve.ts'

/** Charges over all orders. */
export const chargeOperations: Readonly<Record<string, Operation>> = {
  'get /charges': (call) =>
    pageOf(call, '/charges', chargesAsked(call), (charge) => renderCharge(call.room, charge)),
  'put /charges/{id}': ({ room, params, body }) => {
    const charge = room.memory.charges[params['id'] ?? '']
    if (charge === undefined) throw notFound('Charge', params['id'] ?? '')
    const reference = body['reference_id']
    const changed = { ...charge, referenceId: typeof reference === 'string' ? reference : charge.referenceId }
    room.memory.charges[charge.id] = changed
    return renderCharge(room, changed)
  },
}

/** Several charges added to an order at once: Conekta alone has it. */
export const addChargesOperation: Readonly<Record<string, Operation>> = {
  'post /orders/{id}/add_charges': ({ room, params, body }) => {
    const order = room.memory.orders[params['id'] ?? '']
    if (order === undefined) throw notFound('Order', params['id'] ?? '')
    const charge = openCharge(room, order, body)
    if (charge.status === 'declined') throw declinedError(charge, renderOrder(room, order))
    return { ...listOf([renderCharge(room, charge)]), next_page_url: null, previous_page_url: null }
  },
}

function chargesAsked({ room, query }: Call): Charge[] {
  const { search, id } = query
  return Object.values(room.memory.charges).filter(
    (charge) =>
      (id === undefined || charge.id === id) &&
      (query['status'] === undefined || charge.status === query['status']) &&
      isWithin(query, 'created_at', charge.createdAt) &&
      (search === undefined ||
        [charge.id, charge.orderId, charge.referenceId ?? ''].some((text) => text.includes(search))),
  )
}
