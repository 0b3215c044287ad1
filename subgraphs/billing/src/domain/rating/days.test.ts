import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, isCivilDate } from './days.ts'

test('29 February is a day of leap years only, and a date has four, two and two digits', () => {
  expect(['2024-02-29', '2000-02-29', '2026-12-31'].map(isCivilDate)).toEqual([true, true, true])
  for (const none of ['2023-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '', 'ayer'])
    expect(isCivilDate(none)).toBe(false)
  expect([isCivilDate('2026-01-01T00:00'), isCivilDate('+002026-01-01')]).toEqual([false, false])
})

test('days are counted over the ends of months, years and the century', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  expect(daysBetween('2023-02-28', '2023-03-01')).toBe(1)
  // A hundred years with 24 leap days: 1900 was no leap year.
  expect(daysBetween('1900-01-01', '2000-01-01')).toBe(36_524)
  expect(daysBetween('2026-03-01', '2026-02-01')).toBe(-28)
  expect([addDays('2023-12-31', 1), addDays('2024-03-01', -1)]).toEqual(['2024-01-01', '2024-02-29'])
})

test('dates are counted right however many were asked before', () => {
  const first = Array.from({ length: 9_000 }, (_, days) => addDays('2000-01-01', days))
  // 2000 to 2023 are 8,766 days.
  expect(first[8_766]).toBe('2024-01-01')
  expect(first.every((date, days) => daysBetween('2000-01-01', date) === days)).toBe(true)
})

test('a month later is the same day, or the last of a shorter month', () => {
  expect(addMonths('2026-01-15', 1)).toBe('2026-02-15')
  expect([addMonths('2024-01-31', 1), addMonths('2023-01-31', 1)]).toEqual(['2024-02-29', '2023-02-28'])
  expect([addMonths('2025-11-30', 3), addMonths('2026-10-31', 2)]).toEqual(['2026-02-28', '2026-12-31'])
  expect([addMonths('2026-03-31', -1), addMonths('2026-01-31', -12)]).toEqual(['2026-02-28', '2025-01-31'])
})
