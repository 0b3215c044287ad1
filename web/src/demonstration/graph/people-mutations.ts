import { contractOf, type Visit } from './place.ts'

interface Claim {
  readonly contractNumber: string
  readonly meterSerial: string
}
type Invite = Parameters<Visit['people']['invite']>[1] & { readonly contractId: string }

/** Nothing of the demonstration leaves this window, and nobody comes into it. */
const notInvited = 'Las invitaciones de la casa de demostración no llevan a ninguna parte.'

/** What a visitor does with the contracts of the invented houses. */
export function peopleMutations(visit: Visit): Record<string, unknown> {
  const { houses, people } = visit
  return {
    claimContract: ({ input: { contractNumber, meterSerial } }: { input: Claim }) => {
      const house = houses.find((one) => one.contractNumber === contractNumber && one.serial === meterSerial)
      if (house !== undefined) return { __typename: 'ContractClaimed', contract: contractOf(visit, house) }
      const message = 'Ningún contrato vigente de la casa de demostración tiene ese número y ese medidor.'
      return { __typename: 'ClaimNotMatched', message, triesLeft: 4 }
    },
    acceptContractInvitation: { __typename: 'InvitationNotValid', message: notInvited },
    inviteContractMember: ({ input }: { input: Invite }) => {
      const house = houses.find(({ contractId }) => contractId === input.contractId)
      if (house === undefined) return { __typename: 'ContractUnknown', message: 'Ese contrato no es tuyo.' }
      return {
        __typename: 'ContractMemberInvited',
        invitation: people.invite(house, input),
        code: 'solo-de-demostracion',
      }
    },
    revokeContractInvitation: ({ invitationId }: { invitationId: string }) =>
      people.revoke(invitationId)
        ? { __typename: 'ContractInvitationRevoked', invitationId }
        : { __typename: 'InvitationNotValid', message: 'Esa invitación ya no está vigente.' },
    endContractMembership: ({ memberId }: { memberId: string }) =>
      people.end(memberId)
        ? { __typename: 'ContractMembershipEnded', memberId }
        : { __typename: 'MembershipUnknown', message: 'Esa persona ya no ve el contrato.' },
  }
}
