import { badUserInput, forbidden } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { type StartContractOutcome, startContract } from '../commands/start-contract.ts'
import { type StartContractRequest, tidyAddress } from '../domain/contract.ts'
import type { MutationResolvers, ResolversTypes, StartContractInput } from '../generated/resolvers.ts'
import { assignZone, zoneIn } from './assign-zone.ts'
import { endContract } from './end-contract.ts'
import { memberMutations } from './members/mutations.ts'

export const Mutation: MutationResolvers = {
  startContract: async (_root, { input }, context) =>
    answerOf(await startContract(context, requestOf(input))),
  endContract,
  assignZone,
  ...memberMutations,
}

/** Longer ones are not addresses. */
const longestAddress = 300

function requestOf({
  servicePoint,
  customerId,
  operatingUnitId,
  ...input
}: StartContractInput): StartContractRequest {
  for (const [name, id] of Object.entries({ id: input.id, customerId, 'servicePoint.id': servicePoint.id })) {
    if (!isId(id)) throw badUserInput(`${name} must be a UUID in lower case`)
  }
  if (!/^[0-9]{1,2}$/.test(operatingUnitId))
    throw badUserInput('operatingUnitId must be the number of an office')
  const address = tidyAddress(servicePoint.address)
  if (address === '' || address.length > longestAddress)
    throw badUserInput(`servicePoint.address must have from 1 to ${longestAddress} characters`)
  const zone = servicePoint.zone == null ? null : zoneIn(servicePoint.zone)
  const unit = Number(operatingUnitId)
  const terms = { ...input, customerId, servicePointId: servicePoint.id, operatingUnitId: unit }
  return { terms, address, zone }
}

function answerOf(outcome: StartContractOutcome): ResolversTypes['StartContractResult'] {
  switch (outcome.kind) {
    case 'started':
      return { __typename: 'ContractStarted', contract: outcome.contract }
    case 'contractNumberMalformed':
      return {
        __typename: 'ContractNumberMalformed',
        message: 'El número de contrato lleva de 6 a 9 dígitos y no empieza con cero. Revísalo.',
      }
    case 'contractNumberTaken':
      return {
        __typename: 'ContractNumberTaken',
        message: 'Ese número de contrato ya existe con otros datos. Usa otro número.',
      }
    case 'servicePointAlreadySupplied':
      return { __typename: 'ServicePointAlreadySupplied', message: alreadySupplied(outcome.contractNumber) }
    case 'earlierContractLasts':
      return {
        __typename: 'EarlierContractLasts',
        message: `El contrato anterior de ese punto de servicio duró hasta el ${outcome.until}. Inicia el nuevo después de ese día.`,
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

function alreadySupplied(contractNumber: string | null): string {
  return contractNumber === null
    ? 'Ese punto de servicio ya tiene un contrato en otra administración. Pide que lo terminen antes de iniciar otro.'
    : `Ese punto de servicio ya tiene el contrato ${contractNumber}. Termínalo antes de iniciar otro.`
}
