import { expect, test } from 'vitest'
import { dayOf, monthOf, type Step, yearTo } from '../view/step.ts'
import { type BarFacts, barsInView, nightsIn, viewBefore, yearBefore } from './bars-in-view.ts'
import type { Measured, Series } from './use-series.ts'

const friday = new Date('2026-11-21T00:42:12.000Z')
const facts: BarFacts = { now: friday, startedOn: '2026-01-15', outlook: null }
const litres = (value: number): Measured => ({ litres: value, share: null })

function series(known: (step: Step, ms: number) => Measured | undefined, isAnswered = true): Series {
  return {
    at: known,
    isAnswered: () => isAnswered,
    state: () => 'shown',
    isAwaited: () => false,
    refresh: () => {},
  }
}

const everywhere = series((_step, ms) => (ms < friday.getTime() ? litres(10) : undefined))

test('what was measured is a bar, the running hour grows, what comes is still to come', () => {
  const bars = barsInView('HOUR', dayOf(friday), everywhere, facts)
  expect(bars.map(({ state }) => state)).toEqual([
    ...Array.from({ length: 19 }, () => 'known'),
    ...Array.from({ length: 5 }, () => 'future'),
  ])
  expect(bars.filter(({ isRunning }) => isRunning)).toHaveLength(1)
})

test('an hour without a register is a gap and has its share of what ran; it is never a zero', () => {
  const silent = series(() => ({ litres: null, share: 14 }))
  const [first] = barsInView('HOUR', dayOf(friday), silent, facts)
  expect(first).toMatchObject({ state: 'gap', value: null, share: 14 })
})

test('what was not answered yet is no gap, and before the contract there is none either', () => {
  const [unheard] = barsInView(
    'DAY',
    monthOf(friday),
    series(() => undefined, false),
    facts,
  )
  expect(unheard?.state).toBe('unheard')
  const january = monthOf(new Date('2026-01-10T18:00:00.000Z'))
  const states = barsInView(
    'DAY',
    january,
    series(() => undefined),
    facts,
  ).map(({ state }) => state)
  expect(states.filter((state) => state === 'outside')).toHaveLength(14)
  expect(states.filter((state) => state === 'gap')).toHaveLength(17)
})

test('the days to come of the running month share what is still expected of it', () => {
  const outlook = { monthMs: monthOf(friday).fromMs, litres: 16_000, soFar: 11_000 }
  const bars = barsInView('DAY', monthOf(friday), everywhere, { ...facts, outlook })
  const expected = bars.filter(({ expected }) => expected !== null)
  expect(expected).toHaveLength(10)
  // 10.22 days are left from 18:42 on: 489 L a day.
  expect(expected[0]?.expected).toBeCloseTo(5_000 / 10.2207, 0)
})

test('the running month is expected to come to the projection, no other is', () => {
  const outlook = { monthMs: monthOf(friday).fromMs, litres: 16_000, soFar: 11_000 }
  const bars = barsInView('MONTH', yearTo(friday), everywhere, { ...facts, outlook })
  expect(bars.map(({ expected }) => expected)).toEqual([...Array.from({ length: 11 }, () => null), 16_000])
})

test('beside a Friday stands the Friday a year before, beside a November the November before', () => {
  const before = new Date(yearBefore('HOUR', friday.getTime()))
  expect(before.toISOString()).toBe('2025-11-22T00:42:12.000Z')
  expect(before.getUTCDay()).toBe(friday.getUTCDay())
  expect(new Date(yearBefore('MONTH', monthOf(friday).fromMs)).toISOString()).toBe('2025-11-01T06:00:00.000Z')
  const year = viewBefore('MONTH', yearTo(friday))
  expect(new Date(year.fromMs).toISOString()).toBe('2024-12-01T06:00:00.000Z')
})

test('the nights of a view are its hours from midnight to five', () => {
  const [night] = nightsIn(dayOf(friday))
  expect((night?.toMs ?? 0) - (night?.fromMs ?? 0)).toBe(5 * 3_600_000)
})
