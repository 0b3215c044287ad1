import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { type Contract, decideEnd, type EndContractDecision, evolve } from '../domain/contract.ts'
import { mayStartContract } from '../domain/policy.ts'
import { ContractEnded } from '../events.ts'
import { contractsByIds, recordFacts } from '../store/contract.ts'
import { dropParties } from '../store/members/contract-party.ts'
import { revokeInvitations } from '../store/members/invitation.ts'
import { endMembers } from '../store/members/member.ts'
import { lockContract } from './members/lock-contract.ts'

/** What came of it; `contractUnknown` also where it is another office's. */
export type EndContractOutcome =
  | { readonly kind: 'ended'; readonly contract: Contract }
  | Exclude<EndContractDecision, { readonly kind: 'accepted' }>
  | { readonly kind: 'contractUnknown' }

/**
 * Ends a contract because its holder moves out: nobody looks through it from then on, neither members nor whoever has
 * an invitation in hand; the holder keeps the contract itself as history. The others are told in the same transaction.
 */
export async function endContract(
  context: RequestContext,
  { contractId, endedOn }: { readonly contractId: string; readonly endedOn: string },
): Promise<EndContractOutcome> {
  const { viewer, room, now } = context
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      await lockContract(tx, contractId)
      const [known] = await contractsByIds(tx, [contractId])
      if (known === undefined || !mayStartContract(viewer, known.operatingUnitId)) {
        return { kind: 'contractUnknown' }
      }
      const decision = decideEnd(known, { endedOn, today: civilDate(now) })
      if (decision.kind !== 'accepted') return decision
      if (decision.facts.length === 0) return { kind: 'ended', contract: known }
      const ended = decision.facts.reduce(evolve, known)
      await recordFacts(tx, ended, decision.facts, { at: now, traceId: context.traceId })
      await closeDoors(tx, context, { contractId, endedOn, known })
      return { kind: 'ended', contract: ended }
    },
    { idempotent: true },
  )
}

async function closeDoors(
  tx: Transaction,
  { now, traceId }: RequestContext,
  { contractId, endedOn, known }: { contractId: string; endedOn: string; known: Contract },
): Promise<void> {
  await dropParties(tx, contractId)
  await endMembers(tx, contractId, now)
  await revokeInvitations(tx, contractId, now)
  const { servicePointId, customerId, operatingUnitId } = known
  const data = { contractId, servicePointId, customerId, operatingUnitId, endedOn }
  await publish(tx, [newEvent(ContractEnded, { key: servicePointId, data, occurredAt: now, traceId })])
}
