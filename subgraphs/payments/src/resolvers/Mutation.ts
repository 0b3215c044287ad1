import { badUserInput, forbidden } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { type AddPaymentOutcome, addPayment } from '../commands/add-payment.ts'
import type { Payment } from '../domain/payment.ts'
import type { AddPaymentInput, MutationResolvers, ResolversTypes } from '../generated/resolvers.ts'

export const Mutation: MutationResolvers = {
  addPayment: async (_root, { input }, context) => {
    const requested = requestOf(input)
    return answerOf(await addPayment(context, requested), requested)
  },
}

function requestOf({ id, title, operatingUnitId }: AddPaymentInput): Payment {
  if (!isId(id)) throw badUserInput('id must be a UUID')
  if (!/^[0-9]{1,2}$/.test(operatingUnitId))
    throw badUserInput('operatingUnitId must be the number of an office')
  return { id, title, operatingUnitId: Number(operatingUnitId) }
}

function answerOf(outcome: AddPaymentOutcome, requested: Payment): ResolversTypes['AddPaymentResult'] {
  switch (outcome.kind) {
    case 'add':
    case 'alreadyAdded':
      return { __typename: 'PaymentAdded', payment: requested }
    case 'titleMissing':
      return { __typename: 'PaymentTitleMissing', message: 'Falta el título. Escríbelo.' }
    case 'idTaken':
      return { __typename: 'PaymentIdTaken', message: 'Ese identificador ya está en uso. Usa uno nuevo.' }
    case 'notAllowed':
      throw forbidden()
    default:
      return outcome satisfies never
  }
}
