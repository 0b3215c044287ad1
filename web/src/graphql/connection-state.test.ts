import { expect, test } from 'vitest'
import { afterEvent, type ConnectionEvent, describeConnection, nothingKnown } from './connection-state.ts'

function after(...events: ConnectionEvent[]) {
  return describeConnection(events.reduce(afterEvent, nothingKnown))
}

test('is connecting until something happened', () => {
  expect(after()).toBe('connecting')
  expect(after('answered')).toBe('connecting')
})

test('is live while the stream is up, even when one request got no answer', () => {
  expect(after('stream-up')).toBe('live')
  expect(after('stream-up', 'unanswered')).toBe('live')
})

test('is reconnecting when the stream is lost but the server still answers', () => {
  expect(after('stream-up', 'stream-lost')).toBe('reconnecting')
  expect(after('stream-up', 'stream-lost', 'unanswered', 'answered')).toBe('reconnecting')
})

test('is offline only when a request got no answer', () => {
  expect(after('unanswered')).toBe('offline')
  expect(after('stream-up', 'stream-lost', 'unanswered')).toBe('offline')
})

test('is live again as soon as the stream is', () => {
  expect(after('stream-up', 'stream-lost', 'unanswered', 'stream-up')).toBe('live')
})
