import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import type { AcceptOutcome } from '../../commands/members/accept-invitation.ts'
import type { ClaimOutcome } from '../../commands/members/claim-contract.ts'
import type { InviteOutcome } from '../../commands/members/invite-member.ts'
import { mostMembers } from '../../domain/member.ts'
import type { ResolversTypes } from '../../generated/resolvers.ts'

const full = {
  __typename: 'ContractMembersFull',
  message: `Este contrato ya tiene ${mostMembers} personas, contando las invitaciones. Quien lo tiene a su nombre puede quitar a alguien.`,
} as const

export function claimAnswer(outcome: ClaimOutcome): ResolversTypes['ClaimContractResult'] {
  switch (outcome.kind) {
    case 'claimed':
      return { __typename: 'ContractClaimed', contract: outcome.contract }
    case 'notMatched':
      return {
        __typename: 'ClaimNotMatched',
        message: `No encontramos un contrato con ese número y ese medidor. Revisa los dos en tu recibo. ${triesLeft(outcome.triesLeft)}`,
        triesLeft: outcome.triesLeft,
      }
    case 'triedTooOften':
      return {
        __typename: 'ClaimTriedTooOften',
        message: 'Por ahora no puedes intentar más. Vuelve a probar en una hora con el recibo a la mano.',
        retryAt: outcome.retryAt,
      }
    case 'membershipWasEnded':
      return {
        __typename: 'MembershipWasEnded',
        message:
          'Alguien terminó tu acceso a este contrato. Pide una invitación a quien lo tiene a su nombre.',
      }
    case 'membersFull':
      return full
    case 'idTaken':
      throw idTaken()
    default:
      return outcome satisfies never
  }
}

export function inviteAnswer(outcome: InviteOutcome): ResolversTypes['InviteContractMemberResult'] {
  switch (outcome.kind) {
    case 'invited':
      return {
        __typename: 'ContractMemberInvited',
        invitation: outcome.invitation,
        code: outcome.code,
      }
    case 'contractUnknown':
      return {
        __typename: 'ContractUnknown',
        message: 'No encontramos ese contrato entre los tuyos. Puede que haya terminado.',
      }
    case 'roleNotYours':
      return {
        __typename: 'RoleNotYours',
        message: 'No puedes invitar a alguien con ese permiso. Elige uno menor que el tuyo.',
      }
    case 'membersFull':
      return full
    case 'idTaken':
      throw idTaken()
    default:
      return outcome satisfies never
  }
}

export function acceptAnswer(outcome: AcceptOutcome): ResolversTypes['AcceptContractInvitationResult'] {
  switch (outcome.kind) {
    case 'accepted':
      return { __typename: 'ContractInvitationAccepted', contract: outcome.contract }
    case 'notValid':
      return {
        __typename: 'InvitationNotValid',
        message: 'Esta invitación ya no sirve: se usó, venció o la retiraron. Pide una nueva.',
      }
    case 'alreadyMember':
      return { __typename: 'AlreadyMember', message: 'Ya ves este contrato con ese permiso o uno mayor.' }
    case 'membersFull':
      return full
    default:
      return outcome satisfies never
  }
}

function idTaken() {
  return badUserInput('id is taken by something else: choose a new UUID')
}

function triesLeft(count: number): string {
  if (count === 0) return 'Podrás intentar de nuevo en una hora.'
  return count === 1 ? 'Te queda 1 intento.' : `Te quedan ${count} intentos.`
}
