import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { acceptInvitation } from '../../commands/members/accept-invitation.ts'
import { claimContract } from '../../commands/members/claim-contract.ts'
import { endMembership } from '../../commands/members/end-membership.ts'
import { inviteMember } from '../../commands/members/invite-member.ts'
import { revokeInvitationOf } from '../../commands/members/revoke-invitation.ts'
import type { MutationResolvers } from '../../generated/resolvers.ts'
import { readResident } from '../read-resident.ts'
import { acceptAnswer, claimAnswer, inviteAnswer } from './member-answers.ts'
import { readId, readName } from './read-member-input.ts'

type MemberMutation =
  | 'claimContract'
  | 'inviteContractMember'
  | 'revokeContractInvitation'
  | 'acceptContractInvitation'
  | 'endContractMembership'

/** A number, a serial number or a code that is longer is none. */
const longestText = 60

export const memberMutations: Pick<MutationResolvers, MemberMutation> = {
  claimContract: async (_root, { input }, context) => {
    const claim = {
      memberId: readId('id', input.id),
      contractNumber: readText('contractNumber', input.contractNumber).replace(/\s/g, ''),
      meterSerial: readText('meterSerial', input.meterSerial),
      name: readName(input.name),
    }
    return claimAnswer(await claimContract(readResident(context), claim))
  },
  inviteContractMember: async (_root, { input }, context) => {
    const name = readName(input.name)
    if (name === null) throw badUserInput('name must say for whom the invitation is')
    const wish = {
      ...{ id: readId('id', input.id), contractId: readId('contractId', input.contractId) },
      ...{ role: input.role, name },
    }
    return inviteAnswer(await inviteMember(readResident(context), wish))
  },
  revokeContractInvitation: async (_root, { invitationId }, context) => {
    const { kind } = await revokeInvitationOf(context, readId('invitationId', invitationId))
    return kind === 'revoked'
      ? { __typename: 'ContractInvitationRevoked', invitationId }
      : {
          __typename: 'InvitationNotValid',
          message: 'No encontramos esa invitación, o alguien ya la usó. Revisa quién ve tu contrato.',
        }
  },
  acceptContractInvitation: async (_root, { code }, context) =>
    acceptAnswer(await acceptInvitation(readResident(context), readText('code', code))),
  endContractMembership: async (_root, { memberId }, context) => {
    const { kind } = await endMembership(context, readId('memberId', memberId))
    return kind === 'ended'
      ? { __typename: 'ContractMembershipEnded', memberId }
      : {
          __typename: 'MembershipUnknown',
          message: 'No encontramos a esa persona en un contrato tuyo, o quitarla no te toca a ti.',
        }
  },
}

function readText(argument: string, text: string): string {
  const tidy = text.trim()
  if (tidy === '' || tidy.length > longestText) {
    throw badUserInput(`${argument} must have from 1 to ${longestText} characters`)
  }
  return tidy
}
