import { litres } from '@aquacis/kit/values/volume.ts'
import { expect, test } from 'vitest'
import { estimateVolume, type PastVolume } from './estimate-volume.ts'

/** Bills of whole months, from a month on; so many litres a day in each. */
function monthsFrom(year: number, month: number, daily: readonly number[]): PastVolume[] {
  const first = (index: number) => new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 10)
  return daily.map((each, index) => {
    const [from, to] = [first(index), first(index + 1)]
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
    return { from, to, litres: litres(each * days), estimated: false }
  })
}

const november = { from: '2026-11-01', to: '2026-12-01' }

test('a contract is estimated by its own bill of the same days a year ago', () => {
  expect(estimateVolume(november, monthsFrom(2025, 11, [700, 300, 300]))).toEqual({
    ...{ litres: 21_000, days: 30 },
    basis: { kind: 'LAST_YEAR', bill: { from: '2025-11-01', to: '2025-12-01' }, scaled: false },
  })
})

test('where a home uses half of what it did a year ago, so does the estimate', () => {
  const past = monthsFrom(2025, 8, [400, 400, 400, 700, 200, 200, 200])
  expect(estimateVolume(november, past)).toMatchObject({ litres: 10_500, basis: { scaled: true } })
})

test('without a bill of a year ago the median of the last six that were read stands for a day', () => {
  const past = monthsFrom(2026, 3, [100, 9_000, 100, 200, 300, 400, 500, 600])
  expect(estimateVolume({ from: '2026-11-01', to: '2026-11-11' }, past)).toEqual({
    ...{ litres: 3_500, days: 10 },
    basis: { kind: 'RECENT_MEDIAN', bills: 6 },
  })
})

test('bills that were estimated whole, and those that are not over yet, teach nothing', () => {
  const guessed = monthsFrom(2026, 9, [100]).map((bill) => ({ ...bill, estimated: true }))
  const running = [{ from: '2026-10-20', to: '2026-11-20', litres: litres(5_000), estimated: false }]
  expect(estimateVolume(november, [...guessed, ...running])).toEqual({
    ...{ litres: 0, days: 30 },
    basis: { kind: 'NOTHING' },
  })
})

test('an estimate is rounded to the nearest litre, once', () => {
  const past = [{ from: '2026-10-01', to: '2026-10-04', litres: litres(100), estimated: false }]
  expect(estimateVolume({ from: '2026-11-01', to: '2026-11-02' }, past).litres).toBe(33)
  expect(estimateVolume({ from: '2026-11-01', to: '2026-11-03' }, past).litres).toBe(67)
})
