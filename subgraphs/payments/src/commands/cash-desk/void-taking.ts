import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { Centavos } from '@aquacis/kit/values/money.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { DeskTaking } from '../../domain/cash-desk/cash-desk.ts'
import { takingById, voidTakingRow } from '../../store/cash-desk/desk-taking.ts'
import { takeBackPayment } from '../ledger/take-back-payment.ts'
import { atDesk } from './at-desk.ts'

/** What came of it; null where it is not of the viewer's office. */
export type VoidTakingOutcome =
  | { readonly kind: 'voided'; readonly taking: DeskTaking }
  | { readonly kind: 'closed' | 'notYourDesk' | 'reasonMissing' }
  /** Only `most` of it was not given back yet. */
  | { readonly kind: 'givenBack'; readonly most: Centavos }
  | null

/** Takes a payment of an open turn back, with a reason: it was typed wrong, or whoever paid changed their mind. Once. */
export async function voidTaking(
  context: RequestContext,
  { takingId, reason: told }: { readonly takingId: string; readonly reason: string },
): Promise<VoidTakingOutcome> {
  if (!isId(takingId)) return null
  const seen = await context.room.database.transaction(systemViewer, (tx) => takingById(tx, takingId))
  if (seen === null) return null
  return atDesk(context, seen.sessionId, async (tx, session, { by, ...recording }) => {
    if (session.cashier !== by) return { kind: 'notYourDesk' }
    const taking = await takingById(tx, takingId)
    if (taking === null) return null
    if (taking.voided !== null) return { kind: 'voided', taking }
    if (session.closing !== null) return { kind: 'closed' }
    const reason = told.trim()
    if (reason.length < 5) return { kind: 'reasonMissing' }
    const { paymentId, amount } = taking
    const order = { paymentId, requestId: takingId, kind: 'REVERSAL', amount, reason, by } as const
    const outcome = await takeBackPayment(tx, order, recording)
    if (outcome.kind === 'tooMuch') return { kind: 'givenBack', most: outcome.most }
    if (outcome.kind === 'paymentUnknown') throw new Error(`desk payment ${paymentId} is in no ledger`)
    const voided = { at: recording.at, by, reason }
    await voidTakingRow(tx, takingId, voided)
    return { kind: 'voided', taking: { ...taking, voided } }
  })
}
