import { afterAll, beforeAll, expect, test } from 'vitest'
import { byHash, openStage, resident, type Stage } from '../stage/stage.ts'

const hello = 'query Hello($to: String!) { hello(to: $to) }'
const ofBefore = '{ hello(to: "old friend") }'
const misfit = 'query Misfit { goodbye }'
const stream = 'subscription Ticks { ticks }'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({
    documents: [hello, misfit, stream],
    landed: [ofBefore, hello],
    subgraphs: [
      {
        name: 'greetings',
        typeDefs:
          'type Query { hello(to: String!): String, secret: String } type Subscription { ticks: Int }',
        resolvers: { Query: { hello: (_: unknown, { to }: { to: string }) => `hello ${to}` } },
      },
    ],
  })
})
afterAll(() => stage.close())

async function post(
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${stage.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}

const refusedAs = (code: string) => ({ errors: [expect.objectContaining({ extensions: { code } })] })

test('runs a known document by its hash, for anybody', async () => {
  const answer = await stage.ask(hello, { variables: { to: 'world' } })
  expect(answer).toMatchObject({ status: 200, data: { hello: 'hello world' }, errors: [] })
})

test('runs what the clients before asked, who do not know yet that there are others', async () => {
  expect((await stage.ask(ofBefore)).data).toEqual({ hello: 'hello old friend' })
})

test('does not run an unknown hash, and says what to do', async () => {
  const answer = await stage.ask('{ secret }')
  expect(answer.errors).toMatchObject([
    { message: expect.stringContaining('pnpm generate'), extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
  ])
  expect(answer.data).toBeUndefined()
  expect(stage.subgraph('greetings').arrivals.map(({ query }) => query)).not.toContainEqual(
    expect.stringContaining('secret'),
  )
})

test('refuses free-form text, even beside a known hash', async () => {
  const answer = await post({ query: '{ secret }' })
  expect(answer).toEqual({ status: 400, body: refusedAs('PERSISTED_QUERY_NOT_SUPPORTED') })
})

test('refuses variables that do not fit the document before any subgraph is asked', async () => {
  const before = stage.subgraph('greetings').arrivals.length
  const answer = await stage.ask(hello, { variables: { to: 7 } })
  expect(answer.errors).toMatchObject([
    { message: expect.stringContaining('"$to"'), extensions: { code: 'BAD_USER_INPUT' } },
  ])
  expect(stage.subgraph('greetings').arrivals).toHaveLength(before)
})

test('says that a known document no longer fits, and serves the others', async () => {
  const answer = await stage.ask(misfit)
  expect(answer.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }])
  expect(stage.logged).toContainEqual(
    expect.objectContaining({ level: 'error', msg: 'a known document does not fit the supergraph' }),
  )
})

test('sends subscriptions to the other door', async () => {
  const answer = await stage.ask(stream)
  expect(answer.errors).toMatchObject([{ message: expect.stringContaining('WebSocket') }])
})

test.each([
  ['a list of requests', []],
  ['a hash that is none', { extensions: { persistedQuery: { version: 1, sha256Hash: '../../etc/passwd' } } }],
  ['nothing', {}],
  ['variables in a list', { ...byHash(hello), variables: [] }],
])('refuses %s', async (_what, body) => {
  expect(await post(body)).toEqual({ status: 400, body: refusedAs('BAD_REQUEST') })
})

test('refuses variables that nest too deep', async () => {
  const deep = JSON.parse(`${'{"a":'.repeat(20)}1${'}'.repeat(20)}`)
  const answer = await stage.ask(hello, { variables: { to: deep } })
  expect(answer.errors).toMatchObject([{ message: expect.stringContaining('deeper') }])
})

test('refuses a body that is too large, broken, or no JSON', async () => {
  expect(await post(JSON.stringify({ pad: 'x'.repeat(70_000) }))).toMatchObject({ status: 413 })
  expect(await post('{')).toEqual({ status: 400, body: refusedAs('BAD_REQUEST') })
  expect(await post('a=1', { 'content-type': 'text/plain' })).toMatchObject({ status: 415 })
})

test('takes a file from staff, from nobody else, and not of any size', async () => {
  const file = { variables: { to: 'x'.repeat(200_000) } }
  const largest = { variables: { to: 'x'.repeat(1_100_000) } }
  const staff = { kind: 'staff', subject: 's', operatingUnitIds: [1] } as const
  const [office, home] = [await stage.cookieOf(staff), await stage.cookieOf(resident)]
  expect(await stage.ask(hello, { ...file, cookie: office })).toMatchObject({ status: 200, errors: [] })
  expect(await stage.ask(hello, { ...largest, cookie: office })).toMatchObject({ status: 413 })
  expect(await stage.ask(hello, { ...file, cookie: home })).toMatchObject({ status: 413 })
  expect(await stage.ask(hello, file)).toMatchObject({ status: 413 })
})

test('answers with the trace that came with the request, and hands it on', async () => {
  const traceId = 'a'.repeat(32)
  const answer = await stage.ask(hello, {
    variables: { to: 'trace' },
    headers: { traceparent: `00-${traceId}-${'b'.repeat(16)}-01` },
  })
  expect(answer.headers.get('x-trace-id')).toBe(traceId)
  expect(stage.subgraph('greetings').arrivals.at(-1)?.traceparent).toContain(traceId)
  await expect
    .poll(() => stage.logged)
    .toContainEqual(expect.objectContaining({ msg: 'request', route: '/graphql', traceId }))
})

test('makes a trace for a request that brings none', async () => {
  const answer = await stage.ask(hello, { variables: { to: 'trace' } })
  expect(answer.headers.get('x-trace-id')).toMatch(/^[0-9a-f]{32}$/)
})

test('sends large answers compressed', async () => {
  const response = await fetch(`${stage.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' },
    body: JSON.stringify({
      variables: { to: 'x'.repeat(5_000) },
      ...byHash(hello),
    }),
  })
  expect(response.headers.get('content-encoding')).toBe('gzip')
  expect(await response.json()).toMatchObject({ data: { hello: expect.stringContaining('xxx') } })
})
