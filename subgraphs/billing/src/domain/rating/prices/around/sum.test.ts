import { expect, test } from 'vitest'
import { amountOf, sheetOf, smallDocument } from '../../../../../test/rating/small-tariff.ts'

test('several prices are one charge, rounded once', () => {
  const half = { model: 'fixed', amount: '0.005' }
  expect(amountOf({ model: 'sum', of: [half, half] }, 0)).toBe('0.01')
  const both = {
    model: 'sum',
    of: [
      { model: 'fixed', amount: '70.33' },
      { model: 'per-m3', price: '8.368' },
    ],
  }
  expect(amountOf(both, 10)).toBe('154.01')
  expect(sheetOf(smallDocument(both), { m3: 10 }).lines[0]?.parts).toHaveLength(2)
})

test('what is charged once and what each dwelling is charged are kept apart', () => {
  const both = {
    model: 'sum',
    of: [
      { model: 'once', price: { model: 'fixed', amount: '10.00' } },
      { model: 'fixed', amount: '1.00' },
    ],
  }
  expect(amountOf(both, 0, { dwellings: {} }, { units: 5 })).toBe('15.00')
})
