import { expect, test } from 'vitest'
import { amountOf, sheetOf, smallDocument } from '../../../../../test/rating/small-tariff.ts'

// OPERAGUA Cuautitlán Izcalli, popular, 2023, in UMA: the first three ranges as published.
const quotas = {
  model: 'range-quota',
  ranges: [
    { upTo: 15, quota: '0.7364' },
    { upTo: '22.5', quota: '1.8939', perExtra: '0.1399' },
    { upTo: 30, quota: '2.8214', perExtra: '0.1588' },
  ],
}

test('the range of the volume gives the quota, and each m³ over its lower bound is added', () => {
  const exact = (m3: string | number) => sheetOf(smallDocument(quotas), { m3 }).lines[0]?.exact
  expect(Number(exact(15))).toBe(0.7364)
  expect(Number(exact('22.5'))).toBe(2.94315)
  expect(Number(exact(30))).toBe(4.0124)
  expect(amountOf(quotas, '30.001')).toBe('VolumeNotPriced')
})

test('m³ may be counted from another bound, and never less than none', () => {
  const counted = { model: 'range-quota', ranges: [{ quota: '10.00', perExtra: '2.00', countFrom: 5 }] }
  expect([3, 5, 8].map((m3) => amountOf(counted, m3))).toEqual(['10.00', '10.00', '16.00'])
})

test('the quota follows the days of fixed charges', () => {
  expect(
    amountOf(
      { model: 'range-quota', ranges: [{ quota: '60.00', perExtra: '1.00' }] },
      4,
      { proration: { fixed: 'days' } },
      { periodDays: 15 },
    ),
  ).toBe('34.00')
})

test('by days, m³ over a bound that follows the days are explained in m³', () => {
  const two = {
    model: 'range-quota',
    ranges: [
      { upTo: 10, quota: '20.00' },
      { quota: '20.00', perExtra: '3.00' },
    ],
  }
  const byDays = { proration: { fixed: 'days', thresholds: 'days' } }
  const [line] = sheetOf(smallDocument(two, byDays), { m3: 25, periodDays: 60 }).lines
  expect([line?.amount, line?.parts[1]?.quantity]).toEqual(['55.00', '5.000000'])
})

test('a quota is explained alone where its range has no price of m³, and its m³ to the litre where it has', () => {
  const parts = (m3: string) =>
    sheetOf(smallDocument(quotas), { m3 }).lines[0]?.parts.map(({ quantity, unit, unitPrice }) =>
      [quantity, unit, unitPrice].join(' '),
    )
  expect(parts('10')).toEqual(['1 servicio 0.7364'])
  expect(parts('22.5')).toEqual(['1 servicio 1.8939', '7.500 m³ 0.1399'])
})
