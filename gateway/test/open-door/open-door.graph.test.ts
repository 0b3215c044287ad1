import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenStage, openOpenStage } from '../stage/open-stage.ts'

const books = {
  name: 'books',
  typeDefs: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Query { books(first: Int): [Book!]!  title(of: ID!): String }
    type Mutation { rename(id: ID!, title: String!): Book }
    type Book @key(fields: "id") { id: ID!  title: String!  similar(first: Int): [Book!]! }`,
  resolvers: {
    Query: {
      books: () => [{ id: '1', title: 'Agua' }],
      title: (_: unknown, { of }: { of: string }) => `title ${of}`,
    },
    Mutation: { rename: (_: unknown, book: { id: string; title: string }) => book },
  },
}
const reviews = {
  name: 'reviews',
  typeDefs: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Book @key(fields: "id") { id: ID!  stars: Int! }`,
  resolvers: { Book: { __resolveReference: ({ id }: { id: string }) => ({ id, stars: 5 }) } },
}

let stage: OpenStage
beforeAll(async () => {
  stage = await openOpenStage([books, reviews])
})
afterAll(() => stage.close())

test('runs any text over any supergraph, where the supergraph says that its subgraphs listen', async () => {
  const { status, data } = await stage.ask('{ __typename books { title stars } }')
  expect({ status, data }).toEqual({
    status: 200,
    data: { __typename: 'Query', books: [{ title: 'Agua', stars: 5 }] },
  })
})

test('tells nobody who asks, and hands nothing on that a client sent but the trace', async () => {
  await stage.ask(
    '{ books { id } }',
    {},
    {
      authorization: 'Bearer mine',
      cookie: 'a=b',
      'x-forwarded-for': '10.0.0.1',
      'x-anything': 'at all',
      traceparent: `00-${'c'.repeat(32)}-${'d'.repeat(16)}-01`,
    },
  )
  const arrival = stage.subgraphs[0]?.arrivals.at(-1)
  expect(arrival?.traceparent).toContain('c'.repeat(32))
  const allowed = [
    'accept',
    'connection',
    'content-length',
    'content-type',
    'host',
    'traceparent',
    'transfer-encoding',
  ]
  expect(arrival?.headers.filter((name) => !allowed.includes(name))).toEqual([])
})

test('picks the operation that was named, and says when it cannot', async () => {
  const text = 'query A { title(of: "a") } query B { title(of: "b") }'
  expect((await stage.ask(text, { operationName: 'B' })).data).toEqual({ title: 'title b' })
  expect((await stage.ask(text)).errors).toMatchObject([
    {
      message: expect.stringContaining('2 operations'),
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
    },
  ])
  expect((await stage.ask(text, { operationName: 'C' })).errors).toMatchObject([
    {
      message: expect.stringContaining('no operation C'),
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
    },
  ])
})

test('tells what is wrong with a text, each fault with its place', async () => {
  expect((await stage.ask('{ books { ')).errors).toMatchObject([
    {
      message: expect.stringContaining('Syntax Error'),
      locations: [{ line: 1, column: 11 }],
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    },
  ])
  expect((await stage.ask('{ nothing\n  books { price } }')).errors).toMatchObject([
    { locations: [{ line: 1, column: 3 }], extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    { locations: [{ line: 2, column: 11 }], extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
  ])
})

test('coerces variables as GraphQL does', async () => {
  const text = 'query ($of: ID!) { title(of: $of) }'
  expect((await stage.ask(text, { variables: { of: 7 } })).data).toEqual({ title: 'title 7' })
  expect((await stage.ask(text, { variables: { of: null } })).errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT' } },
  ])
})

test.each([
  ['depth', `{ books ${'{ similar '.repeat(16)} { id } ${'}'.repeat(16)} }`, 'levels deep'],
  [
    'fields of the root',
    `{ ${Array.from({ length: 21 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
    'of its root',
  ],
  ['aliases', `{ books { ${Array.from({ length: 51 }, (_, i) => `a${i}: id`).join(' ')} } }`, 'aliases'],
  ['directives', `{ books { id ${'@include(if: true) '.repeat(51)} } }`, 'directives'],
  ['tokens', `{ books { ${'id '.repeat(4_000)} } }`, 'tokens'],
  ['cost', '{ books(first: 200) { similar(first: 200) { id } } }', 'could hold 40200 objects'],
])('refuses an operation beyond the limit of %s, and asks no subgraph', async (_what, text, told) => {
  const before = stage.subgraphs[0]?.arrivals.length
  const { errors, data } = await stage.ask(text)
  expect(errors).toMatchObject([
    { message: expect.stringContaining(told), extensions: { code: 'COST_EXCEEDED' } },
  ])
  expect(data).toBeUndefined()
  expect(stage.subgraphs[0]?.arrivals).toHaveLength(before ?? -1)
})

test('reckons the cost with the variables of each request', async () => {
  const text = 'query ($n: Int) { books(first: $n) { similar(first: $n) { id } } }'
  expect((await stage.ask(text, { variables: { n: 200 } })).errors).toMatchObject([
    { extensions: { code: 'COST_EXCEEDED' } },
  ])
  expect((await stage.ask(text, { variables: { n: 2 } })).errors).not.toMatchObject([
    { extensions: { code: 'COST_EXCEEDED' } },
  ])
})

test('answers what the graph is made of', async () => {
  const { data, errors } = await stage.ask(getIntrospectionQuery())
  expect(errors).toEqual([])
  expect(JSON.stringify(data)).toContain('"stars"')
})

test('answers what the graph is made of to nobody when told so', async () => {
  const closed = await openOpenStage([books], { AQUACIS_INTROSPECTION: false })
  try {
    for (const text of [getIntrospectionQuery(), '{ books { id } __type(name: "Book") { name } }']) {
      expect((await closed.ask(text)).errors).toMatchObject([
        {
          message: expect.stringContaining('published schema'),
          extensions: { code: 'INTROSPECTION_DISABLED' },
        },
      ])
    }
    expect((await closed.ask('{ __typename books { __typename } }')).errors).toEqual([])
    const [slip] = (await closed.ask('{ boks { id } }')).errors
    expect(slip?.message).toContain('boks')
    expect(slip?.message).not.toContain('books')
  } finally {
    await closed.close()
  }
})
