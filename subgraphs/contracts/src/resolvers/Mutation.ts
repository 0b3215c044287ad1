import { badUserInput, forbidden } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { type StartContractOutcome, startContract } from '../commands/start-contract.ts'
import type { StartContractRequest } from '../domain/contract.ts'
import type { MutationResolvers, ResolversTypes, StartContractInput } from '../generated/resolvers.ts'

export const Mutation: MutationResolvers = {
  startContract: async (_root, { input }, context) => {
    const request = requestOf(input)
    return answerOf(await startContract(context, request), request)
  },
}

function requestOf({
  servicePoint,
  customerId,
  operatingUnitId,
  ...input
}: StartContractInput): StartContractRequest {
  for (const [name, id] of Object.entries({ id: input.id, customerId, 'servicePoint.id': servicePoint.id })) {
    if (!isId(id)) throw badUserInput(`${name} must be a UUID`)
  }
  if (!/^[0-9]{1,2}$/.test(operatingUnitId))
    throw badUserInput('operatingUnitId must be the number of an office')
  return {
    contract: {
      ...input,
      customerId,
      servicePointId: servicePoint.id,
      operatingUnitId: Number(operatingUnitId),
    },
    address: servicePoint.address,
  }
}

function answerOf(
  outcome: StartContractOutcome,
  { contract }: StartContractRequest,
): ResolversTypes['StartContractResult'] {
  switch (outcome.kind) {
    case 'start':
    case 'alreadyStarted':
      return { __typename: 'ContractStarted', contract }
    case 'contractNumberMalformed':
      return {
        __typename: 'ContractNumberMalformed',
        message: 'El número de contrato lleva de 6 a 9 dígitos y no empieza con cero. Revísalo.',
      }
    case 'contractNumberTaken':
      return {
        __typename: 'ContractNumberTaken',
        message: `El contrato ${contract.contractNumber} ya existe con otros datos. Usa otro número.`,
      }
    case 'servicePointAlreadySupplied':
      return {
        __typename: 'ServicePointAlreadySupplied',
        message: `Ese punto de servicio ya tiene el contrato ${outcome.contractNumber}. Termínalo antes de iniciar otro.`,
      }
    case 'customerUnknown':
      return {
        __typename: 'CustomerUnknown',
        message: 'Aún no conocemos a ese cliente. Regístralo, o intenta de nuevo en un momento.',
      }
    case 'notAllowed':
      throw forbidden()
    default:
      return outcome satisfies never
  }
}
