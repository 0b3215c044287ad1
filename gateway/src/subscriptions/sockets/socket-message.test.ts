import { expect, test } from 'vitest'
import { readSocketMessage } from './socket-message.ts'

test.each([
  [{ type: 'connection_init' }],
  [{ type: 'connection_init', payload: { any: 1 } }],
  [{ type: 'ping' }],
  [{ type: 'ping', payload: { at: 1 } }],
  [{ type: 'pong', payload: null }],
  [{ type: 'subscribe', id: '1', payload: { query: '' } }],
  [{ type: 'complete', id: '1' }],
])('takes %j', (message) => {
  expect(readSocketMessage(JSON.stringify(message))?.type).toBe(message.type)
})

test.each([
  '{',
  '"ping"',
  '[]',
  'null',
  '{}',
  '{"type":"start","id":"1","payload":{}}',
  '{"type":"next","id":"1","payload":{}}',
  '{"type":"connection_ack"}',
  '{"type":"connection_init","payload":"x"}',
  '{"type":"ping","payload":[1]}',
  '{"type":"subscribe","payload":{}}',
  '{"type":"subscribe","id":"","payload":{}}',
  '{"type":"subscribe","id":1,"payload":{}}',
  '{"type":"subscribe","id":"1"}',
  '{"type":"complete"}',
  `{"type":"complete","id":"${'x'.repeat(129)}"}`,
])('takes %s for no message', (text) => {
  expect(readSocketMessage(text)).toBeNull()
})
