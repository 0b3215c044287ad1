import { expect, test } from 'vitest'
import { amountOf, mistakesOf, sheetOf, smallDocument } from '../../../../../test/rating/small-tariff.ts'

const uma = { indices: { UMA: { '2026-01-01': '113.14', '2026-02-01': '117.31' } } }
const inUma = (price: unknown, more = {}) => ({ model: 'in-index', index: 'UMA', price, ...more })
const quota = { model: 'fixed', amount: '0.5672' }

test('units are converted by the value of the day, and rounded as the tariff says', () => {
  const toPesos = inUma(quota, { round: { step: '1.00' } })
  expect(amountOf(toPesos, 0, uma, { date: '2026-02-01' })).toBe('67.00')
  expect(amountOf(toPesos, 0, uma, { date: '2026-01-31' })).toBe('64.00')
  expect(amountOf(inUma(quota), 0, uma, { date: '2026-02-01' })).toBe('66.54')
})

test('units may be rounded before they are converted', () => {
  const price = { model: 'per-m3', price: '0.13999' }
  const day = { date: '2026-02-01' }
  // 3 × 0.13999 = 0.41997, to four places 0.4200
  expect(amountOf(inUma(price), 3, uma, day)).toBe('49.27')
  expect(amountOf(inUma(price, { roundUnits: { step: '0.1' } }), 3, uma, day)).toBe('46.92')
})

test('prices may be converted and rounded one by one, before the volume is priced', () => {
  const price = { model: 'marginal-blocks', base: '0.5672', included: 3, blocks: [{ price: '0.0569' }] }
  const converted = inUma(price, { convert: 'prices', round: { step: '1.00' }, roundPerM3: { step: '0.01' } })
  // 67.00 + 17 × 6.67
  expect(amountOf(converted, 20, uma, { date: '2026-02-01' })).toBe('180.39')
  expect(amountOf(inUma(price, { convert: 'prices' }), 20, uma, { date: '2026-02-01' })).toBe('180.01')
})

test('a period in which the value changes is divided by days', () => {
  const sheet = sheetOf(smallDocument(inUma({ model: 'fixed', amount: '1' }), uma), {
    periodFrom: '2026-01-22',
    periodTo: '2026-02-11',
  })
  expect(sheet.lines.map(({ amount }) => amount)).toEqual(['56.57', '58.66'])
})

test('a day without a value is refused, and an index that there is not is told', () => {
  expect(amountOf(inUma(quota), 0, { indices: { UMA: { '2026-06-01': '1' } } }, { date: '2026-02-01' })).toBe(
    'IndexValueMissing',
  )
  expect(mistakesOf(smallDocument({ ...inUma(quota), index: 'UMB' }, uma))).toMatchObject([
    { mend: 'did you mean “UMA”?' },
  ])
  expect(mistakesOf(smallDocument(inUma(quota), { indices: { UMA: { febrero: '1' } } }))).toMatchObject([
    { path: '/indices/UMA/febrero' },
  ])
})

test('a rounding that would round nothing is told', () => {
  expect(mistakesOf(smallDocument(inUma(quota, { roundPerM3: {} }), uma))).toMatchObject([
    { what: '"roundPerM3" needs "convert": "prices"' },
  ])
  expect(mistakesOf(smallDocument(inUma(quota, { convert: 'prices', roundUnits: {} }), uma))).toMatchObject([
    { what: '"roundUnits" rounds nothing when prices are converted' },
  ])
})

test('the parts are in money', () => {
  const [line] = sheetOf(smallDocument(inUma(quota), uma), { date: '2026-02-01' }).lines
  expect(line?.parts[0]?.unitPrice).toBe('66.538232')
})

test('a rounding that says nothing of its step is to centavos, the half up', () => {
  const half = { model: 'fixed', amount: '0.005' }
  const one = { indices: { UMA: { '2026-01-01': '1' } } }
  const twice = { model: 'sum', of: [inUma(half, { round: {} }), inUma(half, { round: {} })] }
  expect(amountOf(twice, 0, one)).toBe('0.02')
})
