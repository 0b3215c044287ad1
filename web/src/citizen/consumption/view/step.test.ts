import { expect, test } from 'vitest'
import { calendarUnitOf, dayOf, monthOf, pageBeside, slotsIn, stepFor, viewBy, yearTo } from './step.ts'

const phone = 328
const desk = 992
const friday = new Date('2026-11-21T00:42:12.000Z')
const days = (view: { fromMs: number; toMs: number }) => (view.toMs - view.fromMs) / 86_400_000

test.each(['HOUR', 'DAY', 'MONTH'] as const)(
  'what one chooses by %s is shown so, on a phone and on a desk',
  (step) => {
    expect(stepFor(viewBy(step, friday), phone)).toBe(step)
    expect(stepFor(viewBy(step, friday), desk)).toBe(step)
  },
)

test('a year is never shown by hours, and no chart has more bars than a third of its pixels', () => {
  for (const width of [phone, desk]) {
    for (let span = 6; span < 24 * 800; span *= 1.3) {
      const view = { fromMs: friday.getTime(), toMs: friday.getTime() + span * 3_600_000 }
      expect(slotsIn(view, stepFor(view, width)).length).toBeLessThanOrEqual(width / 3 + 2)
    }
  }
})

test('bars are those of the clock of Mexico City', () => {
  const slots = slotsIn(dayOf(friday), 'HOUR')
  expect(slots).toHaveLength(24)
  expect(new Date(slots[0]?.fromMs ?? 0).toISOString()).toBe('2026-11-20T06:00:00.000Z')
  expect(slotsIn(monthOf(friday), 'DAY')).toHaveLength(30)
  expect(slotsIn(yearTo(friday), 'MONTH')).toHaveLength(12)
})

test('the bars of a view that begins midway begin before it', () => {
  const [first] = slotsIn({ fromMs: friday.getTime(), toMs: friday.getTime() + 1 }, 'HOUR')
  expect(new Date(first?.fromMs ?? 0).toISOString()).toBe('2026-11-21T00:00:00.000Z')
})

test('after a month comes the next one, however long it is', () => {
  expect(days(pageBeside(monthOf(friday), 1))).toBe(31)
  expect(days(pageBeside(monthOf(friday), -1))).toBe(31)
  expect(calendarUnitOf(pageBeside(dayOf(friday), -1))).toBe('day')
})

test('after any other stretch comes one of the same length', () => {
  const view = { fromMs: friday.getTime(), toMs: friday.getTime() + 5_000_000 }
  expect(calendarUnitOf(view)).toBeNull()
  expect(pageBeside(view, -1)).toEqual({ fromMs: view.fromMs - 5_000_000, toMs: view.fromMs })
})
