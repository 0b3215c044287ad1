import { connectionOf, instantPlaces, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import type { Contract } from '../../domain/contract.ts'
import { maySeeHousehold, maySeeMember, roleOf } from '../../domain/policy.ts'
import type { ContractMemberResolvers, ContractResolvers } from '../../generated/resolvers.ts'
import type { ContractsContext } from '../../loaders.ts'

/** Who may look at a contract, as far as the viewer may know. */
export const householdFields: Pick<ContractResolvers, 'myRole' | 'members' | 'invitations'> = {
  myRole: async ({ id }, _args, { viewer, partiesOfContract }) =>
    roleOf(viewer, (await partiesOfContract.load(id)) ?? []),
  members: async (contract, args, context) => {
    const page = readPage(args, instantPlaces)
    const sees = await seesHousehold(contract, context)
    const found = await context.membersOfContract({ ...page, ended: args.ended ?? false }).load(contract.id)
    const seen = (found ?? []).filter((member) => maySeeMember(context.viewer, member, sees))
    return connectionOf(seen, page, instantPlaces, ({ since: at, id }) => ({ at, id }))
  },
  invitations: async (contract, args, context) => {
    const page = readPage(args, instantPlaces)
    const sees = await seesHousehold(contract, context)
    const found = sees ? await context.invitationsToContract(page).load(contract.id) : null
    return connectionOf(found ?? [], page, instantPlaces, ({ createdAt: at, id }) => ({ at, id }))
  },
}

export const ContractMember: ContractMemberResolvers = {
  isMe: ({ partyId }, _args, { viewer }) => viewer.kind === 'resident' && viewer.partyId === partyId,
}

async function seesHousehold(
  contract: Contract,
  { viewer, partiesOfContract }: ContractsContext,
): Promise<boolean> {
  return maySeeHousehold(viewer, contract, (await partiesOfContract.load(contract.id)) ?? [])
}
