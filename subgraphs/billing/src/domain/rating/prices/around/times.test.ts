import { expect, test } from 'vitest'
import { amountOf, mistakesOf, sheetOf, smallDocument } from '../../../../../test/rating/small-tariff.ts'

const price = { model: 'per-m3', price: '10.00' }
const seasons = { winter: { from: '11-01', to: '02-28' } }

test('a factor holds all year, or in its season only, over the end of the year too', () => {
  expect(amountOf({ model: 'times', factor: '0.9', price }, 2)).toBe('18.00')
  const cold = { model: 'times', factor: '0.5', season: 'winter', price }
  const on = (date: string) => amountOf(cold, 2, { seasons }, { date })
  expect(['2026-02-28', '2026-03-01', '2026-10-31', '2026-11-01', '2026-12-31'].map(on)).toEqual([
    '10.00',
    '20.00',
    '20.00',
    '10.00',
    '10.00',
  ])
})

test('a period that touches the season is divided by days', () => {
  const cold = { model: 'times', factor: '0.5', season: 'winter', price }
  const { lines, subtotal } = sheetOf(smallDocument(cold, { seasons }), {
    m3: 3,
    periodFrom: '2026-02-19',
    periodTo: '2026-03-01',
  })
  expect(lines).toHaveLength(1)
  const divided = sheetOf(smallDocument(cold, { seasons }), {
    m3: 3,
    periodFrom: '2026-02-19',
    periodTo: '2026-03-11',
  })
  // 20 days, 10 of them in winter: 15.00 × 10/20 + 30.00 × 10/20
  expect(divided.lines.map(({ amount, from, to }) => [amount, from, to])).toEqual([
    ['7.50', '2026-02-19', '2026-03-01'],
    ['15.00', '2026-03-01', '2026-03-11'],
  ])
  expect([subtotal, divided.subtotal]).toEqual(['15.00', '22.50'])
})

test('a season that there is not is told with the nearest', () => {
  expect(
    mistakesOf(smallDocument({ model: 'times', factor: 1, season: 'winer', price }, { seasons })),
  ).toMatchObject([{ path: '/classes/CASA/components/water/price/season', mend: 'did you mean “winter”?' }])
})

test('the parts bear the factor, so that they still add up', () => {
  const [line] = sheetOf(smallDocument({ model: 'times', factor: '0.9', price }), { m3: 2 }).lines
  expect(line?.parts.map(({ quantity, unitPrice }) => Number(quantity) * Number(unitPrice))).toEqual([18])
})
