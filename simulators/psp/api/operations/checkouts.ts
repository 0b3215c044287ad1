import { randomUUID } from 'node:crypto'
import type { JsonObject } from '../../world/order.ts'
import { type StoredCheckout, seconds } from '../../world/world.ts'
import { notFound } from '../api-error.ts'
import { pageOf } from '../pages.ts'
import { renderCheckout } from '../rendering/render-checkout.ts'
import type { Room } from '../room.ts'
import type { Operation } from '../serve.ts'

/** Hosted checkouts, and links to pay by. */
export const checkoutOperations: Readonly<Record<string, Operation>> = {
  'get /checkouts': (call) =>
    pageOf(call, '/checkouts', Object.values(call.room.memory.checkouts), (one) =>
      renderCheckout(call.room, one),
    ),
  'post /checkouts': ({ room, body }) => renderCheckout(room, openCheckout(room, body, null)),
  'get /checkouts/{id}': ({ room, params }) => renderCheckout(room, checkoutOf(room, params['id'] ?? '')),
  'put /checkouts/{id}/cancel': ({ room, params }) => {
    const checkout = checkoutOf(room, params['id'] ?? '')
    checkout.status = 'cancelled'
    return renderCheckout(room, checkout)
  },
}

/** A new checkout, of an order or of its own. */
export function openCheckout(room: Room, told: JsonObject, orderId: string | null): StoredCheckout {
  const id = randomUUID()
  const checkout: StoredCheckout = {
    ...{ id, createdAt: seconds(room.world), told, orderId, status: 'Issued', paidCount: 0 },
  }
  room.memory.checkouts[id] = checkout
  return checkout
}

function checkoutOf({ memory }: Room, id: string): StoredCheckout {
  const checkout = memory.checkouts[id]
  if (checkout === undefined) throw notFound('Checkout', id)
  return checkout
}
