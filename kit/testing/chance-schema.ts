import { createHash } from 'node:crypto'
import {
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

// A schema that answers by chance, the same each time: for holding one executor beside another.

/** What comes of a field at this place: the same each time, whoever asks. */
function fateAt(seed: number, path: string): number {
  return createHash('sha256').update(`${seed} ${path}`).digest().readUInt32LE(0)
}

/** What happens to the fields of a schema. */
export interface Story {
  readonly seed: number
  /** Of a thousand fields so many fail, in one way or another. */
  readonly faults: number
  /** Whether resolvers promise what they give. */
  readonly isPromised: boolean
}

/**
 * Lets every resolver of a schema, in place, do what the story has for its place, and note that it was asked. Where some
 * of it fails, either all of it is promised or nothing: of a list whose one item fails at once while others are promised
 * graphql-js leaves rejections that nobody hears.
 */
export function giveByChance(schema: GraphQLSchema, story: Story, asked: string[]): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (value) => (value as { is: string }).is
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      // Some are left to the properties of their object.
      if (
        fateAt(story.seed, `${type.name}.${field.name}`) % 3 === 0 &&
        !isCompositeType(getNamedType(field.type))
      )
        continue
      field.resolve = (_source, given, _context, info) => {
        const place = placeOf(info)
        asked.push(`${place} ${JSON.stringify(given)}`)
        return resolved(story, schema, field.type, place)
      }
    }
  }
  return schema
}

function placeOf({ path, parentType }: GraphQLResolveInfo): string {
  const keys: (string | number)[] = []
  for (let at: GraphQLResolveInfo['path'] | undefined = path; at !== undefined; at = at.prev)
    keys.unshift(at.key)
  return `${parentType.name}:${keys.join('.')}`
}

function resolved(story: Story, schema: GraphQLSchema, type: GraphQLOutputType, place: string): unknown {
  const fate = fateAt(story.seed, place)
  const isFault = fate % 1_000 < story.faults
  const fail = () => {
    const error = new GraphQLError(`no ${place}`, { extensions: { code: `C${fate % 5}` } })
    if (fate % 2 === 0) throw error
    return error
  }
  const give = () => (isFault ? fail() : givenFor(story, schema, type, place))
  return story.isPromised && (story.faults > 0 || fate % 4 !== 0) ? Promise.resolve().then(give) : give()
}

function givenFor(
  story: Story,
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  place: string,
  mayLack = true,
): unknown {
  const fate = fateAt(story.seed, `${place} value`)
  if (isNonNullType(type)) {
    const isMissing = fate % 1_000 < story.faults / 2
    return isMissing ? null : givenFor(story, schema, type.ofType, `${place}!`, false)
  }
  if (mayLack && fate % 10 === 0) return fate % 20 === 0 ? null : undefined
  if (isListType(type)) {
    const isLater = story.isPromised && story.faults > 0
    const items = Array.from({ length: fate % 4 }, (_, index) => {
      const item = givenFor(story, schema, type.ofType, `${place}.${index}`)
      return isLater ? Promise.resolve(item) : item
    })
    return fate % 3 === 0 ? new Set(items) : items
  }
  if (isAbstractType(type)) return objectOf(story, schema, oneOf(schema, type, fate), place)
  if (isObjectType(type)) return objectOf(story, schema, type, place)
  if (isEnumType(type))
    return fate % 50 === 0 && story.faults > 0 ? 'no value of it' : type.getValues()[0]?.value
  return leafOf(type.name, fate, story.faults > 0)
}

function oneOf(schema: GraphQLSchema, type: GraphQLAbstractType, fate: number): GraphQLObjectType {
  const possible = schema.getPossibleTypes(type)
  return possible[fate % possible.length] as GraphQLObjectType
}

/** With properties for fields that nobody resolves: values, functions and promises. */
function objectOf(story: Story, schema: GraphQLSchema, type: GraphQLObjectType, place: string) {
  const object: Record<string, unknown> = { is: type.name }
  for (const [name, field] of Object.entries(type.getFields())) {
    if (isCompositeType(getNamedType(field.type))) continue
    const value = givenFor(story, schema, field.type, `${place} ${name}`)
    const fate = fateAt(story.seed, `${place} as ${name}`)
    const isLater = story.isPromised && (story.faults > 0 || fate % 5 === 1)
    const told = isLater ? Promise.resolve(value) : value
    object[name] = fate % 5 === 0 ? () => told : told
  }
  return object
}

function leafOf(name: string, fate: number, mayBeWrong: boolean): unknown {
  if (mayBeWrong && fate % 40 === 0) return { not: 'a leaf' }
  if (name === 'Int') return mayBeWrong && fate % 30 === 0 ? 2 ** 40 : fate % 2 ** 31
  if (name === 'Float') return mayBeWrong && fate % 30 === 0 ? Number.NaN : fate / 7
  if (name === 'Boolean') return fate % 2 === 0
  return fate % 7 === 0 ? fate : `${name} ${fate}`
}

/** What came of a run, to be compared. */
export interface Outcome {
  readonly data: unknown
  readonly errors: readonly string[]
  /** The places that are null because something failed. */
  readonly nulled: readonly string[]
  readonly asked: readonly string[]
}

/** `asked` is what the resolvers noted. */
export async function outcomeOf(running: unknown, asked: readonly string[]): Promise<Outcome> {
  const result = (await running) as { data?: unknown; errors?: readonly GraphQLError[] }
  const data: unknown = JSON.parse(JSON.stringify(result.data ?? null))
  const errors = (result.errors ?? []).map((error) => {
    const { path, extensions, locations, message } = error.toJSON()
    return JSON.stringify({ path, extensions, locations, message: comparable(message) })
  })
  const nulled = new Set((result.errors ?? []).map(({ path = [] }) => nullOn(data, path)))
  return { data, errors: errors.sort(), nulled: [...nulled].sort(), asked }
}

/** How far one comes on the way to what failed. */
function nullOn(data: unknown, path: readonly (string | number)[]): string {
  let at = data
  for (const [index, key] of path.entries()) {
    if (at === null) return path.slice(0, index).join('.')
    at = (at as Record<string | number, unknown>)[key]
  }
  return at === null ? path.join('.') : `something at ${path.join('.')}`
}

/** Words of bugs, which never leave a process, are each library's own. */
function comparable(message: string): string {
  return /to return non-nullable value|makes nothing of/.test(message) ? 'a leaf of nothing' : message
}
