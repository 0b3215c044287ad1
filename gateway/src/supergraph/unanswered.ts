import { unavailable } from '@aquacis/kit/runtime/errors.ts'
import {
  type FieldNode,
  type FormattedExecutionResult,
  getOperationAST,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql'
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
export function pathsAsked({
  query,
  operationName,
  variables,
  representations,
}: SubgraphOperation): readonly (readonly (string | number)[])[] {
  const document = parse(query, { noLocation: true })
  const selectionSet = getOperationAST(document, operationName)?.selectionSet
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition.selectionSet]] : [],
    ),
  )
  const lists = { ...variables, ...(representations === undefined ? {} : { representations }) }
  return [...fieldsOf(selectionSet, fragments)].flatMap(([name, field]) => {
    const list = entityList(field, lists)
    if (list === null) return [[name]]
    const inner = [...fieldsOf(field.selectionSet, fragments).keys()]
    return list.flatMap((_, index) => inner.map((each) => [name, index, each]))
  })
}

/** What is told of the entities that a field asks about; null when it asks about none. */
function entityList(
  field: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): readonly unknown[] | null {
  const value = field.arguments?.find(({ name }) => name.value === 'representations')?.value
  if (field.name.value !== '_entities' || value?.kind !== Kind.VARIABLE) return null
  const list = variables[value.name.value]
  return Array.isArray(list) ? list : []
}

type Fragments = ReadonlyMap<string, SelectionSetNode>

/** Fields of a selection by response name, through fragments, whatever type they are on. */
function fieldsOf(selectionSet: SelectionSetNode | undefined, fragments: Fragments): Map<string, FieldNode> {
  const fields = new Map<string, FieldNode>()
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      const name = selection.alias?.value ?? selection.name.value
      if (name !== '__typename') fields.set(name, selection)
      continue
    }
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)
    for (const [name, below] of fieldsOf(inner, fragments)) fields.set(name, below)
  }
  return fields
}
