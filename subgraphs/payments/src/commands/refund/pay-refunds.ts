import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { Refund } from '../../domain/refund/refund.ts'
import type { ProviderName, RefundOutcome } from '../../psp/psp-port.ts'
import { pspsOf } from '../../psp/psps-of.ts'
import { type PaidMoney, paidByIds } from '../../store/ledger/payment.ts'
import { chargesOfReferences } from '../../store/reference/reference-charge.ts'
import { changeRefund, claimRefunds, lockRefund } from '../../store/refund/refund.ts'
import { recordMoves } from '../ledger/record-moves.ts'
import { answerMs, doubtMs } from '../reference/charges/charge-times.ts'
import { giveUpRefund } from './give-up-refund.ts'
import { lockWhose } from './on-refund.ts'

/** Refunds that are in hand at once. */
const width = 8
/** So long nobody asks again: what was sent and not answered may be done until then. */
const leaseMs = doubtMs

/**
 * Has providers pay back what was promised, `id` alone or all of it, and finds out what became of refunds that were left behind:
 * they are asked for again under their key, and the provider's sums tell whether it had been done. Any number of processes may do
 * this.
 */
export async function payRefunds(room: SubgraphRoom, id: string | null = null): Promise<void> {
  for (;;) {
    const claim = { leaseMs, limit: width, id }
    const due = await room.database.transaction(systemViewer, (tx) => claimRefunds(tx, claim))
    await Promise.all(
      due.map((refund) =>
        pay(room, refund).catch((error: unknown) =>
          // Its lease falls back, and whoever takes it then asks the provider what was done.
          room.log.error({ err: error, refund: refund.id }, 'what became of a refund was not kept'),
        ),
      ),
    )
    if (due.length < width) return
  }
}

async function pay(room: SubgraphRoom, refund: Refund): Promise<void> {
  const [payment] = await room.database.transaction(systemViewer, (tx) => paidByIds(tx, [refund.paymentId]))
  if (payment === undefined) throw new Error(`payment ${refund.paymentId} is in no ledger`)
  const outcome = await ask(room, refund, payment)
  if (outcome.kind === 'silent') return
  await settle(room, refund, payment, outcome)
}

/** Asks the provider, at the charge by which the money came. */
async function ask(room: SubgraphRoom, refund: Refund, payment: PaidMoney): Promise<RefundOutcome> {
  const { provider, referenceId, sourceKey } = payment
  const psp = pspsOf(room).named(provider as ProviderName)
  if (psp === null) return { kind: 'silent', sent: false, reason: `${provider} is not configured` }
  const chargeId = sourceKey.slice(`${provider} charge `.length)
  const charges = await room.database.transaction(systemViewer, (tx) =>
    chargesOfReferences(tx, referenceId === null ? [] : [referenceId]),
  )
  for (const { orderId } of charges) {
    if (orderId === null) continue
    const found = await psp.read(orderId, signal())
    if (found.kind === 'silent') return { ...found, sent: false }
    if (found.kind === 'absent' || !found.charge.arrivals.some((one) => one.chargeId === chargeId)) continue
    const { id: key, amount, refundedBefore, reason } = refund
    return psp.refund({ key, orderId, chargeId, amount, refundedBefore, reason }, signal())
  }
  return { kind: 'refused', code: 'absent', reason: 'El proveedor no conoce ese cobro.' }
}

async function settle(
  room: SubgraphRoom,
  refund: Refund,
  { provider }: PaidMoney,
  outcome: Exclude<RefundOutcome, { readonly kind: 'silent' }>,
): Promise<void> {
  const { id, amount } = refund
  const at = new Date()
  const recording = { at, traceId: newTraceId() }
  await room.database.transaction(
    systemViewer,
    async (tx) => {
      await lockWhose(tx, refund)
      if ((await lockRefund(tx, id))?.state !== 'PAYING') return
      if (outcome.kind === 'refused') {
        await giveUpRefund(tx, refund, recording)
        return changeRefund(tx, id, { state: 'FAILED', endedAt: at, note: outcome.reason })
      }
      const move = { sourceKey: `refund ${id}`, from: 'PSP_CLEARING', to: 'REFUNDS_PAYABLE' } as const
      await recordMoves(tx, [{ ...move, amount, provider, at }], recording)
      await changeRefund(tx, id, { state: 'PAID', endedAt: at, note: outcome.refundId })
    },
    { idempotent: true },
  )
}

function signal(): AbortSignal {
  return AbortSignal.timeout(answerMs)
}
