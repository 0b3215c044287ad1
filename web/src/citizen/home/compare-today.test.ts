import { expect, test } from 'vitest'
import { compareToday } from './compare-today.ts'

const dayStart = new Date('2026-11-20T06:00:00.000Z')
const hourMs = 3_600_000

/** So many days before, each hour of them with the same litres; null hours are gaps. */
function daysBefore(days: number, litresAnHour: (hour: number) => number | null) {
  return Array.from({ length: days * 24 }, (_, index) => ({
    from: new Date(dayStart.getTime() - (index + 1) * hourMs).toISOString(),
    value: litresAnHour(23 - (index % 24)),
  }))
}

/** The midnights of so many days before. */
const midnights = (days: number) =>
  Array.from({ length: days }, (_, index) => new Date(dayStart.getTime() - (index + 1) * 24 * hourMs))

function at(hours: number, litres: number) {
  return { dayStart, readAt: new Date(dayStart.getTime() + hours * hourMs), litres }
}

test('says how much less than by this hour on the days before', () => {
  const comparison = compareToday(
    at(12, 88),
    midnights(7),
    daysBefore(7, () => 100 / 12),
  )
  expect(comparison).toMatchObject({ kind: 'less', days: 7 })
  expect(comparison).toHaveProperty('share', expect.closeTo(0.12))
})

test('counts only the part of the running hour that has passed', () => {
  const sameHours = daysBefore(7, () => 10)
  const comparison = compareToday(at(1.5, 18), midnights(7), sameHours)
  expect(comparison).toMatchObject({ kind: 'more' })
  expect(comparison).toHaveProperty('share', expect.closeTo(0.2))
})

test('counts in multiples from the double on', () => {
  expect(
    compareToday(
      at(10, 226),
      midnights(7),
      daysBefore(7, () => 10),
    ),
  ).toMatchObject({ kind: 'multiple', times: 2.26 })
})

test('calls a small difference none', () => {
  expect(
    compareToday(
      at(10, 103),
      midnights(7),
      daysBefore(7, () => 10),
    ),
  ).toEqual({ kind: 'same', days: 7 })
})

test('leaves out days with a gap before this hour, keeps those with a gap after it', () => {
  const gapAtNine = daysBefore(7, (hour) => (hour === 9 ? null : 10))
  expect(compareToday(at(8, 80), midnights(7), gapAtNine)).toMatchObject({ days: 7 })
  expect(compareToday(at(12, 120), midnights(7), gapAtNine)).toEqual({ kind: 'unknown' })
})

test('does not compare with fewer than two days, with an empty house, or in the first hour', () => {
  expect(
    compareToday(
      at(10, 100),
      midnights(7),
      daysBefore(1, () => 10),
    ),
  ).toEqual({ kind: 'unknown' })
  expect(
    compareToday(
      at(10, 100),
      midnights(7),
      daysBefore(7, () => 0),
    ),
  ).toEqual({ kind: 'unknown' })
  expect(
    compareToday(
      at(0.5, 100),
      midnights(7),
      daysBefore(7, () => 10),
    ),
  ).toEqual({ kind: 'early' })
})
