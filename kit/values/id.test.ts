import { expect, test } from 'vitest'
import { isId } from './id.ts'

test('an id is a UUID as the database writes it: in lower case', () => {
  expect(isId('0190b3a0-7c1e-7000-8000-00000000000a')).toBe(true)
})

test.each([
  '',
  '442761',
  '0190B3A0-7C1E-7000-8000-00000000000A',
  '{0190b3a0-7c1e-7000-8000-00000000000a}',
  '0190b3a0-7c1e-7000-8000-00000000000a ',
  '0190b3a07c1e7000800000000000000a',
])('%j names nothing', (text) => {
  expect(isId(text)).toBe(false)
})
