import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { ChargeOutcome, ChargeRequest, FindOutcome, Psp } from '../../../psp/psp-port.ts'
import { changeCharge } from '../../../store/reference/reference-charge.ts'
import { answerMs } from './charge-times.ts'
import { settleCharge } from './settle-charge.ts'

/** What became of asking a provider for a charge that was written down before. */
export type AskedOutcome =
  | { readonly kind: 'settled'; readonly state: 'PENDING' | 'PAID' | 'DECLINED' | 'OVER' }
  | { readonly kind: 'refused'; readonly code: string; readonly reason: string }
  /** Nobody heard of it: nothing was made. */
  | { readonly kind: 'down' }
  /** It may have been made: whoever recovers charges finds out. */
  | { readonly kind: 'unsure' }

interface Asking {
  readonly room: SubgraphRoom
  readonly psp: Psp
  readonly traceId?: string
}

/**
 * Asks for a charge and takes over how it stands. Where the answer is lost it is looked for by its key once; only `down` says for
 * certain that there is none.
 */
export async function askCharge(asking: Asking, request: ChargeRequest): Promise<AskedOutcome> {
  const { room, psp } = asking
  let outcome: ChargeOutcome | FindOutcome = await psp.charge(request, AbortSignal.timeout(answerMs))
  if (outcome.kind === 'silent') {
    const { reason, sent } = outcome
    room.log.warn({ provider: psp.name, reason, sent, charge: request.key }, 'a provider did not answer')
    if (!sent) return { kind: 'down' }
    outcome = await psp.find(request.key, AbortSignal.timeout(answerMs))
    // What is not there yet may be on its way.
    if (outcome.kind !== 'charge') return { kind: 'unsure' }
  }
  if (outcome.kind !== 'charge') return outcome.kind === 'refused' ? outcome : { kind: 'unsure' }
  await takeOver(asking, outcome)
  const { state } = outcome.charge
  if (state === 'PENDING' || state === 'PAID' || state === 'DECLINED') return { kind: 'settled', state }
  return { kind: 'settled', state: state === 'PARTLY_PAID' ? 'PENDING' : 'OVER' }
}

/** Takes over how a charge stands, in a transaction of its own. */
export async function takeOver(
  { room, psp, traceId }: Asking,
  { charge }: Extract<FindOutcome, { kind: 'charge' }>,
): Promise<void> {
  const recording = { at: new Date(), traceId: traceId ?? newTraceId() }
  await room.database.transaction(
    systemViewer,
    (tx) => settleCharge(tx, { provider: psp.name, charge }, recording),
    { idempotent: true },
  )
}

/** Nothing was made under a key: the charge is over before it began. */
export async function neverMade({ room }: Asking, key: string, declinedCode: string | null): Promise<void> {
  const change = { state: 'ABSENT' as const, nextTryAt: null, leasedUntil: null, declinedCode }
  await room.database.transaction(systemViewer, (tx) => changeCharge(tx, key, change), { idempotent: true })
}
