import { expect, test } from 'vitest'
import type { Series } from '../series.ts'
import { anotherHousehold } from './another-household.ts'
import { randomFrom } from './random.ts'

/** A register that moves on by seven litres an hour. */
function even(hours: number, resolution: 1 | 10): Series {
  const label = {
    series_id: '',
    class: 'plain',
    kind: 'residential',
    resolution_l: resolution,
    eval_from: 0,
    eval_to: 0,
    events: [],
    natural: [],
  } as const
  const hoursOf = Float64Array.from({ length: hours }, (_, hour) => hour)
  const litres = hoursOf.map((hour) => Math.floor((5_000 + 7 * hour) / resolution) * resolution)
  return { label, kind: 'RESIDENTIAL', at: hoursOf.map((hour) => hour * 3_600), litres }
}

test.for([1, 10] as const)('of a register of %d litres another household has one like it', (resolution) => {
  const series = even(2_000, resolution)
  for (let seed = 1; seed <= 60; seed++) {
    const { litres, at } = anotherHousehold(series, randomFrom(seed))
    expect(at).toEqual(series.at)
    expect(litres.every((register) => register % resolution === 0)).toBe(true)
    expect(litres.every((register, nth) => nth === 0 || register >= (litres[nth - 1] ?? 0))).toBe(true)
    // From 0.6 to 1.8 times as much; the last filling of a cistern of 800 litres may still be missing.
    const used = litres.at(-1) ?? 0
    expect(used).toBeLessThanOrEqual(1.8 * 7 * 2_000)
    expect(used).toBeGreaterThan(0.6 * 7 * 2_000 - 820)
  }
})

test('some households draw whole fillings of a cistern', () => {
  const series = even(2_000, 1)
  const dry = Array.from({ length: 60 }, (_, seed) => {
    const { litres } = anotherHousehold(series, randomFrom(seed))
    return litres.filter((register, nth) => nth > 0 && register === litres[nth - 1]).length / litres.length
  })
  const behindCisterns = dry.filter((share) => share > 0.9).length
  expect(behindCisterns).toBeGreaterThan(2)
  expect(behindCisterns).toBeLessThan(20)
})
