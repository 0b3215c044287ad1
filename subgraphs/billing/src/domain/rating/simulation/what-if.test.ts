import { centavos } from '@aquacis/kit/values/money.ts'
import { expect, test } from 'vitest'
import { smallDocument, tariffOf } from '../../../../test/rating/small-tariff.ts'
import { addMonths } from '../days.ts'
import { whatIf } from './what-if.ts'

const perM3 = (price: string, more = {}) => tariffOf(smallDocument({ model: 'per-m3', price }, more))

function bill(month: number, litres: number) {
  const periodFrom = addMonths('2024-01-01', month)
  return {
    request: { usageClass: 'CASA', litres, periodFrom, periodTo: addMonths(periodFrom, 1), overdueMonths: 5 },
    total: centavos(BigInt(litres)),
  }
}

test('the last 24 bills at the proposal’s prices, the oldest first, without surcharges', () => {
  const past = Array.from({ length: 30 }, (_, month) => bill(month, 1_000 * (month + 1))).reverse()
  const proposal = perM3('11.00', { effectiveFrom: '2030-01-01', overdue: { rate: '0.5' } })
  const { bills, before, after } = whatIf(proposal, past)
  expect(bills).toHaveLength(24)
  expect(bills[0]?.request.periodFrom).toBe('2024-07-01')
  expect([bills[0]?.before, bills[0]?.after?.total]).toEqual([7_000n, 7_700n])
  // 7 + 8 + … + 30 = 444 m³
  expect([before, after]).toEqual([444_000n, 488_400n])
})

test('a bill that the proposal does not price says why, and is in neither sum', () => {
  const proposal = tariffOf(smallDocument({ model: 'flat-by-range', ranges: [{ upTo: 5, amount: '9.00' }] }))
  const { bills, before, after } = whatIf(proposal, [bill(0, 4_000), bill(1, 6_000)])
  expect(bills.map(({ refusal }) => refusal?.refused ?? null)).toEqual([null, 'VolumeNotPriced'])
  expect([before, after]).toEqual([4_000n, 900n])
})
