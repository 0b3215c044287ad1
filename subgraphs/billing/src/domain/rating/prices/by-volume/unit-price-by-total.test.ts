import { expect, test } from 'vitest'
import { amountOf, sheetOf, smallDocument, tariffOf } from '../../../../../test/rating/small-tariff.ts'
import { rate } from '../../rate.ts'

const price = {
  model: 'unit-price-by-total',
  base: '50.00',
  steps: [
    { upTo: 10, price: '2.00' },
    { upTo: 20, price: '3.00', base: '5.00' },
  ],
}

test('the total picks one price for all m³; the bound belongs to the step below', () => {
  expect(['10', '10.001', '20'].map((m3) => amountOf(price, m3))).toEqual(['70.00', '85.00', '115.00'])
})

test('what lies above the last step is refused', () => {
  expect(amountOf(price, '20.001')).toBe('VolumeNotPriced')
})

test('the base follows the days, and the bounds where the tariff says so', () => {
  const request = { periodDays: 60 }
  expect(amountOf(price, 20, { proration: { fixed: 'days' } }, request)).toBe('170.00')
  expect(amountOf(price, 20, { proration: { fixed: 'days', thresholds: 'days' } }, request)).toBe('140.00')
})

test('the parts are the base and the m³ at their step’s price', () => {
  const article = '/classes/CASA/components/water/price/steps/1'
  expect(sheetOf(smallDocument(price), { m3: 12 }).lines[0]?.parts).toEqual([
    { quantity: '1', unit: 'servicio', unitPrice: '55.00', article },
    { quantity: '12.000', unit: 'm³', unitPrice: '3.00', article },
  ])
})

test('without a base the m³ are all there is to explain, of a single step too', () => {
  const [line] = sheetOf(smallDocument({ model: 'unit-price-by-total', steps: [{ price: '2.00' }] }), {
    m3: 12,
  }).lines
  expect(line).toMatchObject({ unit: 'm³', quantity: '12.000', unitPrice: '2.000000' })
  expect(line?.parts.map(({ quantity, unit }) => `${quantity} ${unit}`)).toEqual(['12.000 m³'])
})

test('a volume above the last step is told with the step’s end', () => {
  const answer = rate(tariffOf(smallDocument(price)), {
    usageClass: 'CASA',
    litres: 20_001,
    periodFrom: '2026-01-01',
    periodTo: '2026-02-01',
  })
  expect(answer).toMatchObject({
    what: 'the tariff prices no 20.001 m³: its last range ends at 20 m³',
    where: '/classes/CASA/components/water/price',
  })
})
