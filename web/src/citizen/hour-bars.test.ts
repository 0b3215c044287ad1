import { expect, test } from 'vitest'
import { formatsFor } from '../i18n/formats.ts'
import { hourBars, measuredLitres } from './hour-bars.ts'

const midnight = new Date('2026-11-20T06:00:00.000Z')
const halfPastTwo = new Date('2026-11-20T08:30:00.000Z')
const words = { noSignal: 'sin señal', notYet: 'aún no', hour: (from: string, to: string) => `${from}–${to}` }

function bars(volumes: { from: string; volume: string | null }[]) {
  return hourBars(midnight, measuredLitres(volumes), halfPastTwo, formatsFor('es-MX'), words)
}

test('a day has 24 bars, and its first five are the night', () => {
  const day = bars([])
  expect(day).toHaveLength(24)
  expect(day.map(({ isShaded }) => isShaded).lastIndexOf(true)).toBe(4)
})

test('says each hour in words', () => {
  const [first, second, third] = bars([
    { from: '2026-11-20T06:00:00.000Z', volume: '0.038' },
    { from: '2026-11-20T07:00:00.000Z', volume: null },
  ])
  expect(first).toMatchObject({ label: '00:00–01:00', text: '38\u00a0L', state: 'known' })
  expect(second).toMatchObject({ text: 'sin señal', state: 'gap', value: null })
  expect(third).toMatchObject({ text: 'aún no', state: 'future', isRunning: true })
})

test('an hour without water is a zero, not a gap', () => {
  const [first] = bars([{ from: '2026-11-20T06:00:00.000Z', volume: '0.000' }])
  expect(first).toMatchObject({ value: 0, state: 'known', text: '0\u00a0L' })
})
