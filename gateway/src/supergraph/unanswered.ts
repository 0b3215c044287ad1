import { unavailable } from '@aquacis/kit/runtime/errors.ts'
import { type FormattedExecutionResult, getOperationAST, Kind, parse, type SelectionSetNode } from 'graphql'
import type { SubgraphOperation } from './executor.ts'

/**
 * What stands for the answer of a subgraph that gave none: an error at every field that it was asked for. The path
 * matters: a client that keeps what it saw must tell a field that failed from one that is null.
 */
export function unanswered(operation: SubgraphOperation): FormattedExecutionResult {
  const { message, extensions } = unavailable(
    'Una parte del sistema no responde por el momento. Inténtalo de nuevo en unos segundos.',
  )
  return { data: null, errors: pathsAsked(operation).map((path) => ({ message, path, extensions })) }
}

/** The paths of the fields that a subgraph is asked for: those of the operation, or those of every entity. */
export function pathsAsked(operation: SubgraphOperation): readonly (readonly (string | number)[])[] {
  const { query, operationName, variables } = operation
  const representations = operation.representations ?? variables['representations']
  const document = parse(query, { noLocation: true })
  const selectionSet = getOperationAST(document, operationName)?.selectionSet
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition.selectionSet]] : [],
    ),
  )
  if (!Array.isArray(representations)) return [...fieldsOf(selectionSet, fragments)].map(([name]) => [name])
  const entityFields = [...fieldsOf(fieldsOf(selectionSet, fragments).get('_entities'), fragments).keys()]
  return representations.flatMap((_, index) => entityFields.map((name) => ['_entities', index, name]))
}

type Fragments = ReadonlyMap<string, SelectionSetNode>

/** Fields of a selection by response name, through fragments, whatever type they are on. */
function fieldsOf(
  selectionSet: SelectionSetNode | undefined,
  fragments: Fragments,
): Map<string, SelectionSetNode | undefined> {
  const fields = new Map<string, SelectionSetNode | undefined>()
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      const name = selection.alias?.value ?? selection.name.value
      if (name !== '__typename') fields.set(name, selection.selectionSet)
      continue
    }
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)
    for (const [name, below] of fieldsOf(inner, fragments)) fields.set(name, below)
  }
  return fields
}
