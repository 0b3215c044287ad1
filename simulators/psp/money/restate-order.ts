import { renderOrder } from '../api/rendering/render-order.ts'
import type { Room } from '../api/room.ts'
import type { Order, PaymentStatus } from '../world/order.ts'
import { seconds } from '../world/world.ts'
import { statusOf } from './order-money.ts'

const announced: Readonly<Record<PaymentStatus, string | null>> = {
  pending_payment: 'order.pending_payment',
  pre_authorized: 'order.pre_authorized',
  paid: 'order.paid',
  partially_paid: 'order.updated',
  declined: 'order.declined',
  expired: 'order.expired',
  canceled: 'order.canceled',
  voided: 'order.voided',
  partially_refunded: 'order.partially_refunded',
  refunded: 'order.refunded',
  charged_back: 'order.charged_back',
}

/** Sets where an order stands after its charges changed, and announces it where that is new. */
export function restate(room: Room, order: Order): void {
  const before = order.status
  order.status = statusOf(room.memory, order)
  order.updatedAt = seconds(room.world)
  if (order.status === null || order.status === before) return
  const type = announced[order.status]
  if (type !== null) room.world.announce(room.dialect.provider, type, renderOrder(room, order))
}
