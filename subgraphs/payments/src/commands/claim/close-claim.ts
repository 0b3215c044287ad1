import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { ClaimState, PaymentClaim } from '../../domain/claim/payment-claim.ts'
import { keepAnswer } from '../../store/claim/payment-claim.ts'
import { endHold } from '../collections/holds/end-hold.ts'
import type { Recording } from '../ledger/recording.ts'
import { tellClaim } from './tell-claim.ts'

/** How a claim ends. */
export interface ClaimEnd {
  readonly state: Exclude<ClaimState, 'OPEN'>
  readonly paymentId: string | null
  /** In Spanish, for whoever claimed; null where nothing has to be said. */
  readonly answer: string | null
  readonly by: string | null
}

const holdEnds = {
  FOUND: 'Se encontró el pago reclamado.',
  NOT_FOUND: 'La aclaración de pago se contestó: el pago no se encontró.',
  WITHDRAWN: 'Se retiró la aclaración de pago.',
} as const

/** Ends a claim that the transaction has locked: what waited for it goes on, and its people are told. */
export async function closeClaim(
  tx: Transaction,
  claim: PaymentClaim,
  { state, paymentId, answer, by }: ClaimEnd,
  recording: Recording,
): Promise<void> {
  await keepAnswer(tx, claim.id, { state, paymentId, answer, answeredBy: by, answeredAt: recording.at })
  await endHold(tx, { holdId: claim.id, reason: holdEnds[state], by }, recording)
  await tellClaim(tx, claim, state, recording)
}
