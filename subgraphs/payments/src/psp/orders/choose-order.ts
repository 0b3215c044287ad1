import type { OrderShape } from './order-shape.ts'
import { readOrder } from './read-order.ts'

/** Of orders that a search gave, the one that was made under a key of ours: the paid one first, then one that can be paid. */
export function chooseOrder(orders: readonly OrderShape[], key: string): OrderShape | null {
  const ours = orders.filter((order) => readOrder(order).key === key)
  const rank = (order: OrderShape) => {
    const { arrivals, state } = readOrder(order)
    return arrivals.length > 0 ? 0 : state === 'PENDING' ? 1 : 2
  }
  return ours.toSorted((one, other) => rank(one) - rank(other))[0] ?? null
}
