import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../stage/stage.ts'

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])'
const shelf = '{ book { title stars } }'
const title = '{ book { title } }'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({
    documents: [shelf, title],
    subgraphs: [
      {
        name: 'books',
        typeDefs: `${link} type Query { book: Book } type Book @key(fields: "id") { id: ID!  title: String }`,
        resolvers: { Query: { book: () => ({ id: '1', title: 'Agua' }) } },
      },
      {
        name: 'reviews',
        typeDefs: `${link} type Book @key(fields: "id") { id: ID!  stars: Int }`,
        resolvers: { Book: { __resolveReference: ({ id }: { id: string }) => ({ id, stars: 5 }) } },
      },
    ],
  })
})
afterAll(() => stage.close())

const warnings = () => stage.logged.filter(({ msg }) => msg === 'a subgraph did not answer').length

test('a subgraph that fails again and again is spared, others are not, and one request finds out when it is back', async () => {
  await stage.subgraph('reviews').down()
  for (let count = 0; count < 8; count += 1) await stage.ask(shelf)
  const told = warnings()
  expect(told).toBe(8)
  const spared = await stage.ask(shelf)
  expect(spared).toMatchObject({
    data: { book: { title: 'Agua', stars: null } },
    errors: [{ path: ['book', 'stars'], extensions: { code: 'UNAVAILABLE' } }],
  })
  expect(warnings()).toBe(told)
  expect((await stage.ask(title)).errors).toEqual([])
  await stage.subgraph('reviews').up()
  await expect
    .poll(async () => (await stage.ask(shelf)).data, { timeout: 3_000 })
    .toEqual({ book: { title: 'Agua', stars: 5 } })
  expect(stage.subgraph('reviews').arrivals).toHaveLength(1)
})
