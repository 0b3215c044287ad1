import { expect, test } from 'vitest'
import { amountOf, mistakesOf, sheetOf, smallDocument } from '../../../../../test/rating/small-tariff.ts'

// The first rows of CEA Querétaro's table of homes, February 2026, as published.
const cea = { model: 'cumulative-table', amounts: ['221.95562', '238.32012', '255.23018'] }
const whole = { volume: { step: '1' } }

test('the row of the m³ is the amount, rounded half up to the centavo', () => {
  expect([0, 1, 2].map((m3) => amountOf(cea, m3, whole))).toEqual(['221.96', '238.32', '255.23'])
})

test('beyond the last row each m³ has its price, or the whole volume another one, or all is refused', () => {
  expect(amountOf({ ...cea, perExtra: '17.40' }, 5, whole)).toBe('307.43')
  expect(amountOf({ ...cea, perExtra: '17.40' }, 2, whole)).toBe('255.23')
  expect(amountOf({ ...cea, beyond: { model: 'per-m3', price: '100' } }, 3, whole)).toBe('300.00')
  expect(amountOf(cea, 3, whole)).toBe('VolumeNotPriced')
})

test('only the rows that are known are priced: what lies between them is refused, not guessed', () => {
  const sparse = { model: 'cumulative-table', amounts: { '41': '683.78', '42': '711.95' } }
  expect([40, 41, 42, 43].map((m3) => amountOf(sparse, m3, whole))).toEqual([
    'VolumeNotPriced',
    '683.78',
    '711.95',
    'VolumeNotPriced',
  ])
})

test('the article is the row', () => {
  const [line] = sheetOf(smallDocument('A', { ...whole, prices: { A: cea } }), { m3: 1 }).lines
  expect(line).toMatchObject({
    article: '/prices/A/amounts/1',
    exact: '238.32012',
    quantity: '1',
    unit: 'm³',
  })
})

test('by days, the row 0 inside of a row follows the days, and the rest does not', () => {
  // 221.95562 / 2 + (255.23018 − 221.95562)
  expect(amountOf(cea, 2, { ...whole, proration: { fixed: 'days' } }, { periodDays: 15 })).toBe('144.25')
})

test('where bounds follow the days, a double period is twice the row of half the volume', () => {
  const byDays = { ...whole, proration: { fixed: 'days', thresholds: 'days' } }
  expect(amountOf(cea, 4, byDays, { periodDays: 60 })).toBe('510.46')
  expect(amountOf({ ...cea, perExtra: '17.40' }, 6, byDays, { periodDays: 60 })).toBe('545.26')
})

test('a table asks for whole m³, rows by whole m³, and one rule beyond them', () => {
  expect(mistakesOf(smallDocument(cea))).toMatchObject([{ mend: expect.stringContaining('"step": "1"') }])
  expect(
    mistakesOf(smallDocument({ ...cea, perExtra: 1, beyond: { model: 'fixed', amount: 1 } }, whole)),
  ).toMatchObject([{ what: 'both "beyond" and "perExtra" say what more m³ cost' }])
  expect(
    mistakesOf(smallDocument({ model: 'cumulative-table', amounts: { '1.5': '3' } }, whole)),
  ).toMatchObject([
    {
      path: '/classes/CASA/components/water/price/amounts/1.5',
      what: '"1.5" is not a whole number of m³',
    },
  ])
})

test('a row is explained by itself, and m³ beyond the last by their own price', () => {
  const parts = (m3: number, more: object, request = {}) =>
    sheetOf(smallDocument({ ...cea, perExtra: '17.40' }, { ...whole, ...more }), {
      m3,
      ...request,
    }).lines[0]?.parts.map(({ quantity, unitPrice, article }) => [
      quantity,
      unitPrice,
      article.split('/price/')[1],
    ])
  expect(parts(1, {})).toEqual([['1', '238.32012', 'amounts/1']])
  expect(parts(5, {})).toEqual([
    ['1', '255.23018', 'amounts/2'],
    ['3', '17.40', 'perExtra'],
  ])
  const byDays = { proration: { fixed: 'days', thresholds: 'days' } }
  expect(parts(6, byDays, { periodDays: 60 })?.[1]).toEqual(['2.000000', '17.40', 'perExtra'])
})

test('whole m³ are whole however the document writes the step', () => {
  expect(amountOf(cea, '1.6', { volume: { step: '1.0' } })).toBe('255.23')
})
