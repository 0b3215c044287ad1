import { expect, test } from 'vitest'
import { createAttempts } from './attempts.ts'

const limits = { perEmail: 3, perAddress: 5, windowMs: 600_000 }
const ana = 'ana@ejemplo.mx'

test('after a few wrong passwords an address has to wait until the oldest is forgotten', () => {
  const attempts = createAttempts(limits)
  for (const at of [0, 1_000, 2_000]) {
    expect(attempts.waitMs(ana, '10.0.0.1', at)).toBe(0)
    attempts.failed(ana, '10.0.0.1', at)
  }
  expect(attempts.waitMs(ana, '10.0.0.9', 3_000)).toBe(597_000)
  expect(attempts.waitMs('luis@ejemplo.mx', '10.0.0.1', 3_000)).toBe(0)
  expect(attempts.waitMs(ana, '10.0.0.1', 600_000)).toBe(0)
})

test('somebody who tries many people from one place has to wait too', () => {
  const attempts = createAttempts(limits)
  for (let n = 0; n < 5; n += 1) attempts.failed(`${n}@ejemplo.mx`, '10.0.0.1', 0)
  expect(attempts.waitMs(ana, '10.0.0.1', 0)).toBe(600_000)
  expect(attempts.waitMs(ana, '10.0.0.2', 0)).toBe(0)
})

test('the right password forgives the wrong ones', () => {
  const attempts = createAttempts(limits)
  for (let n = 0; n < 2; n += 1) attempts.failed(ana, '10.0.0.1', 0)
  attempts.succeeded(ana)
  attempts.failed(ana, '10.0.0.1', 0)
  expect(attempts.waitMs(ana, '10.0.0.1', 0)).toBe(0)
})
