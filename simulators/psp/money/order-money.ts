import type { Charge, ChargeStatus, Line, Order, PaymentStatus } from '../world/order.ts'
import type { ProviderMemory } from '../world/world.ts'

/** What an order asks for, in centavos: lines, taxes and shipping less discounts. */
export function amountOf({ lines, taxes, shipping, discounts }: Order): number {
  const products = lines.reduce(
    (sum, { told }) => sum + Number(told['unit_price']) * Number(told['quantity']),
    0,
  )
  return products + sumOf(taxes) + sumOf(shipping) - sumOf(discounts)
}

function sumOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { told }) => sum + Number(told['amount']), 0)
}

/** An order's charges, first first. */
export function chargesOf(memory: ProviderMemory, order: Order): Charge[] {
  return order.chargeIds.flatMap((id) => memory.charges[id] ?? [])
}

/** Charges whose money came, whatever became of it later. */
const arrived: ReadonlySet<ChargeStatus> = new Set(['paid', 'partially_refunded', 'refunded', 'charged_back'])

/** Centavos that arrived for an order. */
export function arrivedOf(memory: ProviderMemory, order: Order): number {
  return chargesOf(memory, order)
    .filter(({ status }) => arrived.has(status))
    .reduce((sum, { amount }) => sum + amount, 0)
}

/** Where an order stands, from its charges; null while it has none. */
export function statusOf(memory: ProviderMemory, order: Order): PaymentStatus | null {
  const charges = chargesOf(memory, order)
  const has = (status: ChargeStatus) => charges.some((charge) => charge.status === status)
  if (has('charged_back')) return 'charged_back'
  const paid = arrivedOf(memory, order)
  if (order.refunded > 0) return order.refunded >= paid ? 'refunded' : 'partially_refunded'
  if (paid >= amountOf(order) && charges.length > 0) return 'paid'
  if (paid > 0) return 'partially_paid'
  const inOrder: readonly ChargeStatus[] = [
    'pre_authorized',
    'pending_payment',
    'pending_confirmation',
    'declined',
  ]
  const found = inOrder.find(has) ?? charges.at(-1)?.status
  switch (found) {
    case undefined:
      return null
    case 'pending_confirmation':
      return 'pending_payment'
    default:
      return found as PaymentStatus
  }
}
