import { expect, test } from 'vitest'
import { retryAfterMs } from './retry-after.ts'

// RFC 9110 §10.2.3 gives both forms.
const now = new Date('1999-12-31T23:59:00Z')

test('reads seconds and dates, and nothing from anything else', () => {
  expect(retryAfterMs('120', now)).toBe(120_000)
  expect(retryAfterMs('Fri, 31 Dec 1999 23:59:59 GMT', now)).toBe(59_000)
  expect(retryAfterMs('Fri, 31 Dec 1999 23:58:00 GMT', now)).toBe(0)
  for (const text of [null, '', 'soon']) expect(retryAfterMs(text, now)).toBeNull()
})
