import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLatencies } from './latencies.ts'

test('a quantile is within one per cent of the duration at that rank', () => {
  const durations = fc.array(fc.double({ min: 0.05, max: 100_000, noNaN: true }), { minLength: 1 })
  const shares = fc.constantFrom(0.01, 0.5, 0.9, 0.99, 1)
  fc.assert(
    fc.property(durations, shares, (all, share) => {
      const latencies = createLatencies()
      for (const each of all) latencies.add(each)
      const exact = all.toSorted((a, b) => a - b)[Math.ceil(share * all.length) - 1] ?? 0
      expect(latencies.quantile(share)).toBeGreaterThan(exact * 0.99)
      expect(latencies.quantile(share)).toBeLessThan(exact * 1.02)
      expect(latencies.count).toBe(all.length)
    }),
  )
})

test('without any duration there is no quantile', () => {
  expect(createLatencies().quantile(0.99)).toBe(0)
})
