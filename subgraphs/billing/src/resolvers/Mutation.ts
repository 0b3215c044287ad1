import { badUserInput, forbidden } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { type AddInvoiceOutcome, addInvoice } from '../commands/add-invoice.ts'
import type { Invoice } from '../domain/invoice.ts'
import type { AddInvoiceInput, MutationResolvers, ResolversTypes } from '../generated/resolvers.ts'

export const Mutation: MutationResolvers = {
  addInvoice: async (_root, { input }, context) => {
    const requested = requestOf(input)
    return answerOf(await addInvoice(context, requested), requested)
  },
}

function requestOf({ id, title, operatingUnitId }: AddInvoiceInput): Invoice {
  if (!isId(id)) throw badUserInput('id must be a UUID')
  if (!/^[0-9]{1,2}$/.test(operatingUnitId))
    throw badUserInput('operatingUnitId must be the number of an office')
  return { id, title, operatingUnitId: Number(operatingUnitId) }
}

function answerOf(outcome: AddInvoiceOutcome, requested: Invoice): ResolversTypes['AddInvoiceResult'] {
  switch (outcome.kind) {
    case 'add':
    case 'alreadyAdded':
      return { __typename: 'InvoiceAdded', invoice: requested }
    case 'titleMissing':
      return { __typename: 'InvoiceTitleMissing', message: 'Falta el título. Escríbelo.' }
    case 'idTaken':
      return { __typename: 'InvoiceIdTaken', message: 'Ese identificador ya está en uso. Usa uno nuevo.' }
    case 'notAllowed':
      throw forbidden()
    default:
      return outcome satisfies never
  }
}
