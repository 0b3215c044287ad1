import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { referencesByIds } from '../../../store/reference/payment-reference.ts'
import { endReference } from '../end-reference.ts'
import { askCharge, neverMade, takeOver } from './ask-charge.ts'
import type { ChargeInHand } from './charge-in-hand.ts'
import { chargeRequestOf } from './charge-request.ts'
import { doubtMs } from './charge-times.ts'

/**
 * Finds out what became of a charge that was written down and of which nothing more is known: its process was killed, or the
 * answer was lost. By its key it is found, never made twice. What is certainly not there is asked for now, if it moves no money
 * by itself; a card is not charged again unless its holder says so.
 */
export async function recoverCharge({ room, psp, row, signal }: ChargeInHand): Promise<boolean> {
  const asking = { room, psp }
  const found = await psp.find(row.key, signal)
  if (found.kind === 'silent') return false
  if (found.kind === 'charge') {
    await takeOver(asking, found)
    return true
  }
  const [reference] = await room.database.transaction(systemViewer, (tx) =>
    referencesByIds(tx, [row.referenceId]),
  )
  if (reference === undefined) return false
  const isOld = Date.now() - row.askedAt.getTime() > doubtMs
  if (reference.method === 'CARD') {
    // The request may still be on its way: it is looked for until it cannot be any more.
    if (isOld) await neverMade(asking, row.key, null)
    return isOld
  }
  if (!isOld && reference.state === 'OPENING') {
    const asked = await askCharge(asking, chargeRequestOf(reference, row.key))
    if (asked.kind === 'settled') return true
    if (asked.kind !== 'refused') return false
  }
  // In this order: whoever is killed between leaves a charge that is looked for.
  await endReference(room, row.referenceId, 'CANCELLED')
  await neverMade(asking, row.key, null)
  return true
}
