import fc from 'fast-check'
import { buildSchema, executeSync, type GraphQLFieldResolver, GraphQLObjectType, parse } from 'graphql'
import { expect, test } from 'vitest'
import { readFlags } from '../flags.ts'
import { createShape } from './shape.ts'

const schema = buildSchema(`
  type Query { shelf: Shelf  shelves: [Shelf!]!  media: [Media]  any: Any  rows: [[Int!]!] }
  type Shelf { id: ID!  name: String  weight: Float  count: Int!  isFull: Boolean  books: [Book!]  constructor: Int }
  interface Media { id: ID!  kind: Kind }
  type Book implements Media { id: ID!  kind: Kind  title: String!  shelf: Shelf! }
  type Film implements Media { id: ID!  kind: Kind  minutes: Int }
  union Any = Book | Film
  enum Kind { NEW OLD }
  scalar Json
`)
const query = schema.getQueryType()
if (!(query instanceof GraphQLObjectType)) throw new Error('a schema has a query type')
const root = query

const text = `query ($short: Boolean = false, $films: Boolean!) {
  __typename
  shelf { id name weight count isFull constructor books { title ...Kinds } }
  again: shelves { id @skip(if: $short) books @include(if: $films) { id shelf { id } } }
  shelves { count }
  media { __typename id ... on Book { title shelf { name } } ... on Film @include(if: $films) { length: minutes } }
  any { ... on Book { id } ...Kinds ... on Film { id minutes } }
  rows
}
fragment Kinds on Media { kind ... on Book { again: title } }`
const document = parse(text)
const shape = createShape(schema, root, document, readFlags(document))

/** Answers of subgraphs stand under the names that the client asked by. */
const byResponseName: GraphQLFieldResolver<Record<string, unknown>, unknown> = (
  source,
  _args,
  _context,
  info,
) => {
  const name = String(info.path.key)
  return Object.hasOwn(source, name) ? source[name] : undefined
}

/** What graphql-js makes of the same data. */
function reference(data: object, variables: Record<string, unknown>) {
  const result = executeSync({
    ...{ schema, document, rootValue: data, variableValues: variables },
    fieldResolver: byResponseName,
    typeResolver: (value: { __typename?: string }) => value.__typename,
  })
  return JSON.parse(JSON.stringify(result))
}

const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 12 })
const id = rarely(fc.string())
const kind = rarely(fc.constantFrom('NEW', 'OLD'))
const few = { maxLength: 3 }

const { told } = fc.letrec<{ told: object; shelf: object; book: object; film: object; media: object }>(
  (tie) => ({
    shelf: fc.record(
      {
        id,
        name: rarely(fc.string({ unit: 'binary', maxLength: 60 })),
        weight: rarely(fc.double({ noNaN: true, noDefaultInfinity: true })),
        count: rarely(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
        isFull: rarely(fc.boolean()),
        constructor: rarely(fc.integer({ min: 0, max: 9 })),
        books: rarely(fc.array(tie('book'), { maxLength: 2, depthIdentifier: 'shelf' })),
      },
      { requiredKeys: ['id', 'count'] },
    ),
    book: fc
      .record({ id, kind, title: rarely(fc.string()), shelf: fc.option(tie('shelf'), { maxDepth: 2 }) })
      .map((book) => ({ ...book, __typename: 'Book', again: book.title })),
    film: fc.record({ id, kind, minutes: rarely(fc.nat()) }).map((film) => ({
      ...film,
      ...{ __typename: 'Film', length: film.minutes },
    })),
    media: fc.oneof({ maxDepth: 4 }, tie('film'), tie('book')),
    told: fc.record(
      {
        shelf: rarely(tie('shelf')),
        again: rarely(fc.array(tie('shelf'), few)),
        shelves: rarely(fc.array(tie('shelf'), few)),
        media: rarely(fc.array(rarely(tie('media')), few)),
        any: rarely(tie('media')),
        rows: rarely(fc.array(rarely(fc.array(rarely(fc.nat()), few)), few)),
      },
      { requiredKeys: ['again', 'shelves'] },
    ),
  }),
)
const variables = fc.record({ short: fc.boolean(), films: fc.boolean() }, { requiredKeys: ['films'] })

test('nulls, and the places of errors, are those of graphql-js', () => {
  fc.assert(
    fc.property(told, variables, (data, asked) => {
      const { data: answered, errors } = shape.value({ ...data }, [], asked)
      const expected = reference(data, asked)
      expect(JSON.parse(JSON.stringify(answered))).toEqual(expected.data)
      const paths = (all: readonly { path?: readonly unknown[] | undefined }[]) =>
        all.map(({ path }) => JSON.stringify(path))
      // Of several that make the same object null, graphql-js too tells those that it comes upon.
      expect(new Set(paths(errors))).toEqual(new Set(paths(expected.errors ?? [])))
    }),
    { numRuns: 400 },
  )
})

test('the quick way writes what the complete way answers, in the same order, and leaves all that is wrong to it', () => {
  fc.assert(
    fc.property(told, variables, (data, asked) => {
      const { data: answered, errors } = shape.value({ ...data }, [], asked)
      const quick = shape.text({ ...data }, asked)
      if (errors.length === 0) expect(quick).toBe(JSON.stringify(answered))
      else expect(quick).toBeNull()
    }),
    { numRuns: 400 },
  )
})

const plain = { again: [], shelves: [] }

test.each([
  ['a text for a number', { shelf: { id: '1', count: '3' } }],
  ['a number with a fraction for an Int', { shelf: { id: '1', count: 1.5 } }],
  ['a number beyond 32 bits', { shelf: { id: '1', count: 2 ** 31 } }],
  ['a number for a text', { shelf: { id: '1', count: 1, name: 3 } }],
  ['a list for an object', { shelf: [] }],
  ['an object for a list', { rows: {} }],
  ['a text for an object', { shelf: 'a shelf' }],
  ['a value that is not of the enum', { any: { __typename: 'Film', id: '1', kind: 'SECRET' } }],
  ['a type that clients do not see', { media: [{ __typename: 'Hidden', id: '1' }] }],
  ['a member of another union', { any: { __typename: 'Shelf', id: '1', count: 1 } }],
])('%s is an error and null, and never told', (_what, wrong) => {
  const data = { ...plain, ...wrong }
  expect(shape.text(data, { films: true })).toBeNull()
  const { data: answered, errors } = shape.value(data, [], { films: true })
  expect(errors).toHaveLength(1)
  expect(JSON.stringify([answered, errors])).not.toMatch(/SECRET|Hidden|a shelf/)
})

test('an ID is a text for clients, whatever the subgraph keeps', () => {
  const data = { ...plain, shelf: { id: 7, count: 1 } }
  const { data: answered, errors } = shape.value(data, [], { films: false })
  expect(errors).toEqual([])
  expect(answered).toMatchObject({ shelf: { id: '7' } })
})

test('what was not asked for is not told', () => {
  const data = { ...plain, secret: 1, shelf: { id: '1', count: 1, owner: 'Ana' } }
  expect(shape.text(data, { films: false })).not.toMatch(/secret|Ana/)
})
