import { buildSchema, parse } from 'graphql'
import { expect, test } from 'vitest'
import { operationCost } from './operation-cost.ts'

const schema = buildSchema(`
  type Query {
    book: Book
    books(first: Int = 20): [Book!]!
    shelf(first: Int, last: Int, after: String): BookConnection!
    unbounded: [Book]
    title: String
  }
  type Mutation { add: Book }
  type BookConnection { nodes: [Book!]!  edges: [BookEdge!]!  pageInfo: PageInfo! }
  type BookEdge { node: Book!  cursor: String! }
  type PageInfo { hasNextPage: Boolean! }
  type Book { title: String!  authors: [Author!]!  similar(limit: Int): [Book!]! }
  interface Person { name: String }
  type Author implements Person { name: String  books(first: Int): [Book!]! }
`)
const costOf = (text: string, variables: Record<string, unknown> = {}) =>
  operationCost(schema, parse(text)).with(variables)

test.each([
  ['a text is free', '{ title __typename }', 0],
  ['an object counts one', '{ book { title } }', 1],
  ['a list counts as long as it is asked for', '{ books(first: 3) { title } }', 3],
  ['a list counts as long as the graph says when nobody asks', '{ books { title } }', 20],
  ['a list that says nothing counts ten', '{ unbounded { title } }', 10],
  ['lists multiply', '{ books(first: 3) { authors { name } } }', 3 * (1 + 10)],
  [
    'a page counts its page, its edges and their nodes',
    '{ shelf(first: 5) { edges { node { title } } } }',
    1 + 5 * 2,
  ],
  [
    'both lists of a page are as long as it',
    '{ shelf(last: 5) { nodes { title } edges { cursor } pageInfo { hasNextPage } } }',
    1 + 5 + 5 + 1,
  ],
  [
    'the longer one counts when both ends are asked for',
    '{ shelf(first: 2, last: 7) { nodes { title } } }',
    8,
  ],
  [
    'what is below the lists of a page has its own length',
    '{ shelf(first: 5) { nodes { authors { name } } } }',
    1 + 5 * (1 + 10),
  ],
  ['aliases count each', '{ a: book { title } b: book { title } }', 2],
  [
    'fragments count where they are spread',
    '{ book { ...F } books(first: 2) { ...F } } fragment F on Book { authors { name } }',
    1 + 10 + 2 * 11,
  ],
  ['a change counts ten more', 'mutation { add { title } }', 11],
  ['a negative length takes nothing off', '{ books(first: -100) { title } book { title } }', 1],
])('%s', (_what, text, cost) => {
  expect(costOf(text)).toBe(cost)
})

test('lengths come from variables, their defaults, and the graph, in this order', () => {
  const text = 'query ($n: Int = 4) { books(first: $n) { title } }'
  expect(costOf(text, { n: 50 })).toBe(50)
  expect(costOf(text)).toBe(4)
  expect(costOf('query ($n: Int) { books(first: $n) { title } }')).toBe(20)
})

test('knows when it is always the same', () => {
  expect(operationCost(schema, parse('{ books(first: 3) { title } }')).varies).toBe(false)
  expect(operationCost(schema, parse('query ($n: Int) { books(first: $n) { title } }')).varies).toBe(true)
})
