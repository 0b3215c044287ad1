import { amountOf, chargesOf } from '../../money/order-money.ts'
import { restate } from '../../money/restate-order.ts'
import { objectId, prefixedId } from '../../world/ids.ts'
import type { Charge, JsonObject, Order, Refund } from '../../world/order.ts'
import { seconds } from '../../world/world.ts'
import { invalid, notFound, notNow } from '../api-error.ts'
import { renderCharge } from '../rendering/render-charge.ts'
import { renderOrder } from '../rendering/render-order.ts'
import type { Room } from '../room.ts'

/** Centavos of a charge that may still go back. */
function leftOf({ amount, refunds }: Charge): number {
  return (
    amount - refunds.filter(({ status }) => status !== 'canceled').reduce((sum, one) => sum + one.amount, 0)
  )
}

/** Gives money of an order back, from its latest paid charge on. Throws ApiError 422 for more than arrived, 428 for an unpaid order. */
export function refund(room: Room, order: Order, body: JsonObject): JsonObject {
  const amount = Number(body['amount'] ?? amountOf(order))
  const paid = chargesOf(room.memory, order)
    .filter(({ status }) => status === 'paid' || status === 'partially_refunded')
    .filter(({ id }) => body['charge_id'] === undefined || id === body['charge_id'])
    .toReversed()
  if (paid.length === 0) throw notNow('order.not_refundable', 'The order has no charge that can be refunded.')
  const most = paid.reduce((sum, charge) => sum + leftOf(charge), 0)
  if (amount <= 0 || amount > most) throw invalid('amount', `The amount must be between 1 and ${most}.`)
  let rest = amount
  for (const charge of paid) {
    const part = Math.min(rest, leftOf(charge))
    if (part > 0) giveBack(room, charge, part, String(body['reason']))
    rest -= part
  }
  order.refunded += amount
  restate(room, order)
  return renderOrder(room, order)
}

function giveBack(room: Room, charge: Charge, amount: number, reason: string): void {
  const now = seconds(room.world)
  const made: Refund = { id: prefixedId('ref'), amount, createdAt: now, reason, status: 'refunded' }
  charge.refunds.push(made)
  charge.status = leftOf(charge) === 0 ? 'refunded' : 'partially_refunded'
  const id = objectId()
  room.memory.transactions[id] = {
    ...{ id, createdAt: now, type: 'refund', gross: -amount, fee: 0, chargeId: charge.id, transferId: null },
  }
  room.world.announce(room.dialect.provider, 'charge.refunded', renderCharge(room, charge))
}

/** Takes a refund back that has not left yet with a settlement. Throws ApiError 404, or 428 where it has. */
export function undoRefund(room: Room, order: Order, refundId: string): JsonObject {
  const charge = chargesOf(room.memory, order).find(({ refunds }) =>
    refunds.some(({ id }) => id === refundId),
  )
  const made = charge?.refunds.find(({ id }) => id === refundId)
  if (charge === undefined || made === undefined) throw notFound('Refund', refundId)
  const transaction = Object.values(room.memory.transactions).find(
    ({ type, chargeId, gross, transferId }) =>
      type === 'refund' && chargeId === charge.id && gross === -made.amount && transferId === null,
  )
  if (made.status === 'canceled' || transaction === undefined) {
    throw notNow('refund.not_cancelable', 'The refund has left already.')
  }
  made.status = 'canceled'
  delete room.memory.transactions[transaction.id]
  charge.status = leftOf(charge) === charge.amount ? 'paid' : 'partially_refunded'
  order.refunded -= made.amount
  restate(room, order)
  return renderOrder(room, order)
}
