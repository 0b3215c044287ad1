import { expect, test } from 'vitest'
import { globalPeriod } from './global-period.ts'

test.each([
  ['01', '2026-11-30', '2026-12-01', '11'],
  ['02', '2026-11-23', '2026-11-30', '11'],
  // A week that runs into December ends with November; December begins where it goes on.
  ['02', '2026-11-30', '2026-12-01', '11'],
  ['02', '2026-12-01', '2026-12-07', '12'],
  ['03', '2026-02-01', '2026-02-16', '02'],
  ['03', '2026-02-16', '2026-03-01', '02'],
  ['04', '2026-12-01', '2027-01-01', '12'],
] as const)('of %s, the period that begins on %s ends before %s', (periodicity, from, to, month) => {
  expect(globalPeriod(periodicity, from)).toEqual({ periodicity, from, to, month, year: 2026 })
})

test.each([
  ['02', '2026-11-24'],
  ['03', '2026-11-15'],
  ['04', '2026-11-02'],
  ['01', '2026-02-30'],
  ['01', 'ayer'],
] as const)('of %s none begins on %s', (periodicity, from) => {
  expect(globalPeriod(periodicity, from)).toBeNull()
})

test.each(['01', '02', '03'] as const)(
  'those of a year (%s) follow each other without a gap',
  (periodicity) => {
    let from = '2026-01-01'
    let count = 0
    while (from < '2027-01-01') {
      const period = globalPeriod(periodicity, from)
      if (period === null) throw new Error(`none begins on ${from}`)
      from = period.to
      count += 1
    }
    expect(from).toBe('2027-01-01')
    expect(count).toBe({ '01': 365, '02': 63, '03': 24 }[periodicity])
  },
)
