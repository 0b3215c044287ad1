import { afterAll, beforeAll, expect, test } from 'vitest'
import { byHash, openStage, resident, type Stage } from '../stage/stage.ts'

const slow = '{ slow }'
const quick = '{ quick }'
const bug = '{ bug }'
const changeIt = 'mutation { change }'
const mostOfOnePerson = 32

let stage: Stage
let cookie: string
let waiting: (() => void)[] = []
let arrived: PromiseWithResolvers<void>
beforeAll(async () => {
  arrived = Promise.withResolvers()
  stage = await openStage({
    documents: [slow, quick, bug, changeIt],
    subgraphs: [
      {
        name: 'things',
        typeDefs: 'type Query { slow: Int, quick: Int, bug: Int } type Mutation { change: Int }',
        resolvers: {
          Mutation: { change: () => 3 },
          Query: {
            slow: () =>
              new Promise<number>((resolve) => {
                waiting.push(() => resolve(1))
                if (waiting.length === mostOfOnePerson) arrived.resolve()
              }),
            quick: () => 2,
            bug: () => {
              throw new Error('secret of the house')
            },
          },
        },
      },
    ],
  })
  cookie = await stage.cookieOf(resident)
})
afterAll(() => stage.close())

test('a flood of one person is told so at once, and everybody else is answered', async () => {
  const flood = Array.from({ length: mostOfOnePerson }, () => stage.ask(slow, { cookie }))
  await arrived.promise
  const oneMore = await stage.ask(quick, { cookie })
  expect(oneMore).toMatchObject({ status: 429, errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] })
  const neighbour = await stage.cookieOf({ ...resident, subject: 'person-2' })
  expect((await stage.ask(quick, { cookie: neighbour })).data).toEqual({ quick: 2 })
  expect((await stage.ask(quick)).data).toEqual({ quick: 2 })
  for (const go of waiting) go()
  waiting = []
  const answers = await Promise.all(flood)
  expect(answers.every(({ data }) => data?.['slow'] === 1)).toBe(true)
  expect((await stage.ask(quick, { cookie })).data).toEqual({ quick: 2 })
})

test('clients that go away in the middle leave nothing behind', async () => {
  arrived = Promise.withResolvers()
  const gone = new AbortController()
  const left = Array.from({ length: mostOfOnePerson }, () =>
    stage.ask(slow, { cookie, signal: gone.signal }).catch(() => 'gone'),
  )
  await arrived.promise
  gone.abort()
  expect(new Set(await Promise.all(left))).toEqual(new Set(['gone']))
  for (const go of waiting) go()
  waiting = []
  await expect.poll(async () => (await stage.ask(quick, { cookie })).data).toEqual({ quick: 2 })
  const again = Array.from({ length: mostOfOnePerson }, () => stage.ask(quick, { cookie }))
  expect((await Promise.all(again)).every(({ status }) => status === 200)).toBe(true)
})

const everyAnswer = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': expect.stringContaining('max-age='),
  'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
  'x-trace-id': expect.stringMatching(/^[0-9a-f]{32}$/),
}

test.each([
  ['an answer', '/graphql', { method: 'POST', body: JSON.stringify(byHash(quick)) }],
  ['a refusal', '/graphql', { method: 'POST', body: '{' }],
  ['a masked error', '/graphql', { method: 'POST', body: JSON.stringify(byHash(bug)) }],
  ['a wrong method', '/graphql', { method: 'DELETE' }],
  ['nothing below the graph', '/graphql/nothing', {}],
  ['nothing at all', '/nothing', {}],
  ['health', '/health', {}],
  ['who is signed in', '/auth/session', {}],
])('%s carries the security headers, and nothing of what serves it', async (_what, path, init) => {
  const response = await fetch(`${stage.origin}${path}`, {
    headers: { 'content-type': 'application/json' },
    ...init,
  })
  const headers = Object.fromEntries(response.headers)
  expect(headers).toMatchObject(everyAnswer)
  expect(headers).not.toHaveProperty('x-powered-by')
  expect(headers).not.toHaveProperty('server')
  expect(await response.text()).not.toContain('secret')
})

test('a bug leaves as a reference number that the log knows', async () => {
  const { errors } = await stage.ask(bug)
  expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }])
  const reference = errors[0]?.extensions['reference']
  expect(errors[0]?.message).toContain(reference)
  expect(stage.logged).toContainEqual(expect.objectContaining({ reference }))
})

test('subgraphs get who asks and the trace, and nothing else that a client sent', async () => {
  await stage.ask(quick, {
    cookie,
    headers: { authorization: 'Bearer mine', 'x-forwarded-for': '10.0.0.1', 'x-anything': 'at all' },
  })
  const allowed = [
    'accept',
    'authorization',
    'connection',
    'content-length',
    'content-type',
    'host',
    'traceparent',
    'transfer-encoding',
  ]
  const arrival = stage.subgraph('things').arrivals.at(-1)
  expect(arrival?.headers.filter((name) => !allowed.includes(name))).toEqual([])
  expect(arrival?.viewer).toEqual(resident)
})

test('who changes something comes with a mark that is no address, and with none that a client chose', async () => {
  const chosen = { 'x-aquacis-client': 'chosen', 'x-forwarded-for': '10.0.0.1' }
  const headersOf = async (document: string) => {
    expect((await stage.ask(document, { headers: chosen })).errors).toEqual([])
    return stage.subgraph('things').arrivals.at(-1)
  }
  expect((await headersOf(quick))?.headers).not.toContain('x-aquacis-client')
  const first = await headersOf(changeIt)
  const { client } = first ?? {}
  expect(client).toMatch(/^[\w-]{22}$/)
  expect((await headersOf(changeIt))?.client).toBe(client)
  expect(JSON.stringify(stage.logged)).not.toContain(client)
})
