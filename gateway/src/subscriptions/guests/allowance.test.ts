import { expect, test } from 'vitest'
import { createAllowance } from './allowance.ts'

test('gives so much at once, and more as time goes by, never above the whole', () => {
  let nowMs = 0
  const allowance = createAllowance({ atOnce: 3, perSecond: 2 }, () => nowMs)
  const taken = (count: number) => Array.from({ length: count }, () => allowance.take())
  expect(allowance.isWhole()).toBe(true)
  expect(taken(4)).toEqual([true, true, true, false])
  nowMs = 499
  expect(taken(1)).toEqual([false])
  nowMs = 1_000
  expect(taken(3)).toEqual([true, true, false])
  nowMs = 60_000
  expect(allowance.isWhole()).toBe(true)
  expect(taken(4)).toEqual([true, true, true, false])
})
