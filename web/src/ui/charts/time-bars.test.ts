import { nextHour } from '@aquacis/kit/values/calendar.ts'
import { expect, test } from 'vitest'
import { slotsBetween, timeBars } from './time-bars.ts'

const midnight = new Date('2026-11-20T06:00:00.000Z')
const hours = slotsBetween(midnight, new Date('2026-11-20T10:00:00.000Z'), nextHour)

test('cuts a stretch of time where the next piece begins', () => {
  expect(hours).toHaveLength(4)
  expect(hours[3]).toEqual({
    from: new Date('2026-11-20T09:00:00.000Z'),
    to: new Date('2026-11-20T10:00:00.000Z'),
  })
})

test('tells a gap from a zero, and both from what has not come yet', () => {
  const bars = timeBars(
    hours,
    [
      { from: '2026-11-20T06:00:00.000Z', value: 0 },
      { from: '2026-11-20T07:00:00.000Z', value: null },
    ],
    new Date('2026-11-20T08:30:00.000Z'),
  )
  expect(bars.map(({ state, value }) => [state, value])).toEqual([
    ['known', 0],
    ['gap', null],
    ['future', null],
    ['future', null],
  ])
})

test('knows which bar is still growing', () => {
  const bars = timeBars(
    hours,
    [{ from: '2026-11-20T08:00:00.000Z', value: 7 }],
    new Date('2026-11-20T08:30:00.000Z'),
  )
  expect(bars.map(({ isRunning }) => isRunning)).toEqual([false, false, true, false])
})

test('finds a bar by its instant, however the instant is written', () => {
  const [first] = timeBars(hours, [{ from: '2026-11-20T00:00:00-06:00', value: 5 }], midnight)
  expect(first?.value).toBe(5)
})
