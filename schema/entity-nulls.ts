import { Kind, type ObjectTypeDefinitionNode, type ObjectTypeExtensionNode, type TypeNode } from 'graphql'
import type { Face } from './access-page.ts'

// A subgraph that is away must not take with it what the others know. Where one hands out an entity and another answers a
// field of it that is never null, the null of its absence climbs to the entity, and the other's fields are gone too.

type ObjectPart = ObjectTypeDefinitionNode | ObjectTypeExtensionNode

interface Entity {
  /** Fields of its own beside the keys. */
  readonly own: ReadonlyMap<string, TypeNode>
}

interface FaceInParts {
  readonly name: string
  readonly entities: ReadonlyMap<string, Entity>
  /** Fields by which an entity is handed out, with whether each may be null. */
  readonly entrances: ReadonlyMap<string, readonly { readonly isNullable: boolean }[]>
}

/** Fields `Type.field` that are never null and whose null would take what another subgraph knows with it. */
export function climbingNulls(faces: readonly Face[]): readonly string[] {
  const all = faces.map(inParts)
  const found = all.flatMap(({ name, entities }) =>
    [...entities].flatMap(([type, { own }]) => {
      const losers = all.filter((other) => other.name !== name && losesMuch(other, type))
      return [...own]
        .filter(([field, { kind }]) => kind === Kind.NON_NULL_TYPE && losers.some(lacks(type, field)))
        .map(([field]) => `${type}.${field}`)
    }),
  )
  return [...new Set(found)].sort()
}

/** Whether more is lost than the entity itself when a face hands it out and another knows nothing of it. */
function losesMuch({ entities, entrances }: FaceInParts, type: string): boolean {
  const ways = entrances.get(type) ?? []
  if (ways.length === 0) return false
  return (entities.get(type)?.own.size ?? 0) > 0 || ways.some(({ isNullable }) => !isNullable)
}

const lacks = (type: string, field: string) => (face: FaceInParts) =>
  face.entities.get(type)?.own.has(field) !== true

function inParts({ name, document }: Face): FaceInParts {
  const parts = document.definitions.filter(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION,
  )
  const families = familiesOf(document)
  const entrances = new Map<string, { isNullable: boolean }[]>()
  for (const field of parts.flatMap(({ fields = [] }) => fields)) {
    const { named, isNullable } = read(field.type)
    for (const type of families.get(named) ?? [named])
      entrances.set(type, [...(entrances.get(type) ?? []), { isNullable }])
  }
  return { name, entrances, entities: entitiesOf(Map.groupBy(parts, (part) => part.name.value)) }
}

/** Members of unions, and types that implement interfaces. */
function familiesOf({ definitions }: Face['document']): ReadonlyMap<string, readonly string[]> {
  const members = definitions.flatMap((node): [family: string, member: string][] => {
    const member = 'name' in node && node.name !== undefined ? node.name.value : ''
    if (node.kind === Kind.UNION_TYPE_DEFINITION)
      return (node.types ?? []).map(({ name }) => [member, name.value])
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return []
    return (node.interfaces ?? []).map(({ name }) => [name.value, member])
  })
  const byFamily = Map.groupBy(members, ([family]) => family)
  return new Map([...byFamily].map(([family, all]) => [family, all.map(([, member]) => member)]))
}

function entitiesOf(objects: ReadonlyMap<string, readonly ObjectPart[]>): Map<string, Entity> {
  const entities = new Map<string, Entity>()
  for (const [type, parts] of objects) {
    const keys = new Set(parts.flatMap(keysOf))
    if (keys.size === 0) continue
    const fields = parts.flatMap(({ fields: told = [] }) => told).filter(({ name }) => !keys.has(name.value))
    entities.set(type, { own: new Map(fields.map((field) => [field.name.value, field.type])) })
  }
  return entities
}

function keysOf({ directives = [] }: ObjectPart): string[] {
  return directives.flatMap(({ name, arguments: given = [] }) =>
    name.value === 'key'
      ? given.flatMap(({ value }) => (value.kind === Kind.STRING ? value.value.split(/\s+/) : []))
      : [],
  )
}

/** The named type, and whether a null of it is caught before it leaves the field. */
function read(type: TypeNode): { named: string; isNullable: boolean } {
  let isNullable = false
  let outer = type
  for (;;) {
    isNullable ||= outer.kind !== Kind.NON_NULL_TYPE
    const inner = outer.kind === Kind.NON_NULL_TYPE ? outer.type : outer
    if (inner.kind === Kind.NAMED_TYPE) return { named: inner.name.value, isNullable }
    outer = inner.type
  }
}
