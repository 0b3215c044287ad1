import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { type ChargeRow, changeCharge } from '../../../store/reference/reference-charge.ts'
import { takeOver } from './ask-charge.ts'
import type { ChargeInHand } from './charge-in-hand.ts'

/**
 * Nobody wants it any more: it is cancelled at its provider, unless money was there first, which is taken over. False where the
 * provider did not answer: it may still be paid.
 */
export async function cancelCharge({ room, psp, row, signal }: ChargeInHand): Promise<boolean> {
  const found = row.orderId === null ? await psp.find(row.key, signal) : await psp.read(row.orderId, signal)
  if (found.kind === 'silent') return false
  if (found.kind === 'absent') {
    await chargeOver(room, row, 'ABSENT')
    return true
  }
  const { charge } = found
  // A page of the provider's stays open after a card that was declined on it.
  if (charge.state !== 'PENDING' && charge.paying.continueAt === null) {
    await takeOver({ room, psp }, found)
    return true
  }
  const outcome = await psp.cancel(charge.orderId, signal)
  if (outcome.kind === 'silent') return false
  if (outcome.kind === 'paid') {
    const paid = await psp.read(charge.orderId, signal)
    if (paid.kind !== 'charge') return false
    await takeOver({ room, psp }, paid)
    return true
  }
  await chargeOver(room, { ...row, orderId: charge.orderId }, 'CANCELLED')
  return true
}

/** Keeps that a charge is over for which nothing was paid. */
export function chargeOver(
  room: ChargeInHand['room'],
  { key, orderId }: ChargeRow,
  state: 'ABSENT' | 'CANCELLED',
): Promise<void> {
  const change = { state, orderId, nextTryAt: null, leasedUntil: null }
  return room.database.transaction(systemViewer, (tx) => changeCharge(tx, key, change), { idempotent: true })
}
