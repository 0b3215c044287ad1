import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { businessCalendar, plusDays } from '@aquacis/kit/values/business-days.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import {
  answerByOf,
  type Claimed,
  obstacleToClaim,
  type PaymentClaim,
  shippedClaimPolicy,
} from '../../domain/claim/payment-claim.ts'
import { largestProof, proofTypeOf } from '../../domain/claim/proof-type.ts'
import { addProof } from '../../store/claim/claim-proof.ts'
import { addClaim, claimsOf, lockClaim } from '../../store/claim/payment-claim.ts'
import { lockContracts } from '../../store/contract.ts'
import { dropFileParts, wholeFile } from '../../store/reconciliation/file-part.ts'
import { placeHold } from '../collections/holds/place-hold.ts'
import { seesContract } from '../parties/sees-contract.ts'
import { tellClaim } from './tell-claim.ts'
import { traceOpenClaim } from './trace-claims.ts'

/** What a resident says. */
export interface ClaimRequest extends Claimed {
  readonly id: string
  readonly contractId: string
  readonly note: string | null
  /** The proof, sent in parts before. */
  readonly uploadId: string | null
}

/** What came of it. */
export type OpenClaimOutcome =
  | { readonly kind: 'opened' }
  | { readonly kind: 'contractUnknown' | 'amountImpossible' | 'dayImpossible' | 'tooMany' }
  | { readonly kind: 'doubled'; readonly claim: PaymentClaim }
  | { readonly kind: 'proofImpossible'; readonly why: 'missing' | 'tooLarge' | 'type' }

/** Opens a claim: dunning is paused with it, and it is traced at once. The same id again changes nothing. */
export async function openClaim(context: RequestContext, request: ClaimRequest): Promise<OpenClaimOutcome> {
  const { room, viewer, now: at, traceId } = context
  if (viewer.kind !== 'resident') return { kind: 'contractUnknown' }
  const opened = await room.database.transaction(
    systemViewer,
    async (tx): Promise<OpenClaimOutcome | PaymentClaim> => {
      const [contract] = await lockContracts(tx, [request.contractId])
      if (contract === undefined || !(await seesContract(tx, viewer, contract)))
        return { kind: 'contractUnknown' }
      const before = await lockClaim(tx, request.id)
      if (before !== null)
        return before.claimedBy === viewer.partyId ? { kind: 'opened' } : { kind: 'contractUnknown' }
      const today = civilDate(at)
      const open = (await claimsOf(tx, contract.contractId)).filter(({ state }) => state === 'OPEN')
      const earliest = plusDays(today, -shippedClaimPolicy.mostDaysBack)
      const obstacle = obstacleToClaim(request, open, { today, earliest })
      if (obstacle !== null) return obstacle
      const { uploadId, ...claimed } = request
      const proof = uploadId === null ? null : await wholeFile(tx, room.sealer, uploadId, viewer.subject)
      if (uploadId !== null && proof === null) return { kind: 'proofImpossible', why: 'missing' }
      if (proof !== null && proof.length > largestProof) return { kind: 'proofImpossible', why: 'tooLarge' }
      const mediaType = proof === null ? null : proofTypeOf(proof)
      if (proof !== null && mediaType === null) return { kind: 'proofImpossible', why: 'type' }
      const claim: PaymentClaim = {
        ...claimed,
        ...{
          operatingUnitId: contract.operatingUnitId,
          claimedBy: viewer.partyId,
          state: 'OPEN',
          openedAt: at,
        },
        ...{ answerBy: answerByOf(today, businessCalendar()), paymentId: null },
        ...{ answer: null, answeredBy: null, answeredAt: null },
      }
      await addClaim(tx, claim)
      if (proof !== null && mediaType !== null)
        await addProof(tx, room.sealer, claim, { mediaType, content: proof })
      if (uploadId !== null) await dropFileParts(tx, { uploadId, uploadedBy: viewer.subject }, at)
      const reason = 'Aclaración: el usuario dice que ya pagó.'
      const hold = { holdId: claim.id, contractId: claim.contractId, kind: 'CLAIM' as const, reason }
      await placeHold(tx, { ...hold, by: null, until: null }, { at, traceId })
      await tellClaim(tx, claim, 'OPENED', { at, traceId })
      return claim
    },
  )
  if ('kind' in opened) return opened
  await traceOpenClaim(room, opened, { at, traceId })
  return { kind: 'opened' }
}
