import { renderCharge } from '../api/rendering/render-charge.ts'
import type { Room } from '../api/room.ts'
import type { Charge } from '../world/order.ts'
import { seconds } from '../world/world.ts'
import { restate } from './restate-order.ts'

/** A waiting charge comes to its end unpaid. False where it waits no more. */
export function expireCharge(room: Room, charge: Charge): boolean {
  if (charge.status !== 'pending_payment' && charge.status !== 'pending_confirmation') return false
  charge.status = 'expired'
  room.world.announce(room.dialect.provider, 'charge.expired', renderCharge(room, charge))
  const order = room.memory.orders[charge.orderId]
  if (order !== undefined) restate(room, order)
  return true
}

/** Ends every charge and checkout whose time is over. */
export function expireDue(room: Room): void {
  const now = seconds(room.world)
  for (const charge of Object.values(room.memory.charges)) {
    if (charge.status !== 'pending_payment' || charge.method.kind === 'card') continue
    if (charge.method.expiresAt <= now) expireCharge(room, charge)
  }
  for (const checkout of Object.values(room.memory.checkouts)) {
    const end = Number(checkout.told['expires_at'] ?? Number.POSITIVE_INFINITY)
    if (checkout.status === 'Issued' && end <= now) checkout.status = 'expired'
  }
}
