import fastify from 'fastify'
import { expect, test } from 'vitest'
import type { SubgraphRoom, WebhookCall } from './subgraph-definition.ts'
import { webhookRoutes } from './webhook-routes.ts'

const room = {} as SubgraphRoom

function serverThatHears(heard: WebhookCall[]) {
  const server = fastify()
  webhookRoutes(
    server,
    '/ponds/webhooks',
    {
      rain: async (_room, call) => {
        heard.push(call)
        return { status: call.headers['digest'] === 'right' ? 200 : 401 }
      },
    },
    room,
  )
  return server
}

test('a call arrives byte by byte as it was sent, of whatever media type, and is answered with the status alone', async () => {
  const heard: WebhookCall[] = []
  const server = serverThatHears(heard)
  const payload = '{ "litres" : 1.0,\n "of": "agua" }  '
  for (const type of ['application/json', 'application/vnd.conekta-v2.3.0+json', 'text/plain']) {
    const { statusCode, body } = await server.inject({
      ...{ method: 'POST', url: '/ponds/webhooks/rain', payload },
      headers: { 'content-type': type, Digest: 'right' },
    })
    expect([statusCode, body]).toEqual([200, ''])
  }
  expect(heard.map(({ rawBody }) => rawBody.toString())).toEqual([payload, payload, payload])
})

test('what is no JSON is handed on too: its signature says what it is worth', async () => {
  const heard: WebhookCall[] = []
  const { statusCode } = await serverThatHears(heard).inject({
    ...{ method: 'POST', url: '/ponds/webhooks/rain', payload: '{"lit' },
    headers: { 'content-type': 'application/json' },
  })
  expect(statusCode).toBe(401)
  expect(heard).toHaveLength(1)
})

test('three megabytes are refused before they are handed to anybody', async () => {
  const heard: WebhookCall[] = []
  const { statusCode } = await serverThatHears(heard).inject({
    ...{ method: 'POST', url: '/ponds/webhooks/rain', payload: 'x'.repeat(3_000_000) },
    headers: { 'content-type': 'application/json', Digest: 'right' },
  })
  expect(statusCode).toBe(413)
  expect(heard).toHaveLength(0)
})
