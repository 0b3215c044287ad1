import { expect, test } from 'vitest'
import { createQuota } from './quota.ts'

const hour = 3_600_000

test('a name has its quota in every span', () => {
  const quota = createQuota({ most: 2, everyMs: hour })
  expect([0, 1, 2].map((at) => quota.allows('a', at))).toEqual([true, true, false])
  expect(quota.allows('b', 3)).toBe(true)
  expect(quota.allows('a', hour - 1)).toBe(false)
  expect(quota.allows('a', hour)).toBe(true)
})

test('whoever invents names gains nothing once too many are known', () => {
  const quota = createQuota({ most: 1, everyMs: hour, mostNames: 3 })
  const allowed = Array.from({ length: 100 }, (_, name) => quota.allows(`invented ${name}`, 0)).filter(
    Boolean,
  )
  expect(allowed).toHaveLength(3)
})
