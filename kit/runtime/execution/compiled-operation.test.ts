import fc from 'fast-check'
import {
  buildSchema,
  execute,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  parse,
  print,
  validate,
} from 'graphql'
import { expect, test } from 'vitest'
import { giveByChance, outcomeOf, type Story } from '../../testing/chance-schema.ts'
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

const stories = fc.record({
  seed: fc.nat(),
  faults: fc.constantFrom(0, 0, 20, 120),
  isPromised: fc.boolean(),
})

async function sameAsReference(kind: 'query' | 'mutation', story: Story, numbers: readonly number[]) {
  const text = operationOf(kind, numbers)
  fc.pre(text !== null)
  const document = parse(text)
  const [theirs, own]: [string[], string[]] = [[], []]
  const schemaOfTheirs = giveByChance(buildSchema(schemaText), story, theirs)
  const running = execute({ schema: schemaOfTheirs, document, variableValues: variables, contextValue: {} })
  const reference = await outcomeOf(running, theirs)
  const schemaOfOurs = giveByChance(buildSchema(schemaText), story, own)
  const ours = await outcomeOf(compileOperation(schemaOfOurs, document)?.run({}, variables), own)
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
})

test('changes are made one after the other, as by the reference', async () => {
  await fc.assert(
    fc.asyncProperty(stories, draws, async (story, numbers) => {
      await sameAsReference('mutation', story, numbers)
    }),
    { numRuns: 40, endOnFailure: true },
  )
})

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
