import { litres } from '@aquacis/kit/values/volume.ts'
import { expect, test } from 'vitest'
import { daysIn, midnightOf, yearBefore } from './civil-day.ts'
import { midnightRegisters, registerAt } from './midnight-registers.ts'

const hourMs = 3_600_000

/** Registers by the day whose midnight they are near. */
function nearMidnights(days: Parameters<typeof midnightRegisters>[0]): Record<string, unknown> {
  return Object.fromEntries(
    midnightRegisters(days).flatMap(({ month, registers }) =>
      registers.flatMap((each, index) =>
        each === null ? [] : [[`${month.slice(0, 8)}${String(index + 1).padStart(2, '0')}`, each]],
      ),
    ),
  )
}

test('a day tells of the midnight before it and of the one after, also across the end of a month', () => {
  expect(nearMidnights([[20261130, hourMs, 100, 22 * hourMs, 140]])).toEqual({
    '2026-11-30': { offsetMs: hourMs, litres: 100 },
    '2026-12-01': { offsetMs: -2 * hourMs, litres: 140 },
  })
})

test('of two registers as near a midnight the earlier one is kept', () => {
  const days = [
    [20261120, hourMs, 1, 23 * hourMs, 40],
    [20261121, hourMs, 42, 2 * hourMs, 43],
  ] as const
  expect(nearMidnights(days)['2026-11-21']).toEqual({ offsetMs: -hourMs, litres: 40 })
})

test('a day of twenty-five hours, of the time when summers had their own clock, ends after all of them', () => {
  // 30 October 2022: the last night in which clocks were put back in central Mexico.
  expect(midnightOf('2022-10-31').getTime() - midnightOf('2022-10-30').getTime()).toBe(25 * hourMs)
  const known = nearMidnights([[20221030, 0, 5, 24 * hourMs, 9]])
  expect(known['2022-10-31']).toEqual({ offsetMs: -hourMs, litres: 9 })
  expect(registerAt('2022-10-31', -hourMs, litres(9)).at).toEqual(new Date('2022-10-31T05:00:00Z'))
})

test('days are counted by the calendar, and the 29th of February has the 28th a year before', () => {
  expect(daysIn({ from: '2028-02-01', to: '2028-03-01' })).toBe(29)
  expect(yearBefore('2028-02-29')).toBe('2027-02-28')
  expect(yearBefore('2026-11-01')).toBe('2025-11-01')
})
