import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { type DocumentNode, type GraphQLSchema, getOperationAST, getVariableValues } from 'graphql'

/** Throws BAD_USER_INPUT when the variables do not fit the operation. */
export type VariableCheck = (variables: Readonly<Record<string, unknown>>) => void

const mostErrors = 10

/** For the one operation of a valid document. */
export function createVariableCheck(schema: GraphQLSchema, document: DocumentNode): VariableCheck {
  const definitions = getOperationAST(document)?.variableDefinitions ?? []
  return (variables) => {
    const { errors } = getVariableValues(schema, definitions, { ...variables }, { maxErrors: mostErrors })
    if (errors !== undefined) throw badUserInput(errors.map((error) => error.message).join(' '))
  }
}
