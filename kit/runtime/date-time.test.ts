import { expect, test } from 'vitest'
import { CalendarDate } from './calendar-date.ts'
import { DateTime } from './date-time.ts'

test('an instant comes with its offset and leaves in UTC', () => {
  const at = DateTime.parseValue('2026-11-20T12:30:00-06:00')
  expect(at).toEqual(new Date('2026-11-20T18:30:00.000Z'))
  expect(DateTime.serialize(at)).toBe('2026-11-20T18:30:00.000Z')
  expect(() => DateTime.serialize('2026-11-20T18:30:00.000Z')).toThrow('an instant leaves as a Date')
})

test.each(['2026-11-20', '2026-11-20T18:30:00', '2026-13-20T18:30:00Z', 1_790_000_000_000, null])(
  '%j is no instant',
  (told) => {
    expect(() => DateTime.parseValue(told)).toThrow('a DateTime is written like')
  },
)

test('a day of the calendar stays as it is written', () => {
  expect(CalendarDate.parseValue('2028-02-29')).toBe('2028-02-29')
  expect(CalendarDate.serialize('2028-02-29')).toBe('2028-02-29')
})

test.each(['2026-02-30', '2026-2-3', '20/11/2026', 20_261_120])('%j is no day', (told) => {
  expect(() => CalendarDate.parseValue(told)).toThrow('a Date is written like')
})
