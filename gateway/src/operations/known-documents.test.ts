import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { parseKnownDocuments } from './known-documents.ts'

const text = '{ one }'
const hash = createHash('sha256').update(text).digest('hex')

test('reads texts by their hash', () => {
  expect(parseKnownDocuments(JSON.stringify({ [hash]: text }), 'file')).toEqual(new Map([[hash, text]]))
})

test('refuses a text that is not the one of its hash', () => {
  expect(() => parseKnownDocuments(JSON.stringify({ [hash]: '{ two }' }), 'file')).toThrow(hash)
})

test.each(['', '[]', '{"abc":"{ one }"}', `{"${'a'.repeat(64)}":1}`])(
  'refuses %j with what to do',
  (content) => {
    expect(() => parseKnownDocuments(content, 'known.json')).toThrow(/known\.json.*pnpm generate/)
  },
)
