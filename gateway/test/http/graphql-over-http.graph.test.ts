import { afterAll, beforeAll, expect, test } from 'vitest'
import { byHash, openStage, publicOrigin, resident, type Stage } from '../stage/stage.ts'

const friend = 'https://mapas.example'
const hello = 'query Hello($to: String!) { hello(to: $to) }'
const change = 'mutation Change { change }'
const broken = '{ broken }'
const json = 'application/json'
const graphql = 'application/graphql-response+json'

let stage: Stage
let cookie: string
let changes = 0
beforeAll(async () => {
  stage = await openStage({
    documents: [hello, change, broken],
    configuration: { AQUACIS_ALLOWED_ORIGINS: [friend] },
    subgraphs: [
      {
        name: 'greetings',
        typeDefs:
          'type Query { hello(to: String!): String, broken: Int! } type Mutation { change: Int } type Subscription { ticks: Int }',
        resolvers: {
          Query: {
            hello: (_: unknown, { to }: { to: string }, { viewer }: { viewer: { kind: string } }) =>
              `hello ${to}, ${viewer.kind}`,
          },
          Mutation: { change: () => ++changes },
        },
      },
    ],
  })
  cookie = await stage.cookieOf(resident)
})
afterAll(() => stage.close())

function send(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${stage.origin}${path}`, init)
}

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return send('/graphql', {
    method: 'POST',
    headers: { 'content-type': json, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

const parameters = (document: string, variables?: object) =>
  `?${new URLSearchParams({
    extensions: JSON.stringify(byHash(document).extensions),
    ...(variables === undefined ? {} : { variables: JSON.stringify(variables) }),
  })}`
const preflighted = { 'apollo-require-preflight': 'true' }

test.each([
  [undefined, json],
  ['*/*', json],
  [json, json],
  [graphql, graphql],
  [`${graphql}, ${json};q=0.9`, graphql],
])('answers accept %j in %s, in UTF-8', async (accept, media) => {
  const response = await post(
    { ...byHash(hello), variables: { to: 'agua' } },
    accept === undefined ? {} : { accept },
  )
  expect(response.headers.get('content-type')).toBe(`${media}; charset=utf-8`)
  expect(await response.json()).toEqual({ data: { hello: 'hello agua, anonymous' } })
})

test('refuses a request whose answer could not be read', async () => {
  const response = await post(byHash(hello), { accept: 'text/html' })
  expect(response.status).toBe(406)
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] })
})

test('a well-formed request that cannot be run is 400 in the media type made for it, 200 in JSON', async () => {
  const wrong = { ...byHash(hello), variables: { to: 7 } }
  expect((await post(wrong, { accept: graphql })).status).toBe(400)
  expect((await post(wrong, { accept: json })).status).toBe(200)
})

test('an answer with data is 200, even where all of it failed', async () => {
  const response = await post(byHash(broken), { accept: graphql })
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ data: null, errors: [{}] })
})

test.each([
  ['text/plain', 415],
  ['application/x-www-form-urlencoded', 415],
  ['multipart/form-data; boundary=x', 415],
  ['application/json; charset=latin1', 415],
  ['application/json; charset=UTF-8', 200],
  ['Application/JSON;charset="utf-8"', 200],
])('a body of type %s is answered with %i', async (type, status) => {
  const response = await post({ ...byHash(hello), variables: { to: 'x' } }, { 'content-type': type })
  expect(response.status).toBe(status)
})

test('does not unpack what comes packed', async () => {
  expect((await post('x', { 'content-encoding': 'gzip' })).status).toBe(415)
})

test.each([
  ['{', 'not JSON'],
  ['', 'not JSON'],
  ['[{}]', 'batches'],
  ['"text"', 'JSON object'],
  ['{"query":7}', 'query is a text'],
  ['{"query":"{ a }","variables":[]}', 'variables is an object'],
])('refuses the body %s with what is wrong', async (body, told) => {
  const response = await post(body)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({
    errors: [{ message: expect.stringContaining(told), extensions: { code: 'BAD_REQUEST' } }],
  })
})

test('a GET asks queries, by hash', async () => {
  const response = await send(`/graphql${parameters(hello, { to: 'get' })}`, { headers: preflighted })
  expect(await response.json()).toEqual({ data: { hello: 'hello get, anonymous' } })
})

test('a GET changes nothing', async () => {
  const before = changes
  const response = await send(`/graphql${parameters(change)}`, { headers: preflighted })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('POST')
  expect(changes).toBe(before)
})

test('a GET that any page could send unasked is refused', async () => {
  expect((await send(`/graphql${parameters(hello, { to: 'x' })}`)).status).toBe(403)
  const simple = { 'content-type': 'text/plain' }
  expect((await send(`/graphql${parameters(hello, { to: 'x' })}`, { headers: simple })).status).toBe(403)
})

test('a GET says what is wrong with its parameters', async () => {
  const response = await send('/graphql?variables={', { headers: preflighted })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ errors: [{ message: expect.stringContaining('variables') }] })
})

test.each(['PUT', 'DELETE', 'PATCH', 'HEAD'])('refuses %s, and says what is allowed', async (method) => {
  const response = await send('/graphql', { method })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, POST, OPTIONS')
})

test('what is below the graph is nothing, said as the graph says it', async () => {
  const response = await send('/graphql/schema')
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] })
})

test('answers the question of a page of an allowed site, and of no other', async () => {
  const ask = (origin: string) =>
    send('/graphql', {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
  const allowed = await ask(friend)
  expect(allowed.status).toBe(204)
  expect(allowed.headers.get('access-control-allow-origin')).toBe(friend)
  expect(allowed.headers.get('access-control-allow-methods')).toContain('POST')
  expect(allowed.headers.get('access-control-allow-headers')).toContain('content-type')
  expect(allowed.headers.get('access-control-allow-credentials')).toBeNull()
  expect(allowed.headers.get('vary')).toContain('origin')
  const other = await ask('https://malo.example')
  expect(other.headers.get('access-control-allow-origin')).toBeNull()
})

test('a page of an allowed site asks as nobody, whatever cookies come along', async () => {
  const response = await post(
    { ...byHash(hello), variables: { to: 'maps' } },
    { origin: friend, 'sec-fetch-site': 'cross-site', cookie, 'x-aquacis-csrf': '1' },
  )
  expect(response.headers.get('access-control-allow-origin')).toBe(friend)
  expect(await response.json()).toEqual({ data: { hello: 'hello maps, anonymous' } })
})

test('a page of another site asks nothing', async () => {
  for (const headers of [{ origin: 'https://malo.example' }, { 'sec-fetch-site': 'cross-site' }]) {
    const response = await post({ ...byHash(hello), variables: { to: 'x' } }, headers)
    expect(response.status).toBe(403)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  }
})

test('our own page asks as whoever is signed in', async () => {
  const headers = { origin: publicOrigin, cookie, 'x-aquacis-csrf': '1' }
  const response = await post({ ...byHash(hello), variables: { to: 'home' } }, headers)
  expect(await response.json()).toEqual({ data: { hello: 'hello home, resident' } })
})
