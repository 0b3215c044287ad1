import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { currentTraceId, newTraceId, traceIdOf, traceparent, withTrace } from './trace.ts'

test('a trace is handed on in a header and read back', () => {
  const traceId = newTraceId()
  expect(traceId).toMatch(/^[0-9a-f]{32}$/)
  expect(traceIdOf(traceparent(traceId))).toBe(traceId)
})

test.each([
  undefined,
  '',
  'none',
  `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
  `00-${'A'.repeat(32)}-00f067aa0ba902b7-01`,
  '00-4bf92f3577b34da6a3ce929d0e0e4736',
])('there is no trace in %j', (header) => {
  expect(traceIdOf(header)).toBeUndefined()
})

test('a later version of the header still tells its trace', () => {
  const header = '01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more'
  expect(traceIdOf(header)).toBe('4bf92f3577b34da6a3ce929d0e0e4736')
})

test('what is awaited belongs to the trace that began it, also beside another', async () => {
  const seen = await Promise.all(
    ['one', 'two'].map((traceId) =>
      withTrace(traceId, async () => {
        await setImmediate()
        return currentTraceId()
      }),
    ),
  )
  expect(seen).toEqual(['one', 'two'])
  expect(currentTraceId()).toBeUndefined()
})
