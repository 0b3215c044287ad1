import { expect, test } from 'vitest'
import { formatsFor } from './formats.ts'

const spanish = formatsFor('es-MX')
const english = formatsFor('en')
const friday = new Date('2026-11-21T00:42:00.000Z')

/** Breaking spaces are a fault where a number and its unit must stay on one line. */
function shown(text: string): string {
  expect(text).not.toMatch(/\d (L|m³|%|s|min|h)$/)
  return text.replaceAll('\u00a0', ' ')
}

test('writes litres whole and cubic metres with one decimal, as in Mexico', () => {
  expect(shown(spanish.litres(1234))).toBe('1,234 L')
  expect(shown(spanish.litres(0))).toBe('0 L')
  expect(shown(spanish.cubicMetres(18_449))).toBe('18.4 m³')
  expect(shown(spanish.cubicMetres(1_234_560))).toBe('1,234.6 m³')
  expect(shown(spanish.percent(0.124))).toBe('12 %')
})

test('writes days and hours by the clock of Mexico City, wherever the phone is', () => {
  expect(spanish.day(friday)).toBe('vie 20 nov')
  expect(spanish.clock(friday)).toBe('18:42')
  expect(spanish.dayAndClock(friday)).toBe('vie 20 nov, 18:42')
  expect(spanish.month(friday)).toBe('noviembre de 2026')
  expect(spanish.dayOfMonth(friday)).toBe('20')
})

test('says since when, as one would in a sentence', () => {
  const since = (at: string) => spanish.since(new Date(at), friday)
  expect(since('2026-11-20T22:05:00.000Z')).toBe('hoy a las 16:05')
  expect(since('2026-11-20T05:00:00.000Z')).toBe('ayer a las 23:00')
  expect(since('2026-11-18T05:00:00.000Z')).toBe('el martes a las 23:00')
  expect(since('2026-11-17T07:30:00.000Z')).toBe('el martes a la 01:30')
  expect(since('2026-11-04T05:00:00.000Z')).toBe('el 3 nov a las 23:00')
  expect(english.since(new Date('2026-11-18T05:00:00.000Z'), friday)).toBe('Tuesday at 23:00')
})

test('names the year of a day that lies in another one, and then no weekday', () => {
  const [lastYear, newYear] = [new Date('2025-12-31T05:00:00.000Z'), new Date('2026-01-01T06:00:00.000Z')]
  expect(spanish.day(lastYear, friday)).toBe('30 dic 2025')
  expect(spanish.dayAndClock(lastYear, friday)).toBe('30 dic 2025, 23:00')
  expect(spanish.since(lastYear, friday)).toBe('el 30 dic 2025 a las 23:00')
  expect(english.dayAndClock(lastYear, friday)).toBe('Dec 30, 2025, 23:00')
  expect(english.since(lastYear, friday)).toBe('Dec 30, 2025 at 23:00')
  expect(spanish.day(newYear, friday)).toBe('jue 1 ene')
  expect(spanish.since(newYear, friday)).toBe('el 1 ene a las 00:00')
  // By the year of Mexico City: in UTC this is the next one.
  const midnight = new Date('2026-01-01T05:59:00.000Z')
  expect(spanish.day(midnight, newYear)).toBe('31 dic 2025')
  // A day that was named a moment ago needs no year.
  expect(spanish.since(midnight, newYear)).toBe('ayer a las 23:59')
  expect(spanish.since(lastYear, new Date('2026-01-03T06:00:00.000Z'))).toBe('el martes a las 23:00')
})

test('writes estimated money in whole pesos', () => {
  expect(spanish.pesos(3_790)).toBe('$38')
  expect(spanish.pesos(123_456)).toBe('$1,235')
  expect(english.pesos(3_790)).toBe('$38')
})

test('counts times as one says them', () => {
  expect(spanish.multiple(2.31)).toBe('2.3')
  expect(spanish.multiple(28.7)).toBe('29')
})

test('writes midnight as 00:00', () => {
  expect(spanish.clock(new Date('2026-11-20T06:00:00.000Z'))).toBe('00:00')
})

test.each([
  [0, 'ahora'],
  [12_000, 'hace 12 s'],
  [12 * 60_000 + 59_000, 'hace 12 min'],
  [3 * 3_600_000, 'hace 3 h'],
  [2 * 86_400_000, 'hace 2 días'],
])('says how long ago %i ms are: %s', (ms, said) => {
  expect(shown(spanish.ago(new Date(friday.getTime() - ms), friday))).toBe(said)
})

test('never speaks of a reading from the future', () => {
  expect(shown(spanish.ago(new Date(friday.getTime() + 60_000), friday))).toBe('ahora')
})

test('writes English too', () => {
  expect(shown(english.litres(1234))).toBe('1,234 L')
  expect(english.day(friday)).toBe('Fri Nov 20')
})
