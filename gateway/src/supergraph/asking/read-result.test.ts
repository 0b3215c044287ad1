import { expect, test } from 'vitest'
import { readResult } from './read-result.ts'

test('takes data, errors and both, whatever the status', () => {
  expect(readResult(200, '{"data":{"a":1}}')).toEqual({ data: { a: 1 } })
  expect(readResult(400, '{"errors":[{"message":"no"}]}')).toEqual({ errors: [{ message: 'no' }] })
  expect(readResult(200, '{"data":null,"errors":[{"message":"no"}]}')).toMatchObject({ data: null })
})

test.each([
  '',
  '<html>',
  '[]',
  '{}',
  '{"data":1}',
  '{"data":[]}',
  '{"errors":{}}',
  '{"errors":[{}]}',
  'null',
])('refuses %j', (text) => {
  expect(() => readResult(502, text)).toThrow('status 502')
})

test('refuses whatever a subgraph says that does not take the token', () => {
  expect(() => readResult(401, '{"data":{"a":1}}')).toThrow('token')
})
