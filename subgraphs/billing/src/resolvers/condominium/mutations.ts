import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { agreeOnCondominium } from '../../commands/condominium/agree-on-condominium.ts'
import type { AgreementObstacle } from '../../domain/condominium/agree.ts'
import type { MutationResolvers } from '../../generated/resolvers.ts'
import { notBilled } from '../account/not-billed.ts'

const obstacles: Readonly<Record<AgreementObstacle, string>> = {
  MEMBERS:
    'Una vivienda no tiene contrato que se facture, está dos veces, o son más de 500. Revisa los contratos.',
  DWELLINGS: 'Dos viviendas tienen el mismo nombre. Dale a cada una el suyo.',
  WEIGHTS: 'El peso de cada vivienda es un número entero, de 1 en adelante.',
  OTHER_OFFICE: 'Todas las viviendas deben ser de la oficina del medidor general.',
  MASTER_IS_MEMBER: 'El contrato del medidor general no puede ser una de las viviendas.',
  IN_ANOTHER: 'Una de las viviendas ya está en otro condominio. Sácala de él primero.',
  ALREADY_BILLED: 'Ese día ya está facturado o repartido. Elige el primer día sin recibo, o uno después.',
}

/** Longer ones are no name of a dwelling. */
const longestName = 40

export const condominiumMutations: Pick<MutationResolvers, 'agreeOnCondominium'> = {
  agreeOnCondominium: async (_root, { input }, context) => {
    const { id: agreementId, masterContractId, from, rule, dwellings } = input
    if (!isId(agreementId)) throw badUserInput('id must be a UUID in lower case')
    const members = dwellings.map(({ contractId, name, weight }) => ({
      ...{ contractId, dwelling: readName(name), weight: weight ?? 1 },
    }))
    const outcome = await agreeOnCondominium(context, { agreementId, masterContractId, from, rule, members })
    switch (outcome.kind) {
      case 'agreed':
        return { __typename: 'CondominiumAgreed', account: outcome.account }
      case 'contractNotBilled':
        return notBilled
      case 'condominiumImpossible':
        return { __typename: 'CondominiumImpossible', message: obstacles[outcome.because] }
      default:
        return outcome satisfies never
    }
  },
}

function readName(text: string): string {
  const name = text.trim()
  if (name === '' || name.length > longestName) {
    throw badUserInput(`a dwelling's name must have from 1 to ${longestName} characters`)
  }
  return name
}
