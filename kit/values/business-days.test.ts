import fc from 'fast-check'
import { expect, test } from 'vitest'
import { businessCalendar, daysBetween, type FurtherRestDay, isCivilDay, plusDays } from './business-days.ts'

const mandatory = businessCalendar()
const anyDay = fc.integer({ min: 0, max: 36_500 }).map((days) => plusDays('1990-01-01', days))

/** Days of a year that a law or decree makes rest days, weekends not counted. */
function restsOf(year: number, calendar = mandatory): string[] {
  const days = Array.from({ length: 366 }, (_, index) => plusDays(`${year}-01-01`, index))
  return days.filter((day) => {
    const rest = calendar.restOn(day)
    return day.startsWith(`${year}`) && rest !== null && rest !== 'sábado' && rest !== 'domingo'
  })
}

// As the Secretaría del Trabajo (PROFEDET) and the SEP published them for each year; those on weekends are left out.
test.each([
  [2006, ['02-06', '03-20', '05-01', '11-20', '12-01', '12-25']],
  [2012, ['02-06', '03-19', '05-01', '11-19', '12-25']],
  [2015, ['01-01', '02-02', '03-16', '05-01', '09-16', '11-16', '12-25']],
  [2018, ['01-01', '02-05', '03-19', '05-01', '11-19', '12-25']],
  [2019, ['01-01', '02-04', '03-18', '05-01', '09-16', '11-18', '12-25']],
  [2020, ['01-01', '02-03', '03-16', '05-01', '09-16', '11-16', '12-25']],
  [2021, ['01-01', '02-01', '03-15', '09-16', '11-15']],
  [2022, ['02-07', '03-21', '09-16', '11-21']],
  [2023, ['02-06', '03-20', '05-01', '11-20', '12-25']],
  [2024, ['01-01', '02-05', '03-18', '05-01', '09-16', '10-01', '11-18', '12-25']],
  [2025, ['01-01', '02-03', '03-17', '05-01', '09-16', '11-17', '12-25']],
  [2026, ['01-01', '02-02', '03-16', '05-01', '09-16', '11-16', '12-25']],
  [2027, ['01-01', '02-01', '03-15', '09-16', '11-15']],
  [2030, ['01-01', '02-04', '03-18', '05-01', '09-16', '10-01', '11-18', '12-25']],
])('in %i the mandatory days of rest are those that were published', (year, days) => {
  expect(restsOf(year)).toEqual(days.map((day) => `${year}-${day}`))
})

test('before 2006 the three feasts were kept on their own days, and presidents changed in December', () => {
  expect(restsOf(2000)).toEqual(['03-21', '05-01', '11-20', '12-01', '12-25'].map((day) => `2000-${day}`))
  expect(mandatory.restOn('2003-02-05')).toBe('Día de la Constitución')
  expect(mandatory.isBusinessDay('2003-02-03')).toBe(true)
})

test('the executive changes on 1 October 2024, 2030, 2036, and in no year between', () => {
  const changes = Array.from({ length: 16 }, (_, index) => 2023 + index).filter(
    (year) => mandatory.restOn(`${year}-10-01`) === 'Cambio del Poder Ejecutivo Federal',
  )
  expect(changes).toEqual([2024, 2030, 2036])
})

const office: FurtherRestDay[] = [
  { name: 'Jueves Santo', on: { easter: -3 } },
  { name: 'Viernes Santo', on: { easter: -2 } },
  { name: 'Día de Muertos', on: { yearly: '11-02' } },
  { name: 'Día de la Virgen de Guadalupe', on: { yearly: '12-12' } },
  { name: 'Periodo vacacional', on: { from: '2026-12-21', to: '2027-01-05' } },
]

// Holy Thursdays as calendars of the SEP have them.
test.each([
  '2016-03-24',
  '2017-04-13',
  '2018-03-29',
  '2019-04-18',
  '2020-04-09',
  '2021-04-01',
  '2022-04-14',
  '2023-04-06',
  '2024-03-28',
  '2025-04-17',
  '2026-04-02',
  '2027-03-25',
  '2028-04-13',
  '2038-04-22',
])('%s is Holy Thursday, and an office that keeps it rests', (day) => {
  const calendar = businessCalendar(office)
  expect(mandatory.isBusinessDay(day)).toBe(true)
  expect(calendar.restOn(day)).toBe('Jueves Santo')
  expect(calendar.restOn(plusDays(day, 1))).toBe('Viernes Santo')
})

test('what an office decrees once holds once, over the turn of the year too', () => {
  const calendar = businessCalendar(office)
  expect(calendar.plus('2026-12-18', 1)).toBe('2027-01-06')
  expect(calendar.plus('2027-12-20', 1)).toBe('2027-12-21')
  expect(calendar.restOn('2026-11-02')).toBe('Día de Muertos')
})

test('a term of ten working days runs from the day after, over weekends and feasts', () => {
  expect(mandatory.plus('2026-11-10', 10)).toBe('2026-11-25')
  expect(mandatory.plus('2026-11-13', 1)).toBe('2026-11-17')
  expect(mandatory.plus('2026-11-14', 0)).toBe('2026-11-17')
})

test('29 February as a feast of every year is kept where there is one', () => {
  const calendar = businessCalendar([{ name: 'Bisiesto', on: { yearly: '02-29' } }])
  expect(calendar.restOn('2028-02-29')).toBe('Bisiesto')
  expect(calendar.isBusinessDay('2027-03-01')).toBe(true)
})

test('counting forward and counting between are inverses, and end on a working day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const end = mandatory.plus(day, count)
      expect(mandatory.isBusinessDay(end)).toBe(true)
      expect(mandatory.between(day, end)).toBe(count)
      expect(daysBetween(day, end)).toBeGreaterThanOrEqual(count)
    }),
  )
})

test('a text that is no day is refused', () => {
  expect(() => mandatory.isBusinessDay('mañana')).toThrow(RangeError)
  expect(() => mandatory.plus('2026-11-20', -1)).toThrow(RangeError)
})

test('a day that the calendar has not is none, and no year is lost at the end of the calendar', () => {
  expect(['2028-02-29', '2026-12-31', '0001-01-01'].map(isCivilDay)).toEqual([true, true, true])
  const none = [
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-11-00',
    '26-11-20',
    '+010000-01',
    '2026-11-20T00:00:00Z',
    '',
  ]
  expect(none.filter(isCivilDay)).toEqual([])
  for (const day of none) expect(() => plusDays(day, 1)).toThrow(RangeError)
  expect(() => plusDays('9999-12-31', 1)).toThrow(RangeError)
  expect(() => mandatory.plus('9999-12-30', 10)).toThrow(RangeError)
  expect(plusDays('0000-01-01', 365)).toBe('0000-12-31')
})
