import { expect, test } from 'vitest'
import { randomFrom } from '../learning/random.ts'
import type { Series } from '../series.ts'
import { losing, often, scaled, seldom, shifted, withNeighbour } from './changes.ts'

const hour = 3_600

/** Ten litres an hour for four days, a leak of them in the third. */
const home: Series = {
  label: {
    series_id: '',
    class: 'plain',
    kind: 'residential',
    resolution_l: 1,
    eval_from: 0,
    eval_to: 96 * hour,
    events: [{ type: 'leak', subtype: 'burst', start: 48 * hour, onset: 49 * hour, end: 60 * hour }],
    natural: [],
  },
  kind: 'RESIDENTIAL',
  at: Float64Array.from({ length: 97 }, (_, nth) => nth * hour),
  litres: Float64Array.from({ length: 97 }, (_, nth) => nth * 10),
}
const random = () => randomFrom(3)

test('twice the water is twice the register', () => {
  expect(scaled(2)(home, random()).litres.at(-1)).toBe(2 * 960)
})

test('who lives later leaks later', () => {
  const { at, label } = shifted(8 * hour)(home, random())
  expect(at[0]).toBe(8 * hour)
  expect(label.events[0]).toMatchObject({ start: 56 * hour, onset: 57 * hour, end: 68 * hour })
})

test('a meter that answers seldom or often counts the same water', () => {
  for (const change of [seldom(6), often(12)]) {
    const { at, litres } = change(home, random())
    expect([at.at(-1), litres.at(-1)]).toEqual([96 * hour, 960])
  }
  expect(seldom(6)(home, random()).at).toHaveLength(17)
  expect(often(12)(home, random()).at).toHaveLength(96 * 12 + 1)
})

test('lost readings are lost one by one', () => {
  const kept = losing(0.3)(home, random()).at.length
  expect(kept).toBeGreaterThan(97 * 0.55)
  expect(kept).toBeLessThan(97 * 0.85)
})

test('what two households use together is the sum, and runs of it outside of the leak are natural', () => {
  const { litres, label } = withNeighbour([home])(home, random())
  expect(litres.at(-1)).toBe(2 * 960)
  expect(label.natural.map(({ start, end }) => [start, end])).toEqual([
    [0, 47 * hour],
    [60 * hour, 96 * hour],
  ])
})
