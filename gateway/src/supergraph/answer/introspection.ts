import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type FragmentSpreadNode,
  type GraphQLSchema,
  getOperationAST,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql'
import type { JsonObject } from '../plan/run.ts'

/** Answers the questions about the schema itself that an operation has at its root. */
export type AnswerIntrospection = (variables: Readonly<Record<string, unknown>>) => JsonObject

/** Null when the document has none. They are answered by graphql-js, out of what clients may see. */
export function compileIntrospection(
  schema: GraphQLSchema,
  document: DocumentNode,
): AnswerIntrospection | null {
  const operation = getOperationAST(document)
  const questions = questionsIn(operation?.selectionSet.selections ?? [], document)
  if (operation === null || operation === undefined || questions.length === 0) return null
  const asked = onlyQuestions(document, operation, questions)
  return (variables) => {
    const { data, errors } = executeSync({ schema, document: asked, variableValues: { ...variables } })
    if (errors?.[0] !== undefined) throw errors[0]
    return { ...data }
  }
}

/** Conditions of the fragments around a question stay around it. */
function questionsIn(selections: readonly SelectionNode[], document: DocumentNode): SelectionNode[] {
  return selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return isQuestion(selection) ? [selection] : []
    const inner = questionsIn(insideOf(selection, document), document)
    if (inner.length === 0) return []
    const { directives = [] } = selection
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        directives,
        selectionSet: { kind: Kind.SELECTION_SET, selections: inner },
      },
    ]
  })
}

function insideOf(
  fragment: FragmentSpreadNode | InlineFragmentNode,
  { definitions }: DocumentNode,
): readonly SelectionNode[] {
  if (fragment.kind === Kind.INLINE_FRAGMENT) return fragment.selectionSet.selections
  return definitions.flatMap((definition) =>
    definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === fragment.name.value
      ? definition.selectionSet.selections
      : [],
  )
}

function isQuestion({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type'
}

function onlyQuestions(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  selections: readonly SelectionNode[],
): DocumentNode {
  const asked = { ...operation, selectionSet: { ...operation.selectionSet, selections } }
  return {
    ...document,
    definitions: document.definitions.map((each) => (each === operation ? asked : each)),
  }
}
