import { amountOf, chargesOf } from '../../money/order-money.ts'
import type { JsonObject, Line, Order } from '../../world/order.ts'
import type { Room } from '../room.ts'
import { listOf, renderCharge } from './render-charge.ts'
import { renderCheckout } from './render-checkout.ts'

/** An order as the API gives it. */
export function renderOrder(room: Room, order: Order): JsonObject {
  const { dialect, memory } = room
  const charges = chargesOf(memory, order)
  const checkout = order.checkoutId === null ? undefined : memory.checkouts[order.checkoutId]
  const waiting = charges.find(({ status }) => status === 'pending_confirmation')
  return {
    livemode: dialect.livemode,
    amount: amountOf(order),
    currency: order.currency,
    ...(order.status === null ? {} : { payment_status: order.status }),
    amount_refunded: order.refunded,
    customer_info: renderCustomer(order),
    ...(checkout === undefined
      ? {}
      : {
          checkout: renderCheckout(room, checkout),
          channel: {
            segment: 'Checkout',
            checkout_request_id: checkout.id,
            checkout_request_type: String(checkout.told['type'] ?? 'Integration'),
            id: `channel_${order.id.slice(4)}`,
          },
        }),
    ...(waiting === undefined
      ? {}
      : {
          next_action: {
            type: 'redirect_to_url',
            redirect_to_url: {
              url: `${room.world.origin}/3ds/${waiting.id}`,
              ...(order.returnUrl === null ? {} : { return_url: order.returnUrl }),
            },
          },
        }),
    object: 'order',
    id: order.id,
    metadata: order.metadata,
    is_refundable: charges.some(({ status }) => status === 'paid' || status === 'partially_refunded'),
    created_at: order.createdAt,
    updated_at: order.updatedAt,
    line_items: renderLines(order, order.lines, 'line_item', (told) => ({
      ...{ metadata: {}, antifraud_info: {} },
      ...told,
    })),
    ...(order.taxes.length === 0 ? {} : { tax_lines: renderLines(order, order.taxes, 'tax_line') }),
    ...(order.discounts.length === 0
      ? {}
      : { discount_lines: renderLines(order, order.discounts, 'discount_line') }),
    ...(order.shipping.length === 0
      ? {}
      : { shipping_lines: renderLines(order, order.shipping, 'shipping_line') }),
    ...(charges.length === 0 ? {} : { charges: listOf(charges.map((charge) => renderCharge(room, charge))) }),
  }
}

function renderLines(
  { id: parent }: Order,
  lines: readonly Line[],
  object: string,
  complete: (told: JsonObject) => JsonObject = (told) => told,
): JsonObject {
  return listOf(lines.map(({ id, told }) => ({ ...complete(told), object, id, parent_id: parent })))
}

function renderCustomer({ customer: { customerId, name, email, phone } }: Order): JsonObject {
  const known = customerId === null ? {} : { customer_id: customerId }
  return { email, phone, name, corporate: false, ...known, object: 'customer_info' }
}
