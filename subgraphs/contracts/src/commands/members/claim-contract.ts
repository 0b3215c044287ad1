import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type ResidentViewer, systemViewer } from '@aquacis/kit/values/viewer.ts'
import { claimPatience, claimsCountSince, isOnBill } from '../../domain/claim.ts'
import type { Contract } from '../../domain/contract.ts'
import { decideJoin, wasEndedByOther } from '../../domain/member.ts'
import { billedMetersAt } from '../../store/billed-meter.ts'
import { contractsByIds, contractsByNumbers } from '../../store/contract.ts'
import { allMembersOf, loadMember } from '../../store/members/member.ts'
import { noteWrongClaim, wrongClaimsSince } from '../../store/members/wrong-claim.ts'
import { admitMember } from './admit-member.ts'
import { lockContract } from './lock-contract.ts'

/** A claim as it was made. */
export interface Claim {
  readonly memberId: string
  readonly contractNumber: string
  readonly meterSerial: string
  readonly name: string | null
}

/** What came of it. */
export type ClaimOutcome =
  | { readonly kind: 'claimed'; readonly contract: Contract }
  | { readonly kind: 'notMatched'; readonly triesLeft: number }
  | { readonly kind: 'triedTooOften'; readonly retryAt: Date }
  | { readonly kind: 'membershipWasEnded' }
  | { readonly kind: 'membersFull' }
  | { readonly kind: 'idTaken' }

/**
 * Makes whoever has the bill of a contract in hand a TENANT of it. A wrong claim is counted against the account that
 * made it, and answered the same whichever of the two was wrong.
 */
export async function claimContract(
  context: RequestContext & { readonly viewer: ResidentViewer },
  claim: Claim,
): Promise<ClaimOutcome> {
  const { viewer, room, now } = context
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      // Guesses that come at once are counted like those that follow each other.
      await lockNames(tx, [`claims of ${viewer.subject}`, claim.memberId])
      const repeated = await repeatedClaim(tx, context, claim)
      if (repeated !== null) return repeated
      const wrongAt = await wrongClaimsSince(tx, viewer.subject, claimsCountSince(now))
      const patience = claimPatience(wrongAt, now)
      if (patience.kind === 'mustWait') return { kind: 'triedTooOften', retryAt: patience.until }
      const contract = await contractOnBill(tx, claim, now)
      if (contract === null) {
        await noteWrongClaim(tx, viewer.subject, now)
        return { kind: 'notMatched', triesLeft: patience.triesLeft - 1 }
      }
      return join(tx, context, claim, contract)
    },
    { idempotent: true },
  )
}

/** The answer to a claim that was made already; null for a new one. */
async function repeatedClaim(
  tx: Transaction,
  { viewer, room }: RequestContext & { readonly viewer: ResidentViewer },
  { memberId, contractNumber }: Claim,
): Promise<ClaimOutcome | null> {
  const member = await loadMember(tx, room.sealer, memberId)
  if (member === null) return null
  const [contract] = await contractsByIds(tx, [member.contractId])
  if (member.partyId !== viewer.partyId || contract?.contractNumber !== contractNumber) {
    return { kind: 'idTaken' }
  }
  return member.endedAt === null ? { kind: 'claimed', contract } : { kind: 'membershipWasEnded' }
}

/** The contract in force that the bill is of; null when number and meter do not belong together. */
async function contractOnBill(
  tx: Transaction,
  { contractNumber, meterSerial }: Claim,
  now: Date,
): Promise<Contract | null> {
  const [found] = await contractsByNumbers(tx, [contractNumber])
  if (found === undefined) return null
  await lockContract(tx, found.id)
  // It may have ended while the lock was waited for.
  const [contract] = await contractsByIds(tx, [found.id])
  if (contract === undefined || contract.endedOn !== null) return null
  return isOnBill(meterSerial, await billedMetersAt(tx, contract.servicePointId), now) ? contract : null
}

async function join(
  tx: Transaction,
  context: RequestContext & { readonly viewer: ResidentViewer },
  { memberId: id, name }: Claim,
  contract: Contract,
): Promise<ClaimOutcome> {
  const { partyId } = context.viewer
  const members = await allMembersOf(tx, context.room.sealer, contract.id)
  const state = { customerId: contract.customerId, members }
  if (wasEndedByOther(state, partyId)) return { kind: 'membershipWasEnded' }
  const decision = decideJoin(state, { partyId, role: 'TENANT' })
  switch (decision.kind) {
    case 'membersFull':
      return decision
    case 'joins': {
      const { replaces } = decision
      await admitMember(tx, context, contract, { id, partyId, role: 'TENANT', name, byClaim: true, replaces })
      return { kind: 'claimed', contract }
    }
    case 'alreadyMember':
      return { kind: 'claimed', contract }
    default:
      return decision satisfies never
  }
}
