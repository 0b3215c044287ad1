import { litres } from '@aquacis/kit/values/volume.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ranBetween, registerRanges } from './register-wrap.ts'

const between = (before: number, after: number) => ranBetween(litres(before), litres(after))

test.each([
  ['eight digits of litres', 99_999_995, 7, 12],
  ['seven digits', 9_999_990, 5, 15],
  ['32 bits', 4_294_967_290, 4, 10],
  ['a wide meter, over a month of an eighth of its range', 950_000_000, 75_000_000, 125_000_000],
])('%s begin anew at zero', (_what, before, after, ran) => {
  expect(between(before, after)).toBe(ran)
})

test('a register that fell in the middle of its range did not begin anew', () => {
  expect(between(5_000, 4_000)).toBe(-1_000)
  expect(between(9_000_000, 4_000_000)).toBe(-5_000_000)
})

test('whatever the range, and however small the steps, the litres of a way add up', () => {
  const way = fc.record({
    range: fc.constantFrom(...registerRanges),
    start: fc.double({ min: 0.9, max: 0.999, noNaN: true }),
    steps: fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 40 }),
  })
  fc.assert(
    fc.property(way, ({ range, start, steps }) => {
      let shown = Math.floor(range * start)
      let total = 0
      for (const step of steps) {
        const next = (shown + step) % range
        total += between(shown, next)
        shown = next
      }
      expect(total).toBe(steps.reduce((sum, step) => sum + step, 0))
    }),
  )
})
