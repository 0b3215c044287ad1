import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import type { PaymentClaim } from '../../domain/claim/payment-claim.ts'
import { claimsByIds, lockClaim } from '../../store/claim/payment-claim.ts'
import { lockContracts } from '../../store/contract.ts'
import { paidByIds } from '../../store/ledger/payment.ts'
import { assignSuspense } from '../ledger/assign-suspense.ts'
import { subjectOf } from '../parties/sees-contract.ts'
import { closeClaim } from './close-claim.ts'

/** What staff answer. */
export interface ClaimAnswer {
  readonly claimId: string
  /** The payment that it was: the contract's already, or one in suspense; null: it was not found. */
  readonly paymentId: string | null
  /** For the resident: why. */
  readonly answer: string
}

/** What came of it. */
export type AnswerOutcome = 'answered' | 'unknown' | 'closed' | 'answerMissing' | 'paymentImpossible'

/** Staff of the office answer a claim, with a reason; money in suspense that it turns out to be is posted with the answer. */
export async function answerClaim(
  { room, viewer, now: at, traceId }: RequestContext,
  { claimId, paymentId, answer }: ClaimAnswer,
): Promise<AnswerOutcome> {
  return room.database.transaction(systemViewer, async (tx) => {
    const seen = await lockedWithContract(tx, claimId)
    if (seen === null || !worksFor(viewer, seen.operatingUnitId)) return 'unknown'
    if (seen.state !== 'OPEN') return 'closed'
    if (answer.trim().length < 10) return 'answerMissing'
    if (paymentId !== null) {
      const [payment] = await paidByIds(tx, [paymentId])
      if (payment === undefined || (payment.contractId !== null && payment.contractId !== seen.contractId))
        return 'paymentImpossible'
      if (payment.contractId === null) {
        const { contractId } = seen
        const { kind } = await assignSuspense(tx, { paymentId, contractId }, { at, traceId })
        if (kind !== 'assigned') return 'paymentImpossible'
      }
    }
    const state = paymentId === null ? 'NOT_FOUND' : 'FOUND'
    const end = { state, paymentId, answer: answer.trim(), by: subjectOf(viewer) } as const
    await closeClaim(tx, seen, end, { at, traceId })
    return 'answered'
  })
}

/** Who claimed takes it back: the payment was found at home, or was never made. */
export async function withdrawClaim(
  { room, viewer, now: at, traceId }: RequestContext,
  claimId: string,
): Promise<'withdrawn' | 'unknown' | 'closed'> {
  return room.database.transaction(systemViewer, async (tx) => {
    const claim = await lockedWithContract(tx, claimId)
    if (claim === null || viewer.kind !== 'resident' || claim.claimedBy !== viewer.partyId) return 'unknown'
    if (claim.state !== 'OPEN') return claim.state === 'WITHDRAWN' ? 'withdrawn' : 'closed'
    const end = { state: 'WITHDRAWN', paymentId: null, answer: null, by: viewer.subject } as const
    await closeClaim(tx, claim, end, { at, traceId })
    return 'withdrawn'
  })
}

/** The contract first, then the claim: in the order in which tracing locks them. */
async function lockedWithContract(tx: Transaction, claimId: string): Promise<PaymentClaim | null> {
  const [seen] = await claimsByIds(tx, [claimId])
  if (seen === undefined) return null
  await lockContracts(tx, [seen.contractId])
  return lockClaim(tx, claimId)
}
