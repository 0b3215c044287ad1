import { renderCharge } from '../api/rendering/render-charge.ts'
import type { Room } from '../api/room.ts'
import { objectId } from '../world/ids.ts'
import type { Charge, Chargeback } from '../world/order.ts'
import { seconds } from '../world/world.ts'
import { restate } from './restate-order.ts'

const evidenceSeconds = 7 * 86_400

/** The holder of a card disputes a paid charge: its money is taken back at once. False where there is nothing to dispute. */
export function openChargeback(room: Room, charge: Charge, reason: string): boolean {
  if (charge.method.kind !== 'card' || charge.status !== 'paid' || charge.chargeback !== null) return false
  const now = seconds(room.world)
  charge.chargeback = {
    ...{
      id: objectId(),
      reason,
      createdAt: now,
      evidenceDueBy: now + evidenceSeconds,
      status: 'action_required',
    },
  }
  charge.status = 'charged_back'
  move(room, charge, 'chargeback', -charge.amount)
  tell(room, charge, 'created')
  return true
}

/** A dispute goes on; won, its money comes back. False where there is none that still goes on. */
export function moveChargeback(
  room: Room,
  charge: Charge,
  status: Exclude<Chargeback['status'], 'action_required'>,
): boolean {
  if (charge.chargeback === null || ['won', 'lost'].includes(charge.chargeback.status)) return false
  charge.chargeback.status = status
  if (status === 'won') {
    charge.status = 'paid'
    move(room, charge, 'won_chargeback', charge.amount)
  }
  tell(room, charge, status)
  return true
}

function move(
  room: Room,
  { id: chargeId }: Charge,
  type: 'chargeback' | 'won_chargeback',
  gross: number,
): void {
  const id = objectId()
  room.memory.transactions[id] = {
    ...{ id, createdAt: seconds(room.world), type, gross, fee: 0, chargeId, transferId: null },
  }
}

function tell(room: Room, charge: Charge, what: string): void {
  room.world.announce(room.dialect.provider, `charge.chargeback.${what}`, renderCharge(room, charge))
  const order = room.memory.orders[charge.orderId]
  if (order !== undefined) restate(room, order)
}
