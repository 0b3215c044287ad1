import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { endContract as command, type EndContractOutcome } from '../commands/end-contract.ts'
import type { MutationResolvers, ResolversTypes } from '../generated/resolvers.ts'

export const endContract: NonNullable<MutationResolvers['endContract']> = async (
  _root,
  { input },
  context,
) => {
  if (!isId(input.contractId)) throw badUserInput('contractId must be a UUID in lower case')
  return answerOf(await command(context, input))
}

function answerOf(outcome: EndContractOutcome): ResolversTypes['EndContractResult'] {
  switch (outcome.kind) {
    case 'ended':
      return { __typename: 'ContractEnded', contract: outcome.contract }
    case 'contractUnknown':
      return {
        __typename: 'ContractUnknown',
        message: 'No encontramos ese contrato en tu administración. Revisa el número.',
      }
    case 'contractAlreadyEnded':
      return {
        __typename: 'ContractAlreadyEnded',
        message: `Ese contrato ya terminó el ${outcome.endedOn}. Su fecha no se cambia.`,
      }
    case 'endBeforeStart':
      return {
        __typename: 'EndBeforeStart',
        message: `El contrato empezó el ${outcome.startedOn}. Elige ese día o uno posterior.`,
      }
    case 'endInFuture':
      return {
        __typename: 'EndInFuture',
        message: 'Ese día aún no llega. Termina el contrato cuando la persona se haya ido.',
      }
    default:
      return outcome satisfies never
  }
}
