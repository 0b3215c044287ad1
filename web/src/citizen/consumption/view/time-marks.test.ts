import { expect, test } from 'vitest'
import { formatsFor } from '../../../i18n/formats.ts'
import { dayOf, monthOf, viewBy, yearTo } from './step.ts'
import { timeMarks } from './time-marks.ts'

const formats = formatsFor('es-MX')
const friday = new Date('2026-11-21T00:42:12.000Z')
const texts = (view: { fromMs: number; toMs: number }) =>
  timeMarks(view, formats).map(({ text }) => text.replaceAll('\u00a0', ' '))

test('reads a day by its quarters, a month by its weeks, a year by its thirds', () => {
  expect(texts(dayOf(friday))).toEqual(['6 h', '12 h', '18 h'])
  expect(texts(monthOf(friday))).toEqual(['dom 8 nov', 'lun 16 nov', 'mar 24 nov'])
  expect(texts(yearTo(friday))).toEqual(['ene 2026', 'may 2026', 'sep 2026'])
})

test('never has more than three marks, and at most spans at least one', () => {
  const end = viewBy('HOUR', friday).toMs
  for (let span = 6; span < 24 * 900; span *= 1.15) {
    const marks = texts({ fromMs: end - span * 3_600_000, toMs: end })
    expect(marks.length).toBeLessThanOrEqual(3)
    expect(marks.length, `${span} h`).toBeGreaterThanOrEqual(1)
  }
})

test('a month is named below the middle of its bar', () => {
  const [january] = timeMarks(yearTo(friday), formats)
  expect(new Date(january?.ms ?? 0).toISOString()).toBe('2026-01-16T18:00:00.000Z')
})
