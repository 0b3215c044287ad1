import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import type { Contract } from './domain/contract.ts'
import type { ContractInvitation } from './domain/invitation.ts'
import type { ContractMember } from './domain/member.ts'
import { maySeeContract } from './domain/policy.ts'
import type { ContractParty } from './domain/role.ts'
import { partiesOf } from './store/members/contract-party.ts'
import { openInvitationsOf } from './store/members/invitation.ts'
import { type MemberPart, type MemberPlace, membersOf } from './store/members/member.ts'

/** Which of the invitations to a contract are asked for. */
export interface InvitationPart {
  readonly after: MemberPlace | null
  readonly limit: number
}

/** What the resolvers of one request load of people. */
export interface MemberLoaders {
  /** Who has which role in a contract, as far as the viewer may know: residents, their own. */
  readonly partiesOfContract: BatchLoader<string, readonly ContractParty[]>
  readonly membersOfContract: (part: MemberPart) => BatchLoader<string, ContractMember[]>
  readonly invitationsToContract: (part: InvitationPart) => BatchLoader<string, ContractInvitation[]>
}

/** The loaders of people for one request. */
export function memberLoaders({ viewer, room, now }: RequestContext): MemberLoaders {
  const asViewer = <T>(work: (tx: Transaction) => Promise<T>) => room.database.transaction(viewer, work)
  return {
    partiesOfContract: batchLoader((ids) => asViewer((tx) => partiesOf(tx, ids))),
    membersOfContract: oneForEach((part: MemberPart) =>
      batchLoader(async (ids) => {
        const found = await asViewer((tx) => membersOf(tx, room.sealer, ids, part))
        return Map.groupBy(found, ({ contractId }) => contractId)
      }),
    ),
    invitationsToContract: oneForEach((part: InvitationPart) =>
      batchLoader(async (ids) => {
        const found = await asViewer((tx) => openInvitationsOf(tx, room.sealer, ids, { ...part, now }))
        return Map.groupBy(found, ({ contractId }) => contractId)
      }),
    ),
  }
}

/** Those of the contracts that the viewer may see. Staff need no role, so theirs are not looked up. */
export async function visibleContracts(
  tx: Transaction,
  viewer: Viewer,
  contracts: readonly Contract[],
): Promise<Contract[]> {
  const ids = contracts.map(({ id }) => id)
  const parties = viewer.kind === 'resident' && ids.length > 0 ? await partiesOf(tx, ids) : new Map()
  return contracts.filter((contract) => maySeeContract(viewer, contract, parties.get(contract.id) ?? []))
}

/** Fields that ask for the same part share its loader, and so its statement. */
export function oneForEach<Part, Loader>(make: (part: Part) => Loader): (part: Part) => Loader {
  const made = new Map<string, Loader>()
  return (part) => {
    const key = JSON.stringify(part)
    const loader = made.get(key) ?? make(part)
    made.set(key, loader)
    return loader
  }
}
