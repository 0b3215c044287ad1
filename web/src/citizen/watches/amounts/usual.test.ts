import { expect, test } from 'vitest'
import { hours } from '../../../testing/household.ts'
import { highestOf, lowestBetween } from './usual.ts'

test('the highest day is the one on which most was used; a gap is none', () => {
  const day = (from: string, volume: string | null) => ({ from, volume })
  const most = day('2026-10-17T06:00:00.000Z', '0.612')
  const days = [
    day('2026-10-16T06:00:00.000Z', '0.340'),
    most,
    day('2026-10-18T06:00:00.000Z', null),
    day('2026-10-19T06:00:00.000Z', '0.611'),
  ]
  expect(highestOf(days)).toEqual({ from: new Date(most.from), litres: 612 })
  expect(highestOf([day(most.from, null)])).toBeNull()
  expect(highestOf([])).toBeNull()
})

// Two days from midnight in Mexico City: 2 litres in each hour of the first, 3 in each of the second.
const midnight = '2026-11-18T06:00:00.000Z'
const twoDays = hours(midnight, 48, (index) => (index < 24 ? '0.002' : '0.003'))

test('the least between two hours is summed day by day, by the clock of Mexico City', () => {
  expect(lowestBetween(twoDays, 6, 12)).toEqual({ from: new Date('2026-11-18T12:00:00.000Z'), litres: 12 })
  expect(lowestBetween(twoDays, 0, 24)?.litres).toBe(48)
})

test('a day with an hour of silence in it is not taken for one of little use', () => {
  const silent = twoDays.map((hour, index) => (index === 8 ? { ...hour, volume: null } : hour))
  expect(lowestBetween(silent, 6, 12)?.litres).toBe(18)
  expect(lowestBetween(silent, 12, 18)?.litres).toBe(12)
})

test('a day that is not over says nothing', () => {
  expect(lowestBetween(twoDays.slice(0, 30), 6, 12)?.litres).toBe(12)
  expect(lowestBetween(twoDays.slice(0, 10), 6, 12)).toBeNull()
})
