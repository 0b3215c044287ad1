import { expect, test } from 'vitest'
import { amountOf, mistakesOf, sheetOf, smallDocument } from '../../../../../test/rating/small-tariff.ts'

// Puerto Rico's home meter of 1/2", July 2023: 10 m³ 16.46, 11 m³ 19.38, 16 m³ 34.26, 18 m³ 40.66, as published.
const aaa = {
  model: 'marginal-blocks',
  base: '16.46',
  included: 10,
  blocks: [
    { upTo: 15, price: '2.92' },
    { upTo: 25, price: '3.20' },
  ],
}

test('each block prices only its own m³; the base pays for the included ones', () => {
  expect([0, 10, 11, 15, 16, 18, 25].map((m3) => amountOf(aaa, m3))).toEqual([
    '16.46',
    '16.46',
    '19.38',
    '31.06',
    '34.26',
    '40.66',
    '63.06',
  ])
  expect(amountOf(aaa, '25.001')).toBe('VolumeNotPriced')
})

test('without a base, blocks count from the first litre', () => {
  const blocks = { model: 'marginal-blocks', blocks: [{ upTo: 10, price: '1.00' }, { price: '2.00' }] }
  expect([0, 10, '10.5'].map((m3) => amountOf(blocks, m3))).toEqual(['0.00', '10.00', '11.00'])
})

test('the parts are the base and what was used of each block', () => {
  const home = '/classes/CASA/components/water/price'
  const [line] = sheetOf(smallDocument(aaa), { m3: 16 }).lines
  expect(line?.parts).toEqual([
    { quantity: '1', unit: 'servicio', unitPrice: '16.46', article: `${home}/base` },
    { quantity: '5', unit: 'm³', unitPrice: '2.92', article: `${home}/blocks/0` },
    { quantity: '1.000', unit: 'm³', unitPrice: '3.20', article: `${home}/blocks/1` },
  ])
  expect(line?.article).toBe(`${home}/blocks/1`)
})

test('over two months with bounds by days, twice the m³ are included', () => {
  const byDays = { proration: { fixed: 'days', thresholds: 'days' } }
  // 2 × 16.46 + 2 × 2.92
  expect(amountOf(aaa, 22, byDays, { periodDays: 60 })).toBe('38.76')
  expect(sheetOf(smallDocument(aaa, byDays), { m3: 22, periodDays: 60 }).lines[0]?.parts[1]?.quantity).toBe(
    '2.000000',
  )
})

test('the first block may say where it begins, and is told when it does not begin where the included m³ end', () => {
  const from = (m3: string) => ({ ...aaa, blocks: [{ from: m3, upTo: 15, price: '2.92' }] })
  expect(mistakesOf(smallDocument(from('10')))).toEqual([])
  expect(mistakesOf(smallDocument(from('11')))).toEqual([])
  expect(mistakesOf(smallDocument(from('9')))).toMatchObject([
    { path: '/classes/CASA/components/water/price/blocks/0' },
  ])
  expect(mistakesOf(smallDocument({ ...aaa, blocks: [{ upTo: 8, price: '1' }] }))).toMatchObject([
    { what: 'the range ends at 8 m³, where the one before it ends at 10 m³' },
  ])
})

test('without a base nothing but the m³ is explained, and without blocks the base is all', () => {
  const blocks = { model: 'marginal-blocks', blocks: [{ price: '2.00' }] }
  expect(sheetOf(smallDocument(blocks), { m3: 3 }).lines[0]?.parts).toHaveLength(1)
  expect(amountOf({ model: 'marginal-blocks', base: '10.00', blocks: [] }, 5)).toBe('10.00')
})
