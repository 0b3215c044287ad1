import { expect, test } from 'vitest'
import { codeOf, stepAt, stepOfCode } from './totp.ts'

const secret = Buffer.from('12345678901234567890')

// RFC 6238, appendix B, SHA-1.
test.each([
  ['1970-01-01T00:00:59Z', '94287082'],
  ['2005-03-18T01:58:29Z', '07081804'],
  ['2005-03-18T01:58:31Z', '14050471'],
  ['2009-02-13T23:31:30Z', '89005924'],
  ['2033-05-18T03:33:20Z', '69279037'],
  ['2603-10-11T11:33:20Z', '65353130'],
])('at %s the code is %s', (at, code) => {
  expect(codeOf(secret, stepAt(new Date(at)), 8)).toBe(code)
})

const now = new Date('2026-11-20T12:00:10Z')
const step = stepAt(now)

test('a phone whose clock is half a minute off is understood, a minute is too much', () => {
  for (const off of [-1, 0, 1])
    expect(stepOfCode(secret, codeOf(secret, step + off), now, 0)).toBe(step + off)
  for (const off of [-2, 2]) expect(stepOfCode(secret, codeOf(secret, step + off), now, 0)).toBeNull()
})

test('a code is good once', () => {
  expect(stepOfCode(secret, codeOf(secret, step), now, step)).toBeNull()
  expect(stepOfCode(secret, codeOf(secret, step - 1), now, step)).toBeNull()
  expect(stepOfCode(secret, codeOf(secret, step + 1), now, step)).toBe(step + 1)
})

test.each(['', '12345', '1234567', 'abcdef'])('%j is no code', (code) => {
  expect(stepOfCode(secret, code, now, 0)).toBeNull()
})

test('people type the gap that their app shows', () => {
  const code = codeOf(secret, step)
  expect(stepOfCode(secret, `${code.slice(0, 3)} ${code.slice(3)} `, now, 0)).toBe(step)
})
