import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSchema } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { byHash, openStage, publicOrigin, resident, type Stage } from '../stage/stage.ts'
import { createHouse, houseDocuments, switchedBarely } from './house.ts'

// What the protocol says is what its reference implementation does: the same words are said to both.

const house = createHouse()
let stage: Stage
let cookie: string
const reference = createServer()
beforeAll(async () => {
  stage = await openStage({ subgraphs: house.faces, documents: houseDocuments })
  cookie = await stage.cookieOf(resident)
  const sockets = new WebSocketServer({ server: reference })
  const schema = buildSchema('type Query { one: Int } type Subscription { silence: Int }')
  const field = schema.getSubscriptionType()?.getFields()['silence']
  if (field) field.subscribe = silence
  useServer({ schema }, sockets)
  reference.listen(0, '127.0.0.1')
  await once(reference, 'listening')
})
afterAll(async () => {
  await stage.close()
  reference.closeAllConnections()
  reference.close()
})

function silence(): AsyncIterableIterator<never> {
  const ended = Promise.withResolvers<IteratorResult<never>>()
  const end = { done: true as const, value: undefined }
  const events: AsyncIterableIterator<never> = {
    next: () => ended.promise,
    async return() {
      ended.resolve(end)
      return end
    },
    [Symbol.asyncIterator]: () => events,
  }
  return events
}

interface Peer {
  open(protocols?: string | string[]): WebSocket
  /** A subscription during which nothing happens. */
  readonly subscription: object
}

const gateway: Peer = {
  open: (protocols = 'graphql-transport-ws') =>
    new WebSocket(`${stage.origin.replace('http', 'ws')}/graphql`, protocols, {
      headers: { origin: publicOrigin, cookie },
    }),
  subscription: { variables: { room: 'attic' }, ...byHash(switchedBarely) },
}
const referencePeer: Peer = {
  open: (protocols = 'graphql-transport-ws') =>
    new WebSocket(`ws://127.0.0.1:${(reference.address() as AddressInfo).port}`, protocols),
  subscription: { query: 'subscription { silence }' },
}

/** Says one thing after the other, and what follows an initialisation once that is answered. Hears so much, or to the end. */
async function converse(peer: Peer, words: readonly (string | object)[], heardAtMost = 99) {
  const socket = peer.open()
  const heard: unknown[] = []
  const enough = Promise.withResolvers<unknown>()
  const answered = Promise.withResolvers<void>()
  socket.once('close', (code, reason) => {
    enough.resolve({ code, reason: String(reason) })
    answered.resolve()
  })
  socket.on('message', (data) => {
    heard.push(JSON.parse(String(data)))
    answered.resolve()
    if (heard.length === heardAtMost) enough.resolve(null)
  })
  await once(socket, 'open')
  for (const word of words) {
    socket.send(typeof word === 'string' ? word : JSON.stringify(word))
    if (word === init) await answered.promise
  }
  const ending = await enough.promise
  socket.terminate()
  return { heard, ending }
}

const init = { type: 'connection_init' }
const subscribe = (peer: Peer, id = '1') => ({ id, type: 'subscribe', payload: peer.subscription })

const conversations: Readonly<Record<string, (peer: Peer) => Parameters<typeof converse>[1]>> = {
  'what is no message': () => ['{'],
  'a message of no type': () => ['{"id":"1"}'],
  'a type that is none': () => ['{"type":"start","id":"1","payload":{"query":"{ one }"}}'],
  'a payload that is none': () => ['{"type":"connection_init","payload":"secret"}'],
  'a subscription before the connection was initialised': (peer) => [subscribe(peer)],
  'a subscription without an id': (peer) => [init, { ...subscribe(peer), id: undefined }],
  'a subscription with an empty id': (peer) => [init, subscribe(peer, '')],
  'the same id twice': (peer) => [init, subscribe(peer), subscribe(peer)],
  'an initialisation after the other': () => [init, init],
  'nothing for three seconds': () => [],
}

for (const [name, words] of Object.entries(conversations)) {
  test(`answers ${name} as the reference does`, async () => {
    const [own, others] = await Promise.all(
      [gateway, referencePeer].map((peer) => converse(peer, words(peer))),
    )
    const codeOf = (ending: unknown) => (ending as { readonly code: number }).code
    expect(codeOf(own?.ending)).toBe(codeOf(others?.ending))
    expect(codeOf(own?.ending)).toBeGreaterThanOrEqual(4400)
  })
}

test('answers a client without the sub-protocol as the reference does', async () => {
  const endings = await Promise.all(
    [gateway, referencePeer].map(
      (peer) => new Promise((resolve) => peer.open([]).once('close', (code) => resolve(code))),
    ),
  )
  expect(endings).toEqual([4406, 4406])
})

test.each([
  [{ type: 'ping' }],
  [{ type: 'ping', payload: { at: 7 } }],
  [{ type: 'connection_init', payload: { any: 'thing' } }],
])('answers %j as the reference does', async (word) => {
  const [own, others] = await Promise.all([gateway, referencePeer].map((peer) => converse(peer, [word], 1)))
  expect(own).toEqual(others)
})

test('an id is free again once its subscription is complete', async () => {
  const words = [
    init,
    subscribe(gateway),
    { id: '1', type: 'complete' },
    subscribe(gateway),
    { type: 'ping' },
  ]
  const { heard, ending } = await converse(gateway, words, 2)
  expect(heard).toEqual([{ type: 'connection_ack' }, { type: 'pong' }])
  expect(ending).toBeNull()
})
