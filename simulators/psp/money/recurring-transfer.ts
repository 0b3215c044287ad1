import { renderOrder } from '../api/rendering/render-order.ts'
import type { Room } from '../api/room.ts'
import { digits, objectId, prefixedId } from '../world/ids.ts'
import type { Charge, Order } from '../world/order.ts'
import { newTrackingKey } from '../world/references.ts'
import { seconds } from '../world/world.ts'
import { type Arrival, type ArrivingTransfer, markPaid } from './receive-money.ts'
import { restate } from './restate-order.ts'

/** A transfer arrives at a customer's own CLABE (`spei_recurrent`): the provider makes a paid order of it by itself. */
export function receiveRecurring(room: Room, told: ArrivingTransfer): Arrival {
  const customer = Object.values(room.memory.customers).find(({ sources }) =>
    sources.some((source) => source.told.kind === 'spei_recurrent' && source.told.clabe === told.clabe),
  )
  if (customer === undefined) return { outcome: 'unknown' }
  const now = seconds(room.world)
  const text = (name: string) => String(customer.told[name] ?? '')
  const order: Order = {
    ...{ id: prefixedId('ord'), createdAt: now, updatedAt: now, currency: 'MXN', status: null, refunded: 0 },
    customer: { customerId: customer.id, name: text('name'), email: text('email'), phone: text('phone') },
    lines: [
      {
        id: prefixedId('line_item'),
        told: { name: 'Recurrent payment', quantity: 1, unit_price: told.amount },
      },
    ],
    ...{ taxes: [], discounts: [], shipping: [], metadata: {}, preAuthorize: false, returnUrl: null },
    ...{ checkoutId: null, chargeIds: [] },
  }
  const trackingKey = newTrackingKey()
  const charge: Charge = {
    ...{ id: objectId(), orderId: order.id, createdAt: now, amount: told.amount, status: 'pending_payment' },
    ...{ paidAt: null, fee: 0, referenceId: null, failure: null, refunds: [], chargeback: null },
    method: {
      ...{ kind: 'spei', clabe: told.clabe, expiresAt: now + 365 * 86_400, attempts: [] },
      transfer: {
        ...{ trackingKey, referenceNumber: digits(7), executedAt: now },
        ...{ bank: told.bank, account: told.account, holder: told.holder },
      },
    },
  }
  order.chargeIds.push(charge.id)
  room.memory.orders[order.id] = order
  room.memory.charges[charge.id] = charge
  room.world.announce(room.dialect.provider, 'order.created', renderOrder(room, order))
  markPaid(room, charge)
  restate(room, order)
  return { outcome: 'taken', chargeId: charge.id, trackingKey }
}
