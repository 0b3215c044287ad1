import { authorise, declinedError, openCharge } from '../../money/open-charge.ts'
import { amountOf, chargesOf } from '../../money/order-money.ts'
import { restate } from '../../money/restate-order.ts'
import { prefixedId } from '../../world/ids.ts'
import type { Charge, Customer, JsonObject, Line, Order } from '../../world/order.ts'
import { seconds } from '../../world/world.ts'
import { invalid, notFound, notNow } from '../api-error.ts'
import { isWithin, pageOf } from '../pages.ts'
import { renderCharge } from '../rendering/render-charge.ts'
import { renderOrder } from '../rendering/render-order.ts'
import type { Room } from '../room.ts'
import type { Call, Operation } from '../serve.ts'
import { openCheckout } from './checkouts.ts'
import { refund, undoRefund } from './refunds.ts'

/** Orders: create, read, list, change, cancel, capture, charge once more, refund. */
export const orderOperations: Readonly<Record<string, Operation>> = {
  'get /orders': (call) =>
    pageOf(call, '/orders', ordersAsked(call), (order) => renderOrder(call.room, order)),
  'post /orders': ({ room, body }) => {
    const order = newOrder(room, body)
    const charges = arrayOf(body['charges'])
    const due = charges.reduce((sum, { amount }) => sum + Number(amount ?? 0), 0)
    if (charges.length > 1 && due !== amountOf(order)) {
      throw invalid('charges', 'The sum of the charges is not the amount of the order.')
    }
    room.memory.orders[order.id] = order
    if (body['checkout'] !== undefined) {
      order.checkoutId = openCheckout(room, body['checkout'] as JsonObject, order.id).id
    }
    room.world.announce(room.dialect.provider, 'order.created', renderOrder(room, order))
    try {
      return charged(room, order, charges)
    } catch (error) {
      if (order.chargeIds.length === 0) delete room.memory.orders[order.id]
      throw error
    }
  },
  'get /orders/{id}': ({ room, params }) => renderOrder(room, orderOf(room, params)),
  'put /orders/{id}': ({ room, params, body }) => {
    const order = orderOf(room, params)
    if (order.status !== null && order.status !== 'declined') {
      const wanted = Object.keys(body).filter((name) => name !== 'metadata')
      if (wanted.length > 0)
        throw notNow('combo.order.cannot_be_updated_because_has_charge', `The order is ${order.status}.`)
    }
    change(room, order, body)
    return charged(room, order, arrayOf(body['charges']))
  },
  'post /orders/{id}/cancel': ({ room, params }) => {
    const order = orderOf(room, params)
    const charges = chargesOf(room.memory, order)
    if (charges.some(({ status }) => status === 'paid'))
      throw notNow('order.already_paid', 'The order is paid.')
    for (const charge of charges) endCharge(room, charge)
    restate(room, order)
    if (charges.length === 0) order.status = 'canceled'
    return renderOrder(room, order)
  },
  'post /orders/{id}/capture': ({ room, params }) => {
    const order = orderOf(room, params)
    const held = chargesOf(room.memory, order).filter(({ status }) => status === 'pre_authorized')
    if (held.length === 0) throw notNow('order.not_pre_authorized', 'The order is not pre-authorized.')
    for (const charge of held) authorise(room, { ...order, preAuthorize: false }, charge)
    restate(room, order)
    return renderOrder(room, order)
  },
  'post /orders/{id}/charges': ({ room, params, body }) => {
    const order = orderOf(room, params)
    const charge = openCharge(room, order, body)
    if (charge.status === 'declined') throw declinedError(charge, renderOrder(room, order))
    return renderCharge(room, charge)
  },
  'post /orders/{id}/refunds': ({ room, params, body }) => refund(room, orderOf(room, params), body),
  'delete /orders/{id}/refunds/{refund_id}': ({ room, params }) =>
    undoRefund(room, orderOf(room, params), params['refund_id'] ?? ''),
}

function orderOf(room: Room, params: Call['params']): Order {
  const id = params['id'] ?? ''
  const order = room.memory.orders[id]
  if (order === undefined) throw notFound('Order', id)
  return order
}

/** Opens the charges that a request asks for; one that is declined refuses the request, the order stays. */
function charged(room: Room, order: Order, charges: readonly JsonObject[]): JsonObject {
  for (const asked of charges) {
    const charge = openCharge(room, order, asked)
    if (charge.status === 'declined') throw declinedError(charge, renderOrder(room, order))
  }
  return renderOrder(room, order)
}

/** Ends a charge whose money has not come. */
function endCharge(room: Room, charge: Charge): void {
  const ended = charge.status === 'pre_authorized' ? 'voided' : 'canceled'
  if (!['pending_payment', 'pending_confirmation', 'pre_authorized'].includes(charge.status)) return
  charge.status = ended
  room.world.announce(room.dialect.provider, 'charge.canceled', renderCharge(room, charge))
}

function newOrder(room: Room, body: JsonObject): Order {
  const lines = linesOf(body['line_items'], 'line_item')
  if (lines.length === 0) throw invalid('line_items', 'An order needs at least one line item.')
  if (body['currency'] !== 'MXN') throw invalid('currency', 'The currency is not supported.')
  const now = seconds(room.world)
  return {
    ...{ id: prefixedId('ord'), createdAt: now, updatedAt: now, currency: 'MXN', lines, refunded: 0 },
    customer: customerOf(room, body['customer_info'] as JsonObject),
    taxes: linesOf(body['tax_lines'], 'tax_lin'),
    discounts: linesOf(body['discount_lines'], 'dis_lin'),
    shipping: linesOf(body['shipping_lines'], 'ship_lin'),
    metadata: (body['metadata'] ?? {}) as JsonObject,
    preAuthorize: body['pre_authorize'] === true,
    returnUrl: typeof body['return_url'] === 'string' ? body['return_url'] : null,
    ...{ status: null, checkoutId: null, chargeIds: [] },
  }
}

function change(room: Room, order: Order, body: JsonObject): void {
  if (body['metadata'] !== undefined) order.metadata = body['metadata'] as JsonObject
  if (body['line_items'] !== undefined) order.lines = linesOf(body['line_items'], 'line_item')
  if (body['customer_info'] !== undefined)
    order.customer = customerOf(room, body['customer_info'] as JsonObject)
  if (body['checkout'] !== undefined) {
    order.checkoutId = openCheckout(room, body['checkout'] as JsonObject, order.id).id
  }
  order.updatedAt = seconds(room.world)
  room.world.announce(room.dialect.provider, 'order.updated', renderOrder(room, order))
}

function customerOf({ memory }: Room, told: JsonObject): Customer {
  const { customer_id: id } = told
  if (typeof id !== 'string') {
    return {
      customerId: null,
      name: String(told['name']),
      email: String(told['email']),
      phone: String(told['phone']),
    }
  }
  const known = memory.customers[id]?.told
  if (known === undefined) throw notFound('Customer', id)
  return {
    customerId: id,
    name: String(known['name']),
    email: String(known['email']),
    phone: String(known['phone']),
  }
}

function linesOf(told: unknown, prefix: string): Line[] {
  return arrayOf(told).map((one) => ({ id: prefixedId(prefix), told: one }))
}

function arrayOf(told: unknown): readonly JsonObject[] {
  return Array.isArray(told) ? told : []
}

function ordersAsked({ room, query }: Call): Order[] {
  const { search, payment_status: status } = query
  const last = query['last_payment_info.status']
  return Object.values(room.memory.orders).filter(
    (order) =>
      (status === undefined || order.status === status) &&
      (last === undefined || chargesOf(room.memory, order).at(-1)?.status === last) &&
      isWithin(query, 'created_at', order.createdAt) &&
      isWithin(query, 'updated_at', order.updatedAt) &&
      (search === undefined || isMeant(room, order, search)),
  )
}

/** General search: the order's id, its customer, its metadata, its charges' ids and references. */
function isMeant(room: Room, order: Order, search: string): boolean {
  const { id, customer, metadata } = order
  const charges = chargesOf(room.memory, order).flatMap(({ id: chargeId, referenceId, method }) => [
    ...[chargeId, referenceId ?? ''],
    method.kind === 'cash' ? method.reference : method.kind === 'spei' ? method.clabe : method.card.last4,
  ])
  const texts = [id, customer.name, customer.email, ...Object.values(metadata).map(String), ...charges]
  return texts.some((text) => text.toLowerCase().includes(search.toLowerCase()))
}
