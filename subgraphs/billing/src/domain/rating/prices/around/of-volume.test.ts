import { expect, test } from 'vitest'
import {
  amountOf,
  mistakesOf,
  sheetOf,
  smallDocument,
  tariffOf,
} from '../../../../../test/rating/small-tariff.ts'

const blocks = { model: 'marginal-blocks', blocks: [{ upTo: 10, price: '1.00' }, { price: '2.00' }] }

test('drainage of the four fifths that flow back is priced by the blocks of those m³', () => {
  const sewer = { model: 'of-volume', share: '0.80', price: blocks }
  // 20 m³ are 16: ten at 1.00 and six at 2.00; 12.5 m³ are the ten of the first block.
  expect(['20', '12.5', '0'].map((m3) => amountOf(sewer, m3))).toEqual(['22.00', '10.00', '0.00'])
  expect(sheetOf(smallDocument(sewer), { m3: 20 }).lines[0]).toMatchObject({ quantity: '20.000', unit: 'm³' })
})

test('a least volume is charged to who uses less, and a greatest one ends what is charged', () => {
  const least = { model: 'of-volume', atLeast: 10, price: blocks }
  expect([0, 10, 12].map((m3) => amountOf(least, m3))).toEqual(['10.00', '10.00', '14.00'])
  const most = { model: 'of-volume', atMost: 12, price: blocks }
  expect([11, 12, 50].map((m3) => amountOf(most, m3))).toEqual(['12.00', '14.00', '14.00'])
})

test('a least and a greatest volume go together, and may be the same', () => {
  const both = (atMost: number) => ({ model: 'of-volume', atLeast: 10, atMost, price: blocks })
  expect([0, 11, 50].map((m3) => amountOf(both(12), m3))).toEqual(['10.00', '12.00', '14.00'])
  expect([0, 11, 50].map((m3) => amountOf(both(10), m3))).toEqual(['10.00', '10.00', '10.00'])
})

test('the tariff knows the m³ at which a least and a greatest volume bite', () => {
  // Four fifths of 12.5 m³ are 10, of 50 m³ 40; each m³ is priced from the first on.
  const price = { model: 'of-volume', share: '0.80', atLeast: 10, atMost: 40 }
  const perM3 = { model: 'per-m3', price: '1.00' }
  expect(tariffOf(smallDocument({ ...price, price: perM3 })).thresholds).toEqual([0, 12_500, 50_000])
})

test('the m³ may be rounded before they are priced', () => {
  const price = { model: 'per-m3', price: '1.00' }
  const rounded = (round: object) => amountOf({ model: 'of-volume', share: '0.75', round, price }, 10)
  expect([rounded({}), rounded({ mode: 'down' }), rounded({ step: '0.1' })]).toEqual(['8.00', '7.00', '7.50'])
})

test('bounds are of each dwelling, and follow the days of bounds', () => {
  const most = { model: 'of-volume', atMost: 12, price: blocks }
  expect(amountOf(most, 60, { dwellings: {} }, { units: 2 })).toBe('28.00')
  const byDays = { proration: { thresholds: 'days' } }
  // Twice 30 days: 24 m³, of which 20 at 1.00.
  expect(amountOf(most, 60, byDays, { periodDays: 60 })).toBe('28.00')
})

test('bounds that cross are told, and a price that falls is found where its m³ are reached', () => {
  expect(
    mistakesOf(smallDocument({ model: 'of-volume', atLeast: 10, atMost: 9, price: blocks })),
  ).toMatchObject([
    {
      path: '/classes/CASA/components/water/price/atLeast',
      what: 'at least more m³ are priced than at most',
    },
  ])
  const falling = {
    model: 'unit-price-by-total',
    steps: [{ upTo: 10, price: '2.00' }, { price: '1.00' }],
  }
  expect(
    mistakesOf(
      smallDocument({ model: 'of-volume', share: '0.80', price: falling }, { monotone: 'required' }),
    ),
  ).toMatchObject([{ what: '12.501 m³ cost 10.00, less than 12.5 m³ with 20.00' }])
})
