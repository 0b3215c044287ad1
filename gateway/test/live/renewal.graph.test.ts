import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import {
  createBatchSigner,
  createBatchVerifier,
  createTokenSigner,
} from '@aquacis/kit/runtime/internal-token.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { newTokenKeys } from '@aquacis/kit/testing/token-keys.ts'
import { afterEach, expect, test } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import type { UpstreamSink } from '../../src/subscriptions/upstream/running.ts'
import { UpstreamLine } from '../../src/subscriptions/upstream/upstream-line.ts'
import { resident } from '../stage/stage.ts'

const { privateJwk, publicJwk } = newTokenKeys()
const verify = createBatchVerifier(publicJwk, 'switches')
const silent: UpstreamSink = {
  standing: () => undefined,
  lost: () => undefined,
  event: () => undefined,
  ended: () => undefined,
  failed: () => undefined,
}

let server: WebSocketServer
afterEach(() => {
  for (const socket of server.clients) socket.terminate()
  server.close()
})

/** A subgraph that says `acknowledgement`, and what comes after the handshake. */
async function subgraph(acknowledgement: object, onWord: (word: Word, socket: WebSocket) => void) {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  server.on('connection', (socket) => {
    socket.on('message', (data) => {
      const word: Word = JSON.parse(String(data))
      if (word.type === 'connection_init') socket.send(JSON.stringify(acknowledgement))
      else if (word.type === 'ping') socket.send('{"type":"pong"}')
      onWord(word, socket)
    })
  })
  await once(server, 'listening')
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/switches/graphql`)
  const signers = { sign: createTokenSigner(privateJwk), signBatch: createBatchSigner(privateJwk) }
  return new UpstreamLine({ subgraph: 'switches', url, signers, log: silentLog, tickEveryMs: 50 })
}

interface Word {
  readonly type: string
  readonly id?: string
  readonly payload?: { readonly renew?: { readonly ids: readonly string[]; readonly authorization: string } }
}

test('tokens of running subscriptions are renewed in time, again and again, and of ended ones no more', async () => {
  const renewWithinSeconds = 4
  const renewed: { at: number; ids: readonly string[]; authorization: string }[] = []
  const line = await subgraph({ type: 'connection_ack', payload: { renewWithinSeconds } }, ({ payload }) => {
    const renew = payload?.renew
    if (renew !== undefined) renewed.push({ at: performance.now(), ...renew })
  })
  const operation = { query: 'subscription { switched }', variables: {} }
  const began = performance.now()
  line.subscribe(operation, resident, silent)
  const end = line.subscribe(operation, { ...resident, subject: 'person-2' }, silent)
  await expect.poll(() => renewed.length, { timeout: 20_000 }).toBeGreaterThan(0)
  expect((renewed[0]?.at ?? 0) - began).toBeLessThan(renewWithinSeconds * 1_000)
  expect(renewed[0]?.ids).toEqual(['1', '2'])
  const viewers = await verify((renewed[0]?.authorization ?? '').replace('Bearer ', ''))
  expect(viewers).toEqual([resident, { ...resident, subject: 'person-2' }])
  end()
  const before = renewed.length
  await expect.poll(() => renewed.length, { timeout: 20_000 }).toBeGreaterThan(before)
  expect(renewed.at(-1)?.ids).toEqual(['1'])
  line.close()
})

test('a subgraph that asks for no renewal is sent no tokens by the way', async () => {
  const words: Word[] = []
  const line = await subgraph({ type: 'connection_ack' }, (word) => words.push(word))
  line.subscribe({ query: 'subscription { switched }', variables: {} }, resident, silent)
  await expect
    .poll(() => words.filter(({ type }) => type === 'ping').length, { timeout: 20_000 })
    .toBeGreaterThan(5)
  expect(words.some(({ payload }) => payload?.renew !== undefined)).toBe(false)
  line.close()
})

test('a subgraph that falls silent is given up, and those who listen hear of the gap', async () => {
  const heard: string[] = []
  const line = await subgraph({ type: 'connection_ack' }, (word, socket) => {
    if (word.type === 'subscribe' && heard.length < 2) socket.pause()
  })
  line.subscribe({ query: 'subscription { switched }', variables: {} }, resident, {
    ...silent,
    standing: () => heard.push('standing'),
    lost: () => heard.push('lost'),
  })
  await expect.poll(() => heard, { timeout: 20_000 }).toEqual(['standing', 'lost', 'standing'])
  line.close()
})
