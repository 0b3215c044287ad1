import { createHash } from 'node:crypto'
import fc from 'fast-check'
import {
  buildSchema,
  execute,
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
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  print,
  validate,
} from 'graphql'
import { expect, test } from 'vitest'
import { compileOperation } from './compiled-operation.ts'

const schemaText = `
  scalar Moment
  enum Kind { HOUSE FACTORY }
  interface Node { id: ID! owner: Person next: Node }
  interface Place implements Node { id: ID! owner: Person next: Node! name(upper: Boolean = false, kinds: [Kind!] = [HOUSE]): String! }
  type Home implements Node & Place {
    id: ID! owner: Person next: Node! name(upper: Boolean = false, kinds: [Kind!] = [HOUSE]): String!
    kind: Kind! readings(first: Int = 2): [Reading!]! grid: [[Int!]]! neighbours: [Place]! worth: Float
  }
  type Person implements Node { id: ID! owner: Person next: Node homes: [Home!] found: [Found!]! age: Int }
  type Reading { at: Moment! litres: Int! flow: Float by: Found note: String }
  union Found = Home | Person | Reading
  input Wanted { kinds: [Kind!] first: Int = 1 name: String! }
  type Query { node(id: ID!): Node place: Place! home(wanted: Wanted): Home found(first: Int!): [Found] all: [Home!]! }
  type Mutation { move(id: ID!): Home tell(text: String!): Reading! }`

/** What comes of a field at this place: the same each time, whoever asks. */
function fateAt(seed: number, path: string): number {
  return createHash('sha256').update(`${seed} ${path}`).digest().readUInt32LE(0)
}

interface Story {
  readonly seed: number
  /** Of a thousand fields so many fail, in one way or another. */
  readonly faults: number
  /** Whether resolvers promise what they give. */
  readonly isPromised: boolean
}

/**
 * A schema whose every resolver does what the story has for its place, and notes that it was asked. Where some
 * of it fails, either all of it is promised or nothing: of a list whose one item fails at once while others are promised the
 * reference leaves rejections that nobody hears.
 */
function schemaOf(story: Story, asked: string[]): GraphQLSchema {
  const schema = buildSchema(schemaText)
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
  if (isEnumType(type)) return fate % 50 === 0 && story.faults > 0 ? 'NOTHING' : 'HOUSE'
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

const schema = buildSchema(schemaText)
const variables = { yes: true, no: false, id: '7', count: 3, wanted: { name: 'x' } }

/**
 * Selections that fit a type, to a depth. `draw` gives the numbers by which it is decided; `mark` keeps apart what different
 * types have under one name.
 */
function selectionOf(type: GraphQLOutputType, depth: number, draw: () => number, mark = ''): string {
  const named = getNamedType(type)
  const parts = [`kind${mark}: __typename`]
  const fields = isObjectType(named) || isInterfaceType(named) ? Object.values(named.getFields()) : []
  for (const field of fields) {
    const isDeeper = isCompositeType(getNamedType(field.type))
    if (draw() % 3 === 0 || (isDeeper && depth <= 0)) continue
    const alias = mark === '' && draw() % 4 !== 0 ? '' : `${field.name}${mark}_: `
    const inner = isDeeper ? selectionOf(field.type, depth - 1, draw) : ''
    parts.push(`${alias}${field.name}${argumentsOf(field.name, draw)}${flagOf(draw)}${inner}`)
  }
  if (isAbstractType(named))
    for (const possible of schema.getPossibleTypes(named)) {
      if (draw() % 3 === 0) continue
      const inner = selectionOf(possible, depth - 1, draw, `_${possible.name}`)
      parts.push(`... on ${possible.name}${flagOf(draw)}${inner}`)
    }
  if (draw() % 5 === 0) parts.push(parts[draw() % parts.length] ?? '')
  return ` { ${parts.join(' ')} }`
}

function argumentsOf(name: string, draw: () => number): string {
  if (name === 'readings' && draw() % 2 === 0) return draw() % 2 === 0 ? '(first: $count)' : '(first: 1)'
  if (name === 'name' && draw() % 2 === 0)
    return draw() % 2 === 0 ? '(upper: $yes)' : '(kinds: [FACTORY], upper: true)'
  if (name === 'node' || name === 'move') return '(id: $id)'
  if (name === 'tell') return '(text: "x")'
  if (name === 'found') return draw() % 2 === 0 ? '(first: $count)' : '(first: 2)'
  if (name === 'home' && draw() % 2 === 0)
    return draw() % 2 === 0 ? '(wanted: $wanted)' : '(wanted: { name: $id })'
  return ''
}

function flagOf(draw: () => number): string {
  const drawn = draw() % 12
  return [' @skip(if: $yes)', ' @include(if: $no)', ' @include(if: $yes)', ' @skip(if: false)'][drawn] ?? ''
}

function operationOf(kind: 'query' | 'mutation', numbers: readonly number[]): string | null {
  let index = 0
  const draw = () => numbers[index++ % numbers.length] ?? 0
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType()
  if (!root) return null
  const head = '($yes: Boolean!, $no: Boolean!, $id: ID!, $count: Int!, $wanted: Wanted)'
  const text = `${kind} Q${head}${selectionOf(root, 2, draw)}`
  const document = parse(text)
  // Unused variables are no fault here; fields in conflict are, and such a document never gets so far.
  const faults = validate(schema, document).filter(({ message }) => !message.includes('is never used'))
  return faults.length === 0 ? print(document) : null
}

interface Outcome {
  readonly data: unknown
  readonly errors: readonly string[]
  /** The places that are null because something failed. */
  readonly nulled: readonly string[]
  readonly asked: readonly string[]
}

async function outcomeOf(story: Story, run: (schema: GraphQLSchema) => unknown): Promise<Outcome> {
  const asked: string[] = []
  const result = (await run(schemaOf(story, asked))) as { data?: unknown; errors?: readonly GraphQLError[] }
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

const stories = fc.record({
  seed: fc.nat(),
  faults: fc.constantFrom(0, 0, 20, 120),
  isPromised: fc.boolean(),
})

async function sameAsReference(kind: 'query' | 'mutation', story: Story, numbers: readonly number[]) {
  const text = operationOf(kind, numbers)
  fc.pre(text !== null)
  const document = parse(text)
  const reference = await outcomeOf(story, (own) =>
    execute({ schema: own, document, variableValues: variables, contextValue: {} }),
  )
  const ours = await outcomeOf(story, (own) => compileOperation(own, document)?.run({}, variables))
  expect(ours.data).toEqual(reference.data)
  expect(ours.nulled).toEqual(reference.nulled)
  // Of several that fail at the same place one is told: the first, which depends on who promised it.
  if (!story.isPromised) expect(ours.errors).toEqual(reference.errors)
  expect(ours.asked).toEqual(reference.asked)
}

const draws = fc.array(fc.nat(), { minLength: 20, maxLength: 60 })

test('queries of all kinds come out as by the reference, resolver by resolver', async () => {
  await fc.assert(
    fc.asyncProperty(stories, draws, async (story, numbers) => {
      await sameAsReference('query', story, numbers)
    }),
    { numRuns: 40, endOnFailure: true },
  )
}, 30_000)

test('changes are made one after the other, as by the reference', async () => {
  await fc.assert(
    fc.asyncProperty(stories, draws, async (story, numbers) => {
      await sameAsReference('mutation', story, numbers)
    }),
    { numRuns: 40, endOnFailure: true },
  )
}, 30_000)

test('an item that fails at once while others are promised makes the list null, and leaves no rejection unheard', async () => {
  const own = buildSchema('type Query { list: [Item!] } type Item { a: Int! b: Int! }')
  const list = [
    { a: Promise.reject(new Error('later')), b: 1 },
    { a: null, b: 1 },
  ]
  const field = own.getQueryType()?.getFields()['list']
  if (field !== undefined) field.resolve = () => list
  const document = parse('{ list { b a } }')
  expect(await compileOperation(own, document)?.run({}, {})).toMatchObject({
    data: { list: null },
    errors: [{ path: ['list', 1, 'a'] }],
  })
})

test('variables that do not fit, subscriptions and introspection are left to the reference', () => {
  const own = buildSchema('type Query { a(b: Int!): Int } type Subscription { c: Int }')
  expect(compileOperation(own, parse('query ($b: Int!) { a(b: $b) }'))?.run({}, { b: 'x' })).toBeNull()
  for (const text of ['subscription { c }', '{ __schema { types { name } } }', '{ __proto__: a(b: 1) }'])
    expect(compileOperation(own, parse(text))).toBeNull()
})
