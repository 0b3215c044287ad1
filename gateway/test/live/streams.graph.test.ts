import { get, type IncomingMessage } from 'node:http'
import { createClient } from 'graphql-sse'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { byHash, openStage, resident, type Stage } from '../stage/stage.ts'
import { createHouse, type House, houseDocuments, lamp, noise, refused, switchedEverywhere } from './house.ts'

const room = { room: 'kitchen' }
const traceId = 'd'.repeat(32)

let house: House
let stage: Stage
let headers: Record<string, string>
beforeEach(async () => {
  house = createHouse(256 * 1_024)
  stage = await openStage({ subgraphs: house.faces, documents: houseDocuments })
  headers = { cookie: await stage.cookieOf(resident), 'x-aquacis-csrf': '1' }
})
afterEach(() => stage.close())

/** Blocks of an event stream, one at a time, as they stand on the wire. */
async function* blocksOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let text = ''
  for await (const chunk of body) {
    text += Buffer.from(chunk).toString()
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      yield text.slice(0, end)
      text = text.slice(end + 2)
    }
  }
}

async function open(document: string, variables: object, more: Record<string, string> = {}) {
  const stop = new AbortController()
  const response = await fetch(`${stage.origin}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'text/event-stream', ...more },
    body: JSON.stringify({ variables, ...byHash(document) }),
    signal: stop.signal,
  })
  const blocks = blocksOf(response.body as AsyncIterable<Uint8Array>)
  return { response, stop: () => stop.abort(), next: async () => (await blocks.next()).value ?? null }
}

/** Of a block: its fields by name; data parsed. */
function fieldsOf(block: string | null): { id?: string; event?: string; data?: Record<string, unknown> } {
  const fields = Object.fromEntries(
    (block ?? '').split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)),
  )
  return fields['data'] ? { ...fields, data: JSON.parse(fields['data']) } : fields
}

test('the client of the specification’s own library hears a subscription to its end', async () => {
  const client = createClient({ url: `${stage.origin}/graphql`, headers, retryAttempts: 0 })
  const frames = client.iterate({ query: '', variables: room, ...byHash(switchedEverywhere) })
  const first = frames.next()
  await house.switched.listeners(1)
  house.switched.happen({ lampId: '7', isOn: true })
  expect((await first).value).toMatchObject({
    data: { switched: { isOn: true, lamp: { id: '7', label: 'lamp 7', room: { visitor: 'person-1' } } } },
  })
  const second = frames.next()
  house.switched.happen({ lampId: '8', isOn: true })
  expect((await second).value).toMatchObject({ data: { switched: { lamp: { id: '8' } } } })
  await frames.return?.()
  client.dispose()
  const refusal = createClient({ url: `${stage.origin}/graphql`, headers, retryAttempts: 0 })
  const told = refusal.iterate({ query: '', ...byHash(refused) })
  expect((await told.next()).value).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
  expect(await told.next()).toMatchObject({ done: true })
  refusal.dispose()
})

test('a stream is what a browser takes for one, and bears a trace', async () => {
  const { response, stop } = await open(switchedEverywhere, room, {
    traceparent: `00-${traceId}-${'1'.repeat(16)}-01`,
  })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('x-accel-buffering')).toBe('no')
  expect(response.headers.get('x-trace-id')).toBe(traceId)
  stop()
})

test('streams and sockets of one viewer share one subscription, and leaving lets go', async () => {
  const first = await open(switchedEverywhere, room)
  const second = await open(switchedEverywhere, room)
  // Each is told its place once the subscription stands.
  expect(fieldsOf(await first.next()).id).toMatch(/^[\w-]{12}\.0$/)
  expect(fieldsOf(await second.next()).id).toMatch(/^[\w-]{12}\.0$/)
  expect(stage.subgraph('switches').subscribers).toHaveLength(1)
  house.switched.happen({ lampId: '1', isOn: true })
  const [one, other] = [await first.next(), await second.next()]
  expect(one).toBe(other)
  expect(fieldsOf(one)).toMatchObject({ event: 'next', data: { data: { switched: { isOn: true } } } })
  first.stop()
  second.stop()
})

test('a browser that comes back by itself gets what it missed, or is told to ask anew', async () => {
  const before = await open(switchedEverywhere, room)
  await before.next()
  house.switched.happen({ lampId: '1', isOn: true })
  const { id = '' } = fieldsOf(await before.next())
  before.stop()
  house.switched.happen({ lampId: '2', isOn: true })
  const after = await open(switchedEverywhere, room, { 'last-event-id': id })
  expect(fieldsOf(await after.next()).data).toMatchObject({ data: { switched: { lamp: { id: '2' } } } })
  after.stop()
  const lost = await open(switchedEverywhere, room, { 'last-event-id': 'abcdefghijkl.4' })
  expect(fieldsOf(await lost.next())).toMatchObject({
    event: 'next',
    data: { data: null, extensions: { refetch: true } },
  })
  lost.stop()
})

test('a stream ends with the session, and says so', async () => {
  const { next } = await open(switchedEverywhere, room)
  await next()
  await fetch(`${stage.origin}/auth/sign-out`, {
    method: 'POST',
    headers: { ...headers, origin: 'https://aguas.example' },
  })
  expect(fieldsOf(await next())).toMatchObject({
    event: 'next',
    data: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
  })
  expect(await next()).toContain('event: complete')
  expect(await next()).toBeNull()
})

test('a client that does not read is dropped, and no other', async () => {
  const query = new URLSearchParams({ extensions: JSON.stringify(byHash(noise).extensions) })
  const slow: IncomingMessage = await new Promise((resolve) => {
    get(`${stage.origin}/graphql?${query}`, { headers: { ...headers, accept: 'text/event-stream' } }, resolve)
  })
  const good = await open(noise, {})
  await good.next()
  const cut = new Promise((resolve) => slow.once('close', resolve))
  slow.on('error', () => undefined)
  const isDropped = () => stage.logged.some(({ msg }) => msg === 'a client reads too slowly and is dropped')
  for (let count = 0; count < 200 && !isDropped(); count += 1) {
    house.switched.happen({ lampId: '1', isOn: true })
    expect(fieldsOf(await good.next()).event).toBe('next')
  }
  expect(isDropped()).toBe(true)
  slow.resume()
  await cut
  house.switched.happen({ lampId: '1', isOn: true })
  expect(fieldsOf(await good.next()).event).toBe('next')
  good.stop()
})

test('what is no subscription is answered as it always is', async () => {
  const response = await fetch(`${stage.origin}/graphql`, {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': 'application/json',
      accept: 'text/event-stream, application/json',
    },
    body: JSON.stringify(byHash(lamp)),
  })
  expect(await response.json()).toEqual({ data: { lamp: { id: '1', label: 'lamp 1' } } })
})

test('says good-bye to streams when it stops', async () => {
  const { next } = await open(switchedEverywhere, room)
  await next()
  const closed = stage.close()
  expect(await next()).toContain('event: complete')
  expect(await next()).toBeNull()
  await closed
})
