import { assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { returnPath } from './return-path.ts'

const origin = new URL('https://aguas.example')

test.each(['/', '/consumo', '/consumo?dia=hoy#grafica', '/a//b'])('goes back to %s', (path) => {
  expect(returnPath(path, origin)).toBe(path)
})

test.each([
  '//malo.example',
  '/\\malo.example',
  '/\t/malo.example',
  '/.//malo.example',
  '/x/..//malo.example',
  'https://malo.example',
  'javascript:alert(1)',
  'consumo',
  '',
  '/auth/sign-in?return=/auth/sign-in',
  '/ñandú',
  `/${'x'.repeat(600)}`,
  ['/consumo'],
  undefined,
])('does not follow %j', (path) => {
  expect(returnPath(path, origin)).toBe('/')
})

test('never leaves the site, whatever is asked', () => {
  // What browsers read as the border between host and path, and what they drop on the way.
  const unit = constantFrom('/', '\\', '.', ':', '@', '\t', '\n', ' ', '?', '#', '%2f', 'a', 'malo.example')
  assert(
    property(string({ unit, maxLength: 12 }), (asked) => {
      return new URL(returnPath(asked, origin), origin).origin === origin.origin
    }),
    { numRuns: 2_000 },
  )
})
