import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { Contract } from '../../domain/contract.ts'
import type { ContractMember } from '../../domain/member.ts'
import { ContractMemberJoined, ContractMemberLeft } from '../../events.ts'
import { dropParty, putParty } from '../../store/members/contract-party.ts'
import { addMember, endMember } from '../../store/members/member.ts'

/** What is known of a member before it is one. */
export type NewMember = Pick<ContractMember, 'id' | 'partyId' | 'role' | 'name' | 'byClaim'>

/** Makes somebody a member from now on, in place of what they were, and tells the others. As the system. */
export async function admitMember(
  tx: Transaction,
  context: RequestContext,
  contract: Contract,
  { replaces, ...joining }: NewMember & { readonly replaces: ContractMember | null },
): Promise<void> {
  const { room, now, traceId } = context
  if (replaces !== null) await dismissMember(tx, context, contract, replaces, false)
  const contractId = contract.id
  const member = { ...joining, contractId, since: now, endedAt: null, endedByOther: false }
  await addMember(tx, room.sealer, contract, member)
  const { partyId, role, id: memberId } = joining
  await putParty(tx, contractId, { partyId, role })
  const { servicePointId, operatingUnitId } = contract
  const by = joining.byClaim ? 'CLAIM' : 'INVITATION'
  const data = {
    ...{ memberId, contractId, servicePointId, operatingUnitId, partyId, role },
    ...({ since: now.toISOString(), by } as const),
  }
  await publish(tx, [newEvent(ContractMemberJoined, { key: servicePointId, data, occurredAt: now, traceId })])
}

/** Ends a membership from now on, and tells the others. As the system. */
export async function dismissMember(
  tx: Transaction,
  { now, traceId }: RequestContext,
  { id: contractId, servicePointId }: Contract,
  { id: memberId, partyId }: ContractMember,
  byOther: boolean,
): Promise<void> {
  await endMember(tx, memberId, { at: now, byOther })
  await dropParty(tx, contractId, partyId)
  const data = { memberId, contractId, servicePointId, partyId, at: now.toISOString() }
  await publish(tx, [newEvent(ContractMemberLeft, { key: servicePointId, data, occurredAt: now, traceId })])
}
