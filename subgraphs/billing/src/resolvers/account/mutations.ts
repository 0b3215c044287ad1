import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { changeBillingTerms } from '../../commands/terms/change-billing-terms.ts'
import { choosePaperless } from '../../commands/terms/choose-paperless.ts'
import { endDiscount } from '../../commands/terms/end-discount.ts'
import { grantDiscount } from '../../commands/terms/grant-discount.ts'
import { renewDiscount } from '../../commands/terms/renew-discount.ts'
import type { Account } from '../../domain/account/account.ts'
import type { MutationResolvers } from '../../generated/resolvers.ts'
import { notBilled } from './not-billed.ts'

type AccountMutation =
  | 'changeBillingTerms'
  | 'choosePaperless'
  | 'grantDiscount'
  | 'renewDiscount'
  | 'endDiscount'

const discountNotOffered = {
  __typename: 'DiscountNotOffered',
  message: 'La tarifa no tiene ese descuento para la clase del contrato.',
} as const

const discountAlreadyGranted = {
  __typename: 'DiscountAlreadyGranted',
  message: 'El contrato ya tiene ese descuento en esas fechas. Renuévalo desde el día en que termina.',
} as const

const discountUnknown = {
  __typename: 'DiscountUnknown',
  message: 'No hay un descuento vigente con ese número.',
} as const

function agreementOf(account: Account, id: string) {
  const agreement = account.discounts.find(({ agreementId }) => agreementId === id)
  if (agreement === undefined) throw new Error(`discount ${id} was agreed on and is not there`)
  return { account, agreement: { ...agreement, all: account.discounts } }
}

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
      case 'done':
        return { __typename: 'DiscountGranted', ...agreementOf(outcome.account, input.id) }
      case 'discountNotOffered':
        return discountNotOffered
      case 'discountAlreadyGranted':
        return discountAlreadyGranted
      default:
        return outcome satisfies never
    }
  },
  renewDiscount: async (_root, { input }, context) => {
    if (!isId(input.id)) throw badUserInput('id must be a UUID in lower case')
    const outcome = await renewDiscount(context, { ...input, proof: readProof(input.proof) })
    switch (outcome.kind) {
      case 'done':
        return { __typename: 'DiscountRenewed', ...agreementOf(outcome.account, input.id) }
      case 'discountUnknown':
        return discountUnknown
      case 'discountNotOffered':
        return discountNotOffered
      case 'discountAlreadyGranted':
        return discountAlreadyGranted
      default:
        return outcome satisfies never
    }
  },
  endDiscount: async (_root, { agreementId }, context) => {
    const outcome = await endDiscount(context, agreementId)
    return outcome.kind === 'done'
      ? { __typename: 'DiscountEnded', account: outcome.account }
      : discountUnknown
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
