import { expect, test } from 'vitest'
import { formatsFor } from '../../i18n/formats.ts'
import type { TimelineBar } from '../../ui/charts/timeline/timeline-bars.ts'
import { calendarWeeks } from './calendar-weeks.ts'
import { monthOf, slotsIn } from './view/step.ts'

const november = monthOf(new Date('2026-11-20T18:00:00.000Z'))
const nothing = { share: null, expected: null, outline: null, isRunning: false }
const days: TimelineBar[] = slotsIn(november, 'DAY').map((slot, index) => ({
  ...slot,
  ...nothing,
  value: index === 4 ? null : index * 10,
  state: index === 4 ? 'gap' : 'known',
}))

const weeks = calendarWeeks(days, formatsFor('es-MX'))

test('November 2026 begins on a Sunday and ends on a Monday: six weeks', () => {
  expect(weeks).toHaveLength(6)
  expect(weeks[0]?.map((day) => day?.number ?? '')).toEqual(['', '', '', '', '', '', '1'])
  expect(weeks[5]?.map((day) => day?.number ?? '')).toEqual(['30', '', '', '', '', '', ''])
})

test('a day without a litre has a level of its own, the highest day has the last', () => {
  const all = weeks.flat().filter((day) => day !== null)
  expect(all[0]?.level).toBe(0)
  expect(all[1]?.level).toBe(1)
  expect(all.at(-1)?.level).toBe(4)
})

test('a day without signal has no level and no figure', () => {
  const gap = weeks.flat().find((day) => day?.state === 'gap')
  expect(gap).toMatchObject({ number: '5', level: null, figure: '' })
})
