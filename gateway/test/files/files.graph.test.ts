import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStage, publicOrigin, resident, type Stage } from '../stage/stage.ts'

let stage: Stage
let cookie: string
let arrivals: IncomingMessage[] = []
let answer: (request: IncomingMessage, response: ServerResponse) => void

/** A subgraph that makes files; what it answers is each test’s own. */
const subgraph = createServer((request, response) => {
  arrivals.push(request)
  answer(request, response)
})

beforeAll(async () => {
  subgraph.listen(0, '127.0.0.1')
  await once(subgraph, 'listening')
  const { port } = subgraph.address() as AddressInfo
  stage = await openStage({
    subgraphs: [
      {
        name: 'ledgers',
        typeDefs: 'type Query { ledger: Int }',
        resolvers: { Query: { ledger: () => 1 } },
      },
    ],
    configuration: {
      AQUACIS_DOWNLOADS: new Map([
        ['ledger', 'ledgers'],
        ['slip', 'ledgers'],
      ]),
      AQUACIS_KEYED_DOWNLOADS: new Set(['slip']),
      AQUACIS_SUBGRAPH_URLS: new Map([['ledgers', new URL(`http://127.0.0.1:${port}/ledgers/graphql`)]]),
    },
  })
  cookie = await stage.cookieOf(resident)
})
beforeEach(() => {
  arrivals = []
  answer = (_request, response) => {
    response.setHeader('content-type', 'text/csv; charset=utf-8')
    response.setHeader('content-disposition', 'attachment; filename="ledger.csv"')
    response.setHeader('set-cookie', 'stolen=1')
    response.setHeader('x-inner', 'secret')
    response.end('a,b\r\n1,2\r\n')
  }
})
afterAll(async () => {
  await stage.close()
  subgraph.closeAllConnections()
  subgraph.close()
})

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${stage.origin}${path}`, { headers })
}

function refuse(status: number, code: string, message: string): void {
  answer = (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }))
  }
}

test('whoever is signed in gets the file of the subgraph, asked for in their name', async () => {
  const response = await get('/download/ledger?from=2026-01-01&format=csv', { cookie })
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('a,b\r\n1,2\r\n')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="ledger.csv"',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  for (const inner of ['set-cookie', 'x-inner']) expect(response.headers.has(inner)).toBe(false)
  const [arrival] = arrivals
  expect(arrival?.url).toBe('/ledgers/download/ledger?from=2026-01-01&format=csv')
  expect(decodeJwt(String(arrival?.headers.authorization).slice('Bearer '.length))).toMatchObject({
    ...{ aud: 'ledgers', kind: 'resident', party: resident.partyId },
  })
  expect(arrival?.headers.cookie).toBeUndefined()
  expect(arrival?.headers['traceparent']).toContain(response.headers.get('x-trace-id'))
})

test('whoever is not signed in gets nothing, and no subgraph is asked', async () => {
  const response = await get('/download/ledger')
  expect(response.status).toBe(401)
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
  expect(arrivals).toEqual([])
})

const key = 'k'.repeat(43)

test('who is not signed in gets the one file that its own key opens, asked for as nobody', async () => {
  const response = await get(`/download/slip?reference=1&key=${key}`)
  expect([response.status, await response.text()]).toEqual([200, 'a,b\r\n1,2\r\n'])
  const [arrival] = arrivals
  expect(arrival?.url).toBe(`/ledgers/download/slip?reference=1&key=${key}`)
  expect(decodeJwt(String(arrival?.headers.authorization).slice('Bearer '.length))).toMatchObject({
    ...{ aud: 'ledgers', kind: 'anonymous' },
  })
  // Neither the key nor where it was asked from is told in any log.
  const told = JSON.stringify(stage.logged)
  expect(told).not.toContain(key)
  expect(told).not.toContain('127.0.0.1:')
})

test.each([
  ['without its key', '/download/slip?reference=1'],
  ['with a key that could be guessed', '/download/slip?reference=1&key=1234'],
  ['of another kind, whatever key comes along', `/download/ledger?reference=1&key=${key}`],
])('a file %s is not opened, and no subgraph is asked', async (_what, path) => {
  const response = await get(path)
  expect(response.status).toBe(401)
  expect(arrivals).toEqual([])
})

test('another file’s key opens nothing: the subgraph says whose it is', async () => {
  refuse(404, 'NOT_FOUND', 'there is no such file, or it is not yours')
  const response = await get(`/download/slip?reference=2&key=${key}`)
  expect(response.status).toBe(404)
})

test('a key does nothing for a page of another site', async () => {
  const response = await get(`/download/slip?reference=1&key=${key}`, { 'sec-fetch-site': 'cross-site' })
  expect([response.status, arrivals]).toEqual([403, []])
})

test('who tries many keys has to wait; who is signed in does not', async () => {
  const statuses: number[] = []
  for (let n = 0; n < 12; n += 1)
    statuses.push((await get(`/download/slip?reference=1&key=${key}${n}`)).status)
  expect(statuses.at(-1)).toBe(429)
  expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(10)
  expect((await get('/download/slip?reference=1', { cookie })).status).toBe(200)
})

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a page of another origin', { origin: 'https://elsewhere.example' }],
])('a link on %s fetches nothing with the session that comes along', async (_who, headers) => {
  const response = await get('/download/ledger', { cookie, ...headers })
  expect(response.status).toBe(403)
  expect(arrivals).toEqual([])
})

test('a link of our own pages, and one that was typed, need no more than the session', async () => {
  for (const site of ['same-origin', 'none']) {
    const headers = { cookie, 'sec-fetch-site': site, origin: publicOrigin }
    expect((await get('/download/ledger', headers)).status).toBe(200)
  }
})

test.each([
  [404, 'NOT_FOUND', 404, 'Este archivo no existe, o no es tuyo.'],
  [400, 'BAD_USER_INPUT', 400, 'pide menos días'],
])('what the subgraph refuses with %i is said as it is', async (given, code, status, message) => {
  refuse(given, code, message)
  const response = await get('/download/ledger', { cookie })
  expect(response.status).toBe(status)
  expect(await response.json()).toEqual({ errors: [{ message, extensions: { code } }] })
})

test('whoever followed a link is told on a page, in which nothing runs', async () => {
  refuse(400, 'BAD_USER_INPUT', '<script>alert(1)</script>')
  const response = await get('/download/ledger', { cookie, accept: 'text/html,*/*' })
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  const page = await response.text()
  expect(page).toContain('<html lang="es-MX">')
  expect(page).not.toContain('<script')
})

test.each<[string, () => void]>([
  [
    'refuses the gateway’s own token',
    () => refuse(401, 'UNAUTHENTICATED', 'a valid internal token is needed'),
  ],
  [
    'answers nonsense',
    () => {
      answer = (_request, response) => response.writeHead(500).end('<html>')
    },
  ],
  [
    'breaks off',
    () => {
      answer = (request) => request.socket.destroy()
    },
  ],
])('a subgraph that %s is away for a while, whatever it said', async (_what, arrange) => {
  arrange()
  const response = await get('/download/ledger', { cookie })
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] })
})

test('one person makes two files at a time at most, and may go on when one is done', async () => {
  const waiting: ServerResponse[] = []
  const both = Promise.withResolvers<void>()
  answer = (_request, response) => {
    waiting.push(response)
    if (waiting.length === 2) both.resolve()
  }
  const first = [get('/download/ledger', { cookie }), get('/download/ledger', { cookie })]
  await both.promise
  expect((await get('/download/ledger', { cookie })).status).toBe(429)
  for (const response of waiting) response.end('done')
  for (const response of await Promise.all(first)) expect(await response.text()).toBe('done')
  answer = (_request, response) => void response.end('again')
  expect((await get('/download/ledger', { cookie })).status).toBe(200)
})

test('files that nobody was told of are not there', async () => {
  expect((await get('/download/secrets', { cookie })).status).toBe(404)
  expect((await get('/download/', { cookie })).status).toBe(404)
})
