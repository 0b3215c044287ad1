import { expect, test } from 'vitest'
import { type ChartBar, roundCeiling, runsOf } from './chart-bars.ts'

function bar(state: ChartBar['state'], index: number): ChartBar {
  return { key: String(index), value: state === 'known' ? 1 : null, state, label: '', text: '' }
}

test('joins neighbouring gaps into one', () => {
  const bars = (['gap', 'gap', 'known', 'gap', 'future'] as const).map(bar)
  expect(runsOf(bars, ({ state }) => state === 'gap')).toEqual([
    { start: 0, length: 2 },
    { start: 3, length: 1 },
  ])
})

test.each([
  [[3, null, 38], 40],
  [[41], 50],
  [[100], 100],
  [[612], 800],
  [[230], 250],
])('draws %j under %i', (values, ceiling) => {
  expect(roundCeiling(values, 10)).toBe(ceiling)
})

test('keeps a quiet day quiet: one litre does not fill the chart', () => {
  expect(roundCeiling([1, 0], 10)).toBe(10)
  expect(roundCeiling([null, null], 10)).toBe(10)
})
