import { Kind, type TypeNode } from 'graphql'
import type { Face } from './access-page.ts'

/**
 * Fields `Type.field` that answer with a list of objects that nobody can ask for page by page: neither a connection nor
 * the edges of one.
 */
export function endlessLists(faces: readonly Face[]): readonly string[] {
  const leaves = new Set(
    faces
      .flatMap(({ document }) => document.definitions)
      .flatMap((node) =>
        node.kind === Kind.ENUM_TYPE_DEFINITION || node.kind === Kind.SCALAR_TYPE_DEFINITION
          ? [node.name.value]
          : [],
      )
      .concat(['ID', 'Int', 'Float', 'String', 'Boolean']),
  )
  const found = faces.flatMap(({ document }) =>
    document.definitions.flatMap((node) => {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_EXTENSION) return []
      const type = node.name.value
      return (node.fields ?? [])
        .filter((field) => isListOfObjects(field.type, leaves))
        .map((field) => `${type}.${field.name.value}`)
        .filter((name) => !name.endsWith('Connection.edges'))
    }),
  )
  return [...new Set(found)].sort()
}

function isListOfObjects(type: TypeNode, leaves: ReadonlySet<string>, isInList = false): boolean {
  if (type.kind === Kind.NON_NULL_TYPE) return isListOfObjects(type.type, leaves, isInList)
  if (type.kind === Kind.LIST_TYPE) return isListOfObjects(type.type, leaves, true)
  return isInList && !leaves.has(type.name.value)
}
