import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  billingTimeZone,
  civilDate,
  nextDay,
  nextHour,
  nextMonth,
  startOfDay,
  startOfHour,
  startOfMonth,
  wallClockDate,
} from './calendar.ts'

const at = (text: string) => new Date(text)
const instants = fc.date({
  min: at('1950-06-01T00:00:00Z'),
  max: at('2090-01-01T00:00:00Z'),
  noInvalidDate: true,
})
const dateByIntl = new Intl.DateTimeFormat('sv-SE', { timeZone: billingTimeZone, dateStyle: 'short' })
const minuteByIntl = new Intl.DateTimeFormat('en', {
  timeZone: billingTimeZone,
  minute: 'numeric',
  second: 'numeric',
})

test('the day begins at six in the morning UTC, all year since 2022', () => {
  expect(startOfDay(at('2026-07-01T05:59:59.999Z'))).toEqual(at('2026-06-30T06:00:00Z'))
  expect(startOfDay(at('2026-07-01T06:00:00.000Z'))).toEqual(at('2026-07-01T06:00:00Z'))
  expect(startOfDay(at('2026-12-31T23:00:00Z'))).toEqual(at('2026-12-31T06:00:00Z'))
})

test('the summers before 2022 began their days at five UTC', () => {
  expect(startOfDay(at('2021-07-01T05:30:00Z'))).toEqual(at('2021-07-01T05:00:00Z'))
})

test('the day on which summer time began had 23 hours, the one on which it ended 25', () => {
  const spring = at('2022-04-03T18:00:00Z')
  const autumn = at('2022-10-30T18:00:00Z')
  expect(nextDay(spring).getTime() - startOfDay(spring).getTime()).toBe(23 * 3_600_000)
  expect(nextDay(autumn).getTime() - startOfDay(autumn).getTime()).toBe(25 * 3_600_000)
})

test('a day whose midnight was jumped over begins at the jump', () => {
  // Presidential decree: clocks went from 0:00 to 1:00 on 12 February 1950.
  expect(startOfDay(at('1950-02-12T12:00:00Z'))).toEqual(at('1950-02-12T06:00:00Z'))
  expect(civilDate(at('1950-02-12T05:59:59Z'))).toBe('1950-02-11')
})

test('a civil date is that of Mexico City, not of UTC', () => {
  expect(civilDate(at('2026-03-01T05:59:59Z'))).toBe('2026-02-28')
  expect(civilDate(at('2026-03-01T06:00:00Z'))).toBe('2026-03-01')
})

test('months follow the calendar over the turn of the year and a leap February', () => {
  expect(startOfMonth(at('2027-01-01T03:00:00Z'))).toEqual(at('2026-12-01T06:00:00Z'))
  expect(nextMonth(at('2026-12-31T12:00:00Z'))).toEqual(at('2027-01-01T06:00:00Z'))
  expect(nextMonth(at('2028-02-29T12:00:00Z'))).toEqual(at('2028-03-01T06:00:00Z'))
})

test('the hour that repeats when summer time ends counts as two', () => {
  const first = at('2022-10-30T06:30:00Z')
  expect(startOfHour(first)).toEqual(at('2022-10-30T06:00:00Z'))
  expect(startOfHour(nextHour(first))).toEqual(at('2022-10-30T07:00:00Z'))
})

test('every instant lies in exactly one hour, day and month, which begin where they say', () => {
  const spans = [
    [startOfHour, nextHour],
    [startOfDay, nextDay],
    [startOfMonth, nextMonth],
  ] as const
  fc.assert(
    fc.property(instants, fc.constantFrom(...spans), (instant, [start, next]) => {
      const from = start(instant)
      const to = next(instant)
      expect(from.getTime()).toBeLessThanOrEqual(instant.getTime())
      expect(to.getTime()).toBeGreaterThan(instant.getTime())
      expect(start(from)).toEqual(from)
      expect(start(to)).toEqual(to)
      expect(start(new Date(to.getTime() - 1))).toEqual(from)
    }),
  )
})

test('dates and full hours agree with the time zone database', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      expect(civilDate(instant)).toBe(dateByIntl.format(instant))
      expect(minuteByIntl.format(startOfHour(instant))).toBe('00:00')
      expect(civilDate(startOfMonth(instant))).toBe(`${civilDate(instant).slice(0, 7)}-01`)
    }),
  )
})

test('an invalid date is refused', () => {
  expect(() => startOfDay(at('nonsense'))).toThrow(RangeError)
})

test('the wall clock stands an hour later in the summers before 2023', () => {
  expect(wallClockDate(new Date('2026-07-01T18:30:00Z'))).toEqual(new Date('2026-07-01T12:30:00Z'))
  expect(wallClockDate(new Date('2022-07-01T18:30:00Z'))).toEqual(new Date('2022-07-01T13:30:00Z'))
})
