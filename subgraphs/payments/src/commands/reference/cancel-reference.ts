import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { isOpen } from '../../domain/reference/reference.ts'
import { lockContracts } from '../../store/contract.ts'
import {
  changeReference,
  type KeptReference,
  lockReference,
  referencesByIds,
} from '../../store/reference/payment-reference.ts'
import { chargesOfReferences, unwantCharges } from '../../store/reference/reference-charge.ts'
import { chargeLoops, referenceLoops } from './reference-loops.ts'

export type CancelReferenceOutcome =
  | { readonly kind: 'cancelled'; readonly reference: KeptReference }
  | { readonly kind: 'closed'; readonly reference: KeptReference; readonly charging: boolean }
  | { readonly kind: 'unknown' }

/** Takes a reference back that nobody has paid; the provider is told right after, and again until it has heard. */
export function cancelReference(
  { room, now }: Pick<RequestContext, 'room' | 'now'>,
  referenceId: string,
): Promise<CancelReferenceOutcome> {
  return room.database.transaction(systemViewer, (tx) => cancel(tx, referenceId, now), { idempotent: true })
}

async function cancel(tx: Transaction, referenceId: string, now: Date): Promise<CancelReferenceOutcome> {
  const [seen] = await referencesByIds(tx, [referenceId])
  if (seen === undefined) return { kind: 'unknown' }
  await lockContracts(tx, [seen.contractId])
  const reference = await lockReference(tx, referenceId)
  if (reference === null) return { kind: 'unknown' }
  if (reference.state === 'CANCELLED') return { kind: 'cancelled', reference }
  if (!isOpen(reference.state) || reference.paid > 0n) return { kind: 'closed', reference, charging: false }
  const charges = await chargesOfReferences(tx, [referenceId])
  if (reference.method === 'CARD' && charges.some(({ state }) => state === 'ASKED'))
    return { kind: 'closed', reference, charging: true }
  await changeReference(tx, referenceId, { state: 'CANCELLED' })
  await unwantCharges(tx, [referenceId], now)
  afterCommit(tx, chargeLoops.wake)
  afterCommit(tx, referenceLoops.wake)
  return { kind: 'cancelled', reference: { ...reference, state: 'CANCELLED' } }
}
