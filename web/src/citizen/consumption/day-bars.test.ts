import { expect, test } from 'vitest'
import { formatsFor } from '../../i18n/formats.ts'
import { dayBars, dayMarks } from './day-bars.ts'
import { readPeriod } from './period.ts'

const now = new Date('2026-11-20T18:00:00.000Z')
const words = { noSignal: 'sin señal', beforeContract: 'antes de tu contrato', notYet: 'aún no' }

function november(startedOn: string) {
  const measured = [{ from: '2026-11-19T06:00:00.000Z', value: 412 }]
  const month = readPeriod({ por: 'dia', mes: '2026-11' }, now)
  return dayBars(month, measured, { now, startedOn }, formatsFor('es-MX'), words)
}

test('a month has a bar for each of its days', () => {
  const bars = november('2020-01-01')
  expect(bars).toHaveLength(30)
  expect(bars[18]).toMatchObject({ label: 'jue 19 nov', text: '412\u00a0L', state: 'known' })
  expect(dayMarks(bars).map(({ text }) => text)).toEqual(['10', '20', '30'])
})

test('says why a day is missing', () => {
  const bars = november('2026-11-10')
  expect(bars[8]?.text).toBe('antes de tu contrato')
  expect(bars[9]?.text).toBe('sin señal')
  expect(bars[19]?.text).toBe('aún no')
})
