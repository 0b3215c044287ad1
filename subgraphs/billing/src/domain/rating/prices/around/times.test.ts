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

test('a season may be one day', () => {
  const cold = { model: 'times', factor: '0.5', season: 'eve', price }
  const on = (date: string) =>
    amountOf(cold, 2, { seasons: { eve: { from: '12-24', to: '12-24' } } }, { date })
  expect(['2026-12-23', '2026-12-24', '2026-12-25'].map(on)).toEqual(['20.00', '10.00', '20.00'])
})

test('a season that begins or ends on 29 February does so in years without one', () => {
  const spans = (season: object, year: number) => {
    const document = smallDocument(
      { model: 'times', factor: '0.5', season: 'leap', price },
      { seasons: { leap: season }, effectiveFrom: '2020-01-01' },
    )
    const period = { m3: 1, periodFrom: `${year}-02-20`, periodTo: `${year}-03-10` }
    return sheetOf(document, period).lines.map(({ from }) => from)
  }
  expect(spans({ from: '02-29', to: '06-30' }, 2027)).toEqual(['2027-02-20', '2027-03-01'])
  expect(spans({ from: '02-29', to: '06-30' }, 2028)).toEqual(['2028-02-20', '2028-02-29'])
  expect(spans({ from: '11-01', to: '02-29' }, 2027)).toEqual(['2027-02-20', '2027-03-01'])
  expect(spans({ from: '11-01', to: '02-29' }, 2028)).toEqual(['2028-02-20', '2028-03-01'])
})
