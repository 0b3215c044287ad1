import { badUserInput, forbidden } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { type AddDocumentOutcome, addDocument } from '../commands/add-document.ts'
import type { Document } from '../domain/document.ts'
import type { AddDocumentInput, MutationResolvers, ResolversTypes } from '../generated/resolvers.ts'

export const Mutation: MutationResolvers = {
  addDocument: async (_root, { input }, context) => {
    const requested = requestOf(input)
    return answerOf(await addDocument(context, requested), requested)
  },
}

function requestOf({ id, title, operatingUnitId }: AddDocumentInput): Document {
  if (!isId(id)) throw badUserInput('id must be a UUID')
  if (!/^[0-9]{1,2}$/.test(operatingUnitId))
    throw badUserInput('operatingUnitId must be the number of an office')
  return { id, title, operatingUnitId: Number(operatingUnitId) }
}

function answerOf(outcome: AddDocumentOutcome, requested: Document): ResolversTypes['AddDocumentResult'] {
  switch (outcome.kind) {
    case 'add':
    case 'alreadyAdded':
      return { __typename: 'DocumentAdded', document: requested }
    case 'titleMissing':
      return { __typename: 'DocumentTitleMissing', message: 'Falta el título. Escríbelo.' }
    case 'idTaken':
      return { __typename: 'DocumentIdTaken', message: 'Ese identificador ya está en uso. Usa uno nuevo.' }
    case 'notAllowed':
      throw forbidden()
    default:
      return outcome satisfies never
  }
}
