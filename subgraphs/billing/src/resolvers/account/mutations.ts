import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { changeBillingTerms } from '../../commands/terms/change-billing-terms.ts'
import { choosePaperless } from '../../commands/terms/choose-paperless.ts'
import { endDiscount } from '../../commands/terms/end-discount.ts'
import { grantDiscount } from '../../commands/terms/grant-discount.ts'
import type { MutationResolvers } from '../../generated/resolvers.ts'

type AccountMutation = 'changeBillingTerms' | 'choosePaperless' | 'grantDiscount' | 'endDiscount'

const notBilled = {
  __typename: 'ContractNotBilled',
  message: 'No encontramos ese contrato entre los tuyos, o aún no se factura. Revisa el número.',
} as const

export const accountMutations: Pick<MutationResolvers, AccountMutation> = {
  changeBillingTerms: async (_root, { input }, context) => {
    const { contractId, tariffClass = null, dwellings = null, services = null } = input
    const outcome = await changeBillingTerms(context, { contractId, tariffClass, dwellings, services })
    switch (outcome?.kind) {
      case undefined:
        return notBilled
      case 'done':
        return { __typename: 'BillingTermsChanged', account: outcome.account }
      case 'tariffClassUnknown':
        return {
          __typename: 'TariffClassUnknown',
          message: 'La tarifa vigente no tiene esa clase en la oficina del contrato. Elige una de la lista.',
          classes: [...outcome.classes],
        }
      case 'dwellingsImpossible':
        return { __typename: 'DwellingsImpossible', message: 'Indica cuántas viviendas hay: una o más.' }
      default:
        return outcome satisfies never
    }
  },
  choosePaperless: async (_root, { input }, context) => {
    const outcome = await choosePaperless(context, input)
    return outcome === null ? notBilled : { __typename: 'PaperlessChosen', account: outcome.account }
  },
  grantDiscount: async (_root, { input }, context) => {
    if (!isId(input.id)) throw badUserInput('id must be a UUID in lower case')
    const outcome = await grantDiscount(context, { ...input, proof: readProof(input.proof) })
    switch (outcome?.kind) {
      case undefined:
        return notBilled
      case 'done': {
        const agreement = outcome.account.discounts.find(({ agreementId }) => agreementId === input.id)
        if (agreement === undefined) throw new Error(`discount ${input.id} was granted and is not there`)
        return { __typename: 'DiscountGranted', account: outcome.account, agreement }
      }
      case 'discountNotOffered':
        return {
          __typename: 'DiscountNotOffered',
          message: 'La tarifa no tiene ese descuento para la clase del contrato.',
        }
      case 'discountAlreadyGranted':
        return {
          __typename: 'DiscountAlreadyGranted',
          message:
            'El contrato ya tiene ese descuento en esas fechas. Renuévalo desde el día en que termina.',
        }
      default:
        return outcome satisfies never
    }
  },
  endDiscount: async (_root, { agreementId }, context) => {
    const outcome = await endDiscount(context, agreementId)
    return outcome.kind === 'done'
      ? { __typename: 'DiscountEnded', account: outcome.account }
      : { __typename: 'DiscountUnknown', message: 'No hay un descuento vigente con ese número.' }
  },
}

/** Longer ones are no proof. */
const longestProof = 200

function readProof(text: string): string {
  const proof = text.trim()
  if (proof === '' || proof.length > longestProof)
    throw badUserInput(`proof must have from 1 to ${longestProof} characters`)
  return proof
}
