import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { type FormattedExecutionResult, parse } from 'graphql'
import { expect, test } from 'vitest'
import { createCompiledExecutor } from '../../src/supergraph/compiled-executor.ts'
import type { AskSubgraph, Executor } from '../../src/supergraph/executor.ts'
import type { PlannerName } from '../../src/supergraph/graph.ts'
import { askLibrary, librarySupergraph, request } from './library.ts'
import { createStockExecutor } from './stock-executor.ts'

const silent = createLogger('test', 'error')
const compiled = (ask: AskSubgraph, planner: PlannerName = 'hive') =>
  createCompiledExecutor(librarySupergraph, ask, planner)
const stock = (ask: AskSubgraph) => createStockExecutor(librarySupergraph, ask, silent)

async function run(executor: Executor, text: string, variables: Record<string, unknown> = {}) {
  const prepared = executor.prepare(parse(text))
  if (prepared.kind !== 'request') throw new Error('subscriptions are run event by event')
  const value = await prepared.execute({ ...request, variables })
  const written = await prepared.executeText({ ...request, variables })
  return { value: JSON.parse(JSON.stringify(value)), written }
}

const operations: readonly (readonly [what: string, text: string, variables?: Record<string, unknown>])[] = [
  ['an entity of another subgraph', '{ book(id: "1") { title author { name address { town } } } }'],
  ['two hops', '{ books(ids: ["1", "3"]) { reviews(first: 1) { text by { id name } } price } }'],
  ['what one subgraph needs of another', '{ books(ids: ["1", "2"]) { price } }'],
  ['nulls in lists', '{ items { id name ... on Book { author { id } } ... on Film { minutes } } }'],
  [
    'members of a union',
    '{ any { __typename ... on Book { title } ... on Author { name } ... on Film { price } } }',
  ],
  ['one name for fields of two types', '{ items { ... on Book { price } ... on Film { fee: price } } }'],
  ['one name for different fields', '{ items { ... on Book { x: price } ... on Film { y: price } } }'],
  ['aliases', '{ a: book(id: "1") { b: title c: author { d: name } } e: book(id: "3") { title } }'],
  [
    'fragments',
    '{ items { ...I } } fragment I on Item { id ... on Book { ...B } } fragment B on Book { author { name } }',
  ],
  [
    'an interface that one subgraph knows as an object',
    '{ items { id } best { __typename id name reviews { text } } }',
  ],
  ['the type of what is behind it', '{ best { __typename ... on Film { minutes } } }'],
  [
    'a skipped field',
    'query ($no: Boolean!) { book(id: "1") { title author @skip(if: $no) { name } } }',
    { no: true },
  ],
  [
    'a field not skipped',
    'query ($no: Boolean!) { book(id: "1") { author @skip(if: $no) { name } } }',
    { no: false },
  ],
  ['a default', 'query ($in: Boolean = true) { book(id: "1") { author @include(if: $in) { name } } }'],
  [
    'a whole fragment left out',
    'query ($in: Boolean!) { book(id: "1") { id ... @include(if: $in) { price } } }',
    { in: false },
  ],
  [
    'variables',
    'query ($id: ID!, $first: Int) { book(id: $id) { reviews(first: $first) { text } } }',
    { id: '3', first: 3 },
  ],
  [
    'variables that were not sent',
    'query ($id: ID = "3", $first: Int) { book(id: $id) { reviews(first: $first) { text } } }',
  ],
  [
    'the query again, below a type',
    '{ place { id query { book(id: "1") { author { name } } place { query { __typename } } } } }',
  ],
  ['a mutation', 'mutation { addBook(title: "t") { id title author { name } } forget }'],
  ['a null that may not be', '{ book(id: "2") { title stars } books(ids: ["1"]) { stars } }'],
  ['an entity that is not there', '{ book(id: "2") { author { id name } } lonely { title stars } }'],
  ['an error of a subgraph', '{ broken book(id: "1") { title } }'],
  [
    'the schema',
    '{ __schema { queryType { name } } __type(name: "Book") { fields { name } } book(id: "1") { id } }',
  ],
  ['nothing but a type name', '{ __typename }'],
  [
    'an entity inside an entity',
    '{ cheapest { loans { days book { title loans { book { author { age } } } } } } }',
  ],
]

const planners: readonly PlannerName[] = ['hive', 'apollo']
const plannedByEach = operations.flatMap(([what, text, variables]) =>
  planners.map((planner) => ({ what, text, variables, planner })),
)

test.each(plannedByEach)(
  'answers $what as stock does, planned by $planner',
  async ({ text, variables, planner }) => {
    const theirs = await run(stock(askLibrary().ask), text, variables)
    const ours = await run(compiled(askLibrary().ask, planner), text, variables)
    expect(ours.value.data).toEqual(theirs.value.data)
    expect(ours.value.errors?.length ?? 0).toBe(theirs.value.errors?.length ?? 0)
    const written =
      typeof ours.written === 'string' ? JSON.parse(ours.written) : JSON.parse(JSON.stringify(ours.written))
    expect(written).toEqual(ours.value)
    // Without an error the text is made at once, and only then.
    expect(typeof ours.written === 'string').toBe(ours.value.errors === undefined)
  },
)

const failures: readonly (readonly [string, FormattedExecutionResult])[] = [
  ['nothing but an error', { errors: [{ message: 'no', extensions: { code: 'UNAVAILABLE' } }] }],
  ['null and an error without a place', { data: null, errors: [{ message: 'no' }] }],
  ['no entities', { data: {} }],
  ['too few entities', { data: { _entities: [] } }],
  ['entities that are null', { data: { _entities: [null, null, null] } }],
  ['entities of another form', { data: { _entities: { id: 1 } } }],
]

test.each(failures)('gives the rest when a subgraph answers %s', async (_what, failure) => {
  const { ask } = askLibrary({ people: failure, reviews: failure })
  const { value } = await run(
    compiled(ask),
    '{ books(ids: ["1", "3"]) { title author { id name } } items { id stars } }',
  )
  expect(value.data).toMatchObject({ books: [{ title: 'Title "1"', author: null }, { author: null }] })
  expect(value.data.items).toEqual([null, null, null, null])
  expect(value.errors.length).toBeGreaterThan(0)
})

test('tells at every field of a subgraph that said nothing of it why it is not there', async () => {
  const failure = { errors: [{ message: 'no', extensions: { code: 'UNAVAILABLE' } }] }
  const { ask } = askLibrary({ people: failure })
  const { value } = await run(
    compiled(ask),
    '{ a: book(id: "1") { author { n: name age } } b: book(id: "3") { author { age } } }',
  )
  expect(value.errors.map(({ path }: { path: unknown }) => path)).toEqual(
    expect.arrayContaining([
      ['a', 'author', 'n'],
      ['a', 'author', 'age'],
      ['b', 'author', 'age'],
    ]),
  )
  expect(value.errors[0].extensions).toEqual({ code: 'UNAVAILABLE' })
})

test('tells an error at every place of the entity that it is about', async () => {
  const errors = [{ message: 'too old', path: ['_entities', 0, 'age'] }]
  const told = { _entities: [{ name: 'Ana', age: null }] }
  const { ask } = askLibrary({ people: { data: told, errors } })
  const { value } = await run(compiled(ask), '{ books(ids: ["1", "3"]) { author { name age } } }')
  expect(value.data.books).toEqual([
    { author: { name: 'Ana', age: null } },
    { author: { name: 'Ana', age: null } },
  ])
  expect(value.errors).toEqual([
    { message: 'too old', path: ['books', 0, 'author', 'age'] },
    { message: 'too old', path: ['books', 1, 'author', 'age'] },
  ])
})

test('tells an error about a whole entity at every field that was asked of it', async () => {
  const errors = [{ message: 'no such film', path: ['_entities', 0] }]
  const { ask } = askLibrary({ books: { data: { _entities: [null] }, errors } })
  const { value } = await run(compiled(ask), '{ best { __typename id name stars } }')
  expect(value.errors).toEqual([{ message: 'no such film', path: ['best', 'name'] }])
  expect(value.data).toEqual({ best: null })
})

test('asks about an entity once, however often it occurs', async () => {
  const { ask, questions } = askLibrary()
  await run(compiled(ask), '{ books(ids: ["1", "3", "1", "4"]) { author { name } } }')
  const [first] = questions.filter(({ subgraph }) => subgraph === 'people')
  expect(first?.operation.representations?.map((text) => JSON.parse(text))).toEqual([
    { __typename: 'Author', id: 'a1' },
  ])
})

test('asks one subgraph once for what several places want of it at the same time', async () => {
  const { ask, questions } = askLibrary()
  const text =
    '{ a: book(id: "1") { author { name } } b: book(id: "3") { author { name } } c: book(id: "2") { author { name } } }'
  const prepared = compiled(ask).prepare(parse(text))
  if (prepared.kind !== 'request') throw new Error('a query is a request')
  const { data } = await prepared.execute({ ...request, variables: {} })
  expect(questions.map(({ subgraph }) => subgraph)).toEqual(['books', 'people'])
  expect(data).toMatchObject({
    a: { author: { name: 'Señora a1' } },
    b: { author: { name: 'Señora a1' } },
    c: { author: null },
  })
})

test('asks no subgraph what it knows itself', async () => {
  const { ask, questions } = askLibrary()
  const text = 'mutation { __typename addBook(title: "t") { __typename title } }'
  const { value } = await run(compiled(ask), text)
  expect(value.data).toEqual({ __typename: 'Mutation', addBook: { __typename: 'Book', title: 't' } })
  await run(
    compiled(ask),
    '{ __typename kind: __typename __schema { queryType { name } } ...Q } fragment Q on Query { __typename }',
  )
  expect(new Set(questions.map(({ subgraph }) => subgraph))).toEqual(new Set(['books']))
})

test('does not mix up what is asked of one entity in two places under one name', async () => {
  const text = '{ a: book(id: "1") { loans { x: days } } b: book(id: "1") { loans { x: book { title } } } }'
  const { value } = await run(compiled(askLibrary().ask), text)
  expect(value.data.a.loans[0]).toEqual({ x: 3 })
  expect(value.data.b.loans[0]).toEqual({ x: { title: 'Title "1"' } })
})

test('never tells what clients may not see, not even when a subgraph sends it', async () => {
  const mode = { data: { book: { id: '1', mode: 'HIDDEN', secret: 'x' } } }
  const { value } = await run(compiled(askLibrary({ books: mode }).ask), '{ book(id: "1") { id mode } }')
  expect(value.data).toEqual({ book: { id: '1', mode: null } })
  expect(JSON.stringify(value)).not.toMatch(/HIDDEN|secret/)
  expect(() => compiled(askLibrary().ask).prepare(parse('{ book(id: "1") { secret } }'))).toThrow('secret')
})

test('refuses the one name that is no name in JavaScript', () => {
  expect(() => compiled(askLibrary().ask).prepare(parse('{ __proto__: book(id: "1") { id } }'))).toThrow(
    'alias',
  )
})

test('a name that every object has is a name like others', async () => {
  const { value, written } = await run(
    compiled(askLibrary().ask),
    '{ constructor: book(id: "1") { toString: title valueOf: price } }',
  )
  expect(value.data).toEqual({ constructor: { toString: 'Title "1"', valueOf: 25.25 } })
  expect(JSON.parse(String(written))).toEqual(value)
})

test('completes an event with the fields of others, and writes it as text', async () => {
  const { ask, questions } = askLibrary()
  const prepared = compiled(ask).prepare(
    parse('subscription S($shelf: ID) { added(shelf: $shelf) { title author { name } price } }'),
  )
  if (prepared.kind !== 'subscription') throw new Error('a subscription is one')
  expect(prepared.subgraph).toBe('books')
  expect(prepared.upstream({ shelf: '7', other: 1 }).variables).toEqual({ shelf: '7' })
  const added = {
    __typename: 'Book',
    id: '1',
    title: 'Agua',
    pages: 8,
    author: { __typename: 'Author', id: 'a1' },
  }
  const text = await prepared.completeText({ data: { added } }, { ...request, variables: {} })
  expect(JSON.parse(String(text))).toEqual({
    data: { added: { title: 'Agua', author: { name: 'Señora a1' }, price: 2 } },
  })
  expect(questions.map(({ subgraph }) => subgraph).toSorted()).toEqual(['people', 'prices'])
})
