import { centavos } from '@aquacis/kit/values/money.ts'
import { expect, test } from 'vitest'
import { smallDocument, tariffOf } from '../../../../test/rating/small-tariff.ts'
import { addMonths } from '../days.ts'
import { simulateAll } from './simulate-all.ts'
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

const classes = (price: string, base: string) => ({
  classes: {
    CASA: { components: { water: { price: { model: 'marginal-blocks', base, blocks: [{ price }] } } } },
    TIENDA: { components: { water: { price: { model: 'per-m3', price: '20.00' } } } },
  },
})

test('for all: revenue before and after, who rises and falls, by class and by tenths of what they use', () => {
  const inForce = tariffOf(smallDocument(null, classes('10.00', '0.00')))
  // The fee helps whoever uses more than 10 m³.
  const proposal = tariffOf(smallDocument(null, classes('9.00', '10.00')))
  const requests = [
    ...Array.from({ length: 20 }, (_, index) => ({
      ...bill(0, (index + 1) * 1_000).request,
      usageClass: 'CASA',
    })),
    { ...bill(0, 5_000).request, usageClass: 'TIENDA' },
    { ...bill(0, 5_000).request, usageClass: 'CASTILLO' },
  ]
  const { classes: ofClasses, ...all } = simulateAll(inForce, proposal, requests)
  expect(all).toEqual({
    bills: 21,
    before: 220_000n,
    after: 219_000n,
    rising: 9,
    falling: 10,
    same: 2,
    notPriced: 1,
  })
  const [homes, shops] = ofClasses
  expect([homes?.usageClass, homes?.bills, homes?.rising, homes?.falling]).toEqual(['CASA', 20, 9, 10])
  expect(homes?.deciles).toHaveLength(10)
  expect(homes?.deciles[0]).toEqual({
    decile: 1,
    upToLitres: 2_000,
    bills: 2,
    before: 3_000n,
    after: 4_700n,
    rising: 2,
    falling: 0,
    same: 0,
  })
  expect(homes?.deciles[9]).toMatchObject({ decile: 10, upToLitres: 20_000, falling: 2 })
  expect(shops).toMatchObject({ usageClass: 'TIENDA', bills: 1, same: 1, deciles: [{ bills: 1 }] })
})

test('nothing to simulate is no bill and no money', () => {
  expect(simulateAll(perM3('1'), perM3('2'), [])).toEqual({
    bills: 0,
    before: 0n,
    after: 0n,
    rising: 0,
    falling: 0,
    same: 0,
    classes: [],
    notPriced: 0,
  })
})
