import { expect, test } from 'vitest'
import { periodAfter, periodBefore, periodSeenBy, readPeriod, writePeriod } from './period.ts'

// Friday, 18:42 in Querétaro; already Saturday in Greenwich.
const now = new Date('2026-11-21T00:42:00.000Z')

test('shows the hours of today when the address says nothing', () => {
  expect(writePeriod(readPeriod({}, now))).toEqual({ por: 'hora', dia: '2026-11-20' })
})

test('reads back what it wrote', () => {
  for (const query of [
    { por: 'hora', dia: '2026-11-02' },
    { por: 'dia', mes: '2026-10' },
  ]) {
    expect(writePeriod(readPeriod(query, now))).toEqual(query)
  }
})

test('a day goes from midnight to midnight in Mexico City', () => {
  const { from, to } = readPeriod({ dia: '2026-11-20' }, now)
  expect([from, to].map((at) => at.toISOString())).toEqual([
    '2026-11-20T06:00:00.000Z',
    '2026-11-21T06:00:00.000Z',
  ])
})

test.each([
  { dia: 'ayer' },
  { dia: '2026-13-40' },
  { dia: '2027-01-01' },
  { por: 'dia', mes: 'x' },
  { dia: ['a'] },
])('takes %j for now', (query) => {
  expect(readPeriod(query, now).to.getTime()).toBeGreaterThan(now.getTime())
})

test('goes back and forth, over the ends of months and years', () => {
  const newYear = readPeriod({ dia: '2026-01-01' }, now)
  expect(writePeriod(periodBefore(newYear))).toEqual({ por: 'hora', dia: '2025-12-31' })
  expect(periodAfter(periodBefore(newYear))).toEqual(newYear)
  expect(writePeriod(periodBefore(readPeriod({ por: 'dia', mes: '2026-01' }, now)))).toEqual({
    por: 'dia',
    mes: '2025-12',
  })
})

test('changes from hours to days and back without leaving the time in view', () => {
  const day = readPeriod({ dia: '2026-10-05' }, now)
  const month = periodSeenBy('DAY', day, now)
  expect(writePeriod(month)).toEqual({ por: 'dia', mes: '2026-10' })
  expect(writePeriod(periodSeenBy('HOUR', month, now))).toEqual({ por: 'hora', dia: '2026-10-31' })
  expect(writePeriod(periodSeenBy('HOUR', readPeriod({ por: 'dia' }, now), now))).toEqual({
    por: 'hora',
    dia: '2026-11-20',
  })
})
