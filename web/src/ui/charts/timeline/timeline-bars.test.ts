import { expect, test } from 'vitest'
import {
  barsPath,
  feetPath,
  highestOf,
  placeOf,
  stretchesOf,
  type TimelineBar,
  type TimelineScale,
} from './timeline-bars.ts'

const scale: TimelineScale = { fromMs: 0, toMs: 100, width: 1_000, height: 200, ceiling: 50 }

function bar(index: number, own: Partial<TimelineBar> = {}): TimelineBar {
  return {
    fromMs: index * 10,
    toMs: index * 10 + 10,
    value: null,
    state: 'future',
    share: null,
    expected: null,
    outline: null,
    isRunning: false,
    ...own,
  }
}

const known = (index: number, value: number) => bar(index, { value, state: 'known' })
const values = ({ value }: TimelineBar) => (value === null ? null : { from: 0, to: value })

test('zero is the foot of the chart, and a bar is as high as its share of the ceiling', () => {
  expect(barsPath([known(0, 25)], scale, values)).toMatch(/^M[\d.]+ 200V100h[\d.]+V200z$/)
})

test('thousands of bars are one path, in which those without a value do not stand', () => {
  const path = barsPath([known(0, 25), bar(1), known(2, 50)], scale, values)
  expect(path.split('M')).toHaveLength(3)
})

test('a bar that stands on another begins where that one ends', () => {
  expect(barsPath([known(0, 10)], scale, () => ({ from: 10, to: 40 }))).toMatch(/ 160V40h/)
})

test('a known zero has a foot, a gap has none', () => {
  expect(feetPath([known(0, 0), bar(1, { state: 'gap' })], scale).split('M')).toHaveLength(2)
})

test('bars keep apart, and never get thinner than a pixel', () => {
  const wide = placeOf(scale, known(0, 1))
  expect(wide.x).toBeGreaterThan(0)
  expect(wide.x * 2 + wide.width).toBeCloseTo(100, 0)
  expect(placeOf({ ...scale, width: 5 }, known(0, 1)).width).toBe(1)
})

test('all that is drawn has to fit below the ceiling', () => {
  expect(
    highestOf([known(0, 3), bar(1, { share: 7 }), bar(2, { expected: 9 }), bar(3, { outline: 8 })]),
  ).toBe(9)
  expect(highestOf([])).toBe(0)
})

test('gaps that touch are one gap', () => {
  const gaps = [2, 3, 5].map((index) => bar(index, { state: 'gap' }))
  const stretches = stretchesOf([known(1, 1), ...gaps], ({ state }) => state === 'gap')
  expect(stretches.map(({ fromMs, toMs, bars }) => [fromMs, toMs, bars.length])).toEqual([
    [20, 40, 2],
    [50, 60, 1],
  ])
})
