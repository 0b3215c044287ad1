import { expect, test } from 'vitest'
import { absenceProblems } from './absence.ts'

const now = new Date('2026-11-21T00:42:00.000Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const weekend = { from: later(6), until: later(54), allowanceLitres: 20 }

test('a weekend with an allowance has nothing wrong with it, nor one that began this morning', () => {
  expect(absenceProblems(weekend, now)).toEqual({})
  expect(absenceProblems({ ...weekend, from: later(-23), allowanceLitres: 0 }, now)).toEqual({})
})

test.each([
  ['without a beginning', { from: null }, { from: 'fromMissing' }],
  ['that began two days ago', { from: later(-48) }, { from: 'fromTooEarly' }],
  ['without an end', { until: null }, { until: 'untilMissing' }],
  ['that is over', { from: later(-20), until: later(-1) }, { until: 'untilTooEarly' }],
  ['that ends before it begins', { until: later(5) }, { until: 'untilTooEarly' }],
  ['of more than a year', { until: later(24 * 367) }, { until: 'untilTooLate' }],
  ['without a number of litres', { allowanceLitres: null }, { allowance: 'allowanceWrong' }],
  ['with more litres than a pool', { allowanceLitres: 100_001 }, { allowance: 'allowanceWrong' }],
])('an absence %s says so beside the field', (_what, change, problems) => {
  expect(absenceProblems({ ...weekend, ...change }, now)).toEqual(problems)
})
