import { GraphQLError } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, resident, type Stage } from '../stage/stage.ts'

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible"])'
const shelf = '{ books { title stars } }'
const bug = '{ bug books { title } }'
const forbidden = '{ forbidden }'
const masked = '{ masked }'
const missing = '{ lonely { stars } books { title } }'
const slow = '{ slow }'
const hidden = '{ books { secret } }'

let stage: Stage
let cookie: string
beforeAll(async () => {
  stage = await openStage({
    documents: [shelf, bug, forbidden, masked, missing, slow, hidden],
    subgraphs: [
      {
        name: 'books',
        typeDefs: `${link}
          type Query { books: [Book!]!  bug: Int  forbidden: Int  masked: Int  slow: Int  lonely: Book }
          type Book @key(fields: "id") { id: ID!  title: String!  secret: String @inaccessible }`,
        resolvers: {
          Query: {
            books: () => [
              { id: '1', title: 'Agua' },
              { id: '2', title: 'Tierra' },
            ],
            lonely: () => ({ id: 'unknown', title: 'Nadie' }),
            bug: () => {
              throw new Error('password of ana@ejemplo.mx is 1234')
            },
            forbidden: () => {
              throw new GraphQLError('Tu cuenta no tiene permiso.', { extensions: { code: 'FORBIDDEN' } })
            },
            masked: () => {
              throw new GraphQLError('Algo falló: 2345ABCD', {
                extensions: { code: 'INTERNAL_SERVER_ERROR', reference: '2345ABCD' },
              })
            },
            slow: () => new Promise(() => undefined),
          },
        },
      },
      {
        name: 'reviews',
        typeDefs: `${link} type Book @key(fields: "id") { id: ID!  stars: Int! }`,
        resolvers: {
          Book: {
            __resolveReference: ({ id }: { id: string }) => (id === 'unknown' ? null : { id }),
            stars: () => 5,
          },
        },
      },
    ],
  })
  cookie = await stage.cookieOf(resident)
})
afterAll(() => stage.close())

test('puts together what two subgraphs know', async () => {
  const answer = await stage.ask(shelf, { cookie })
  expect(answer.data).toEqual({
    books: [
      { title: 'Agua', stars: 5 },
      { title: 'Tierra', stars: 5 },
    ],
  })
  expect(stage.subgraph('reviews').arrivals.at(-1)?.viewer).toEqual(resident)
})

test('says UNAVAILABLE at every field of a subgraph that is down, and asks again when it is back', async () => {
  await stage.subgraph('reviews').down()
  const answer = await stage.ask(shelf)
  expect(answer.status).toBe(200)
  expect(answer.errors.map(({ path }) => path)).toEqual([
    ['books', 0, 'stars'],
    ['books', 1, 'stars'],
  ])
  expect(answer.errors.map(({ extensions }) => extensions)).toEqual([
    { code: 'UNAVAILABLE' },
    { code: 'UNAVAILABLE' },
  ])
  await stage.subgraph('reviews').up()
  expect((await stage.ask(shelf)).errors).toEqual([])
})

test('gives what other subgraphs answered when one is down and its fields may be null', async () => {
  await stage.subgraph('reviews').down()
  const answer = await stage.ask(missing)
  expect(answer.data).toEqual({ lonely: null, books: [{ title: 'Agua' }, { title: 'Tierra' }] })
  expect(answer.errors).toMatchObject([{ path: ['lonely', 'stars'], extensions: { code: 'UNAVAILABLE' } }])
  await stage.subgraph('reviews').up()
})

test('does not wait for a subgraph that never answers', async () => {
  const answer = await stage.ask(slow)
  expect(answer).toMatchObject({
    data: { slow: null },
    errors: [{ path: ['slow'], extensions: { code: 'UNAVAILABLE' } }],
  })
})

test('masks a bug with a reference number that the log knows, and gives the rest', async () => {
  const answer = await stage.ask(bug)
  expect(answer.data).toMatchObject({ bug: null, books: [{ title: 'Agua' }, { title: 'Tierra' }] })
  expect(JSON.stringify(answer)).not.toContain('ejemplo.mx')
  const reference = answer.errors[0]?.extensions['reference']
  expect(answer.errors).toMatchObject([{ path: ['bug'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }])
  expect(stage.logged.filter((line) => line['reference'] === reference)).toHaveLength(1)
})

test('keeps code and words of a refusal, and tells nothing of the subgraph', async () => {
  const answer = await stage.ask(forbidden)
  expect(answer.errors).toEqual([
    { message: 'Tu cuenta no tiene permiso.', path: ['forbidden'], extensions: { code: 'FORBIDDEN' } },
  ])
})

test('keeps the reference number under which the subgraph logged its bug', async () => {
  const answer = await stage.ask(masked)
  expect(answer.errors).toMatchObject([
    { extensions: { code: 'INTERNAL_SERVER_ERROR', reference: '2345ABCD' } },
  ])
})

test('says so when a field that must be there is missing, instead of a null without a word', async () => {
  const answer = await stage.ask(missing)
  expect(answer.data).toMatchObject({ lonely: null })
  expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }])
})

test('never gives a field that is not for clients', async () => {
  expect((await stage.ask(hidden)).errors).toMatchObject([
    { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
  ])
})
