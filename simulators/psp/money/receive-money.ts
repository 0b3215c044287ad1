import { renderCharge } from '../api/rendering/render-charge.ts'
import type { Room } from '../api/room.ts'
import { creditBank } from '../bank/credit-bank.ts'
import { digits, objectId, prefixedId } from '../world/ids.ts'
import type { Charge, Order, SpeiMethod, SpeiTransfer } from '../world/order.ts'
import { newTrackingKey } from '../world/references.ts'
import { seconds } from '../world/world.ts'
import { feeOf } from './fees.ts'
import { restate } from './restate-order.ts'

/** The charge's money is here: it is paid, and awaits the day's settlement. */
export function markPaid(room: Room, charge: Charge): void {
  const now = seconds(room.world)
  charge.status = 'paid'
  charge.paidAt = now
  charge.fee = feeOf(room.dialect.provider, charge, charge.amount)
  const id = objectId()
  room.memory.transactions[id] = {
    ...{ id, createdAt: now, type: 'capture', gross: charge.amount, fee: charge.fee },
    ...{ chargeId: charge.id, transferId: null },
  }
  const order = room.memory.orders[charge.orderId]
  const checkout = order?.checkoutId == null ? undefined : room.memory.checkouts[order.checkoutId]
  if (checkout !== undefined) {
    checkout.paidCount += 1
    checkout.status = 'finalized'
  }
  room.world.announce(room.dialect.provider, 'charge.paid', renderCharge(room, charge))
}

/** Somebody pays a waiting cash charge at a till: exactly what is asked for. False where the till would refuse. */
export function payAtTill(room: Room, charge: Charge, store: string): boolean {
  if (charge.method.kind !== 'cash' || charge.status !== 'pending_payment') return false
  if (charge.method.expiresAt <= seconds(room.world)) return false
  charge.method.store = store
  charge.method.cashierId = digits(6)
  charge.method.authCode = Number(`1${digits(7)}`)
  markPaid(room, charge)
  const order = room.memory.orders[charge.orderId]
  if (order !== undefined) restate(room, order)
  return true
}

/** A SPEI transfer that arrives at a CLABE. */
export interface ArrivingTransfer {
  readonly clabe: string
  /** Centavos. */
  readonly amount: number
  readonly holder: string
  readonly bank: string
  readonly account: string
  /** Sends back what is not the asked-for amount, as Conekta's help describes; otherwise everything is taken. */
  readonly exactOnly: boolean
}

/** What became of a transfer. */
export type Arrival =
  | { readonly outcome: 'taken'; readonly chargeId: string; readonly trackingKey: string }
  | { readonly outcome: 'returned'; readonly reason: string; readonly trackingKey: string }
  | { readonly outcome: 'unknown' }

/**
 * A transfer arrives at a charge's CLABE. Each arrival is a paid charge of what arrived: the first pays the waiting charge, and
 * where it fell short a new charge waits at the same CLABE for the rest; one after that is a further paid charge of its order.
 */
export function receiveTransfer(room: Room, told: ArrivingTransfer): Arrival {
  const charges = Object.values(room.memory.charges).filter(
    ({ method }) => method.kind === 'spei' && method.clabe === told.clabe,
  )
  const latest = charges.at(-1)
  const order = latest === undefined ? undefined : room.memory.orders[latest.orderId]
  if (latest?.method.kind !== 'spei' || order === undefined) return { outcome: 'unknown' }
  const now = seconds(room.world)
  const transfer: SpeiTransfer = {
    ...{ trackingKey: newTrackingKey(), referenceNumber: digits(7), executedAt: now },
    ...{ bank: told.bank, account: told.account, holder: told.holder },
  }
  const waits = latest.status === 'pending_payment'
  const reason = returnReason(latest, latest.method, told, now)
  if (reason !== null) {
    latest.method.attempts.push(attemptOf(told, transfer, 'rejected'))
    return { outcome: 'returned', reason, trackingKey: transfer.trackingKey }
  }
  const charge = waits ? latest : anotherCharge(room, order, latest, latest.method, told.amount)
  const asked = charge.amount
  charge.amount = told.amount
  if (charge.method.kind === 'spei') {
    charge.method.transfer = transfer
    charge.method.attempts.push(attemptOf(told, transfer, 'accepted'))
  }
  markPaid(room, charge)
  if (waits && told.amount < asked) anotherCharge(room, order, charge, latest.method, asked - told.amount)
  restate(room, order)
  return { outcome: 'taken', chargeId: charge.id, trackingKey: transfer.trackingKey }
}

function returnReason(
  charge: Charge,
  method: SpeiMethod,
  told: ArrivingTransfer,
  now: number,
): string | null {
  if (!told.exactOnly) return null
  if (charge.status === 'expired' || charge.status === 'canceled') return charge.status
  if (method.expiresAt <= now) return 'expired'
  if (charge.status !== 'pending_payment') return 'already_paid'
  return told.amount === charge.amount ? null : 'amount_mismatch'
}

function attemptOf(told: ArrivingTransfer, transfer: SpeiTransfer, status: string) {
  return {
    ...{ status, amount: told.amount, tracking_code: transfer.trackingKey },
    executed_at: new Date(transfer.executedAt * 1000).toISOString(),
  }
}

function anotherCharge(room: Room, order: Order, like: Charge, method: SpeiMethod, amount: number): Charge {
  const charge: Charge = {
    ...{ id: objectId(), orderId: order.id, createdAt: seconds(room.world), amount },
    ...{ status: 'pending_payment', paidAt: null, fee: feeOf(room.dialect.provider, like, amount) },
    ...{ referenceId: like.referenceId, failure: null, refunds: [], chargeback: null },
    method: { kind: 'spei', clabe: method.clabe, expiresAt: method.expiresAt, attempts: [], transfer: null },
  }
  room.memory.charges[charge.id] = charge
  order.chargeIds.push(charge.id)
  return charge
}

/** A transfer straight to the utility's own account: no provider knows of it. */
export function receiveAtBank(world: Room['world'], told: ArrivingTransfer, concept: string): string {
  const trackingKey = newTrackingKey()
  creditBank(world, {
    ...{ amount: told.amount, kind: 'spei', trackingKey, concept },
    ...{ counterparty: told.holder, counterpartyAccount: told.account, id: prefixedId('mov') },
  })
  return trackingKey
}
