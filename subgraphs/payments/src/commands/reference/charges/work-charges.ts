import type { Attempt } from '@aquacis/kit/runtime/messaging/leased-queue.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { pspsOf } from '../../../psp/psps-of.ts'
import { type ChargeRow, changeCharge, claimCharges } from '../../../store/reference/reference-charge.ts'
import { endReference } from '../end-reference.ts'
import { takeOver } from './ask-charge.ts'
import { cancelCharge, chargeOver } from './cancel-charge.ts'
import type { ChargeInHand } from './charge-in-hand.ts'
import { pauseAfter } from './charge-times.ts'
import { recoverCharge } from './recover-charge.ts'

/** Takes charges in hand that are due: to find out whether they were made, to look at them at their end, or to cancel them. */
export async function takeCharges(
  room: SubgraphRoom,
  { limit, leaseMs }: { readonly limit: number; readonly leaseMs: number },
): Promise<{ readonly claimed: number; readonly attempts: readonly Attempt[] }> {
  const now = new Date()
  const leasedUntil = new Date(now.getTime() + leaseMs)
  const rows = await room.database.transaction(systemViewer, (tx) =>
    claimCharges(tx, { now, leasedUntil, limit }),
  )
  return { claimed: rows.length, attempts: rows.map((row) => (signal) => attempt(room, row, signal)) }
}

async function attempt(room: SubgraphRoom, row: ChargeRow, signal: AbortSignal): Promise<void> {
  const psp = pspsOf(room).named(row.provider)
  const done = psp !== null && (await workOff({ room, psp, row, signal }))
  if (done) return
  const change = { nextTryAt: new Date(Date.now() + pauseAfter(row.tries, Math.random())), leasedUntil: null }
  await room.database.transaction(systemViewer, (tx) => changeCharge(tx, row.key, change), {
    idempotent: true,
  })
}

/** False where the provider did not answer: it is tried again. */
function workOff(inHand: ChargeInHand): Promise<boolean> {
  switch (inHand.row.state) {
    case 'ASKED':
      return recoverCharge(inHand)
    case 'UNWANTED':
      return cancelCharge(inHand)
    default:
      return lookAtEnd(inHand)
  }
}

/** Its time is over, or a card's holder was to confirm: what the provider says decides. */
async function lookAtEnd({ room, psp, row, signal }: ChargeInHand): Promise<boolean> {
  const found = row.orderId === null ? await psp.find(row.key, signal) : await psp.read(row.orderId, signal)
  if (found.kind === 'silent') return false
  if (found.kind === 'absent') await chargeOver(room, row, 'ABSENT')
  else await takeOver({ room, psp }, found)
  await endReference(room, row.referenceId)
  return true
}
