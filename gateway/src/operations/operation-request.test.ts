import { expect, test } from 'vitest'
import { readOperationRequest } from './operation-request.ts'

const hash = 'a'.repeat(64)
const byHash = { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }

test('reads a hash, and a text', () => {
  expect(readOperationRequest({ ...byHash, variables: { a: 1 } })).toEqual({
    kind: 'known',
    hash,
    operationName: undefined,
    variables: { a: 1 },
  })
  expect(
    readOperationRequest({ query: '{ a }', operationName: 'A', variables: null, extensions: null }),
  ).toEqual({
    kind: 'text',
    text: '{ a }',
    operationName: 'A',
    variables: {},
  })
})

test('a text counts more than the hash beside it, an empty one does not', () => {
  expect(readOperationRequest({ ...byHash, query: '{ a }' })).toMatchObject({ kind: 'text' })
  expect(readOperationRequest({ ...byHash, query: '' })).toMatchObject({ kind: 'known' })
})

test.each([
  ['batches', [byHash]],
  ['JSON object', 'query'],
  ['JSON object', null],
  ['nothing to run', {}],
  ['query is a text', { query: 1 }],
  ['operationName is a text', { query: '{ a }', operationName: {} }],
  ['operationName is longer', { query: '{ a }', operationName: 'a'.repeat(201) }],
  ['variables is an object', { query: '{ a }', variables: [] }],
  ['extensions is an object', { query: '{ a }', extensions: 'x' }],
  [
    '64 hexadecimal digits',
    { extensions: { persistedQuery: { version: 1, sha256Hash: '../../etc/passwd' } } },
  ],
  ['"version": 1', { extensions: { persistedQuery: { version: 2, sha256Hash: hash } } }],
  ['nest deeper', { query: '{ a }', variables: JSON.parse(`${'{"a":'.repeat(20)}1${'}'.repeat(20)}`) }],
])('refuses with “%s”', (told, body) => {
  expect(() => readOperationRequest(body)).toThrow(told)
  expect(() => readOperationRequest(body)).toThrow(
    expect.objectContaining({ extensions: { code: 'BAD_REQUEST' } }),
  )
})
