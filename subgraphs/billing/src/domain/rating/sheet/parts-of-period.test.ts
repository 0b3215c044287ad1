import { expect, test } from 'vitest'
import { smallDocument, tariffOf } from '../../../../test/rating/small-tariff.ts'
import { chargeSheetJson, type RatingRequest } from '../charge-sheet.ts'
import { isRefusal, rate } from '../rate.ts'
import type { Tariff } from '../tariff.ts'

function rated(tariffs: Tariff | readonly Tariff[], request: Partial<RatingRequest>) {
  const january = { periodFrom: '2026-01-01', periodTo: '2026-02-01' }
  const answer = rate(tariffs, { usageClass: 'CASA', litres: 0, ...january, ...request })
  return isRefusal(answer) ? answer : chargeSheetJson(answer)
}

test('a tariff that changes inside of a period is divided by days, each part a line with its version', () => {
  const [first, second] = [
    tariffOf(smallDocument({ model: 'per-m3', price: '10.00' }, { code: 'A', effectiveTo: '2026-01-11' })),
    tariffOf(smallDocument({ model: 'per-m3', price: '20.00' }, { code: 'B', effectiveFrom: '2026-01-11' })),
  ]
  const sheet = rated([second, first], { litres: 31_000 })
  expect(sheet).toMatchObject({
    // 310.00 × 10/31, 620.00 × 21/31
    lines: [
      { tariffCode: 'A', amount: '100.00', from: '2026-01-01', to: '2026-01-11', quantity: '31.000' },
      { tariffCode: 'B', amount: '420.00', from: '2026-01-11', to: '2026-02-01', unitPrice: '13.548387' },
    ],
    total: '520.00',
  })
  expect(rated([first, second], { litres: 1_000, pricesOf: '2026-01-10' })).toMatchObject({
    total: '10.00',
    lines: [{ to: '2026-02-01' }],
  })
  expect(rated([first, second], { litres: 1_000, pricesOf: '2026-01-11' })).toMatchObject({ total: '20.00' })
})

test('versions divide a period in the order of their days, in whatever order they are given', () => {
  const fixed = (code: string, effectiveFrom: string, effectiveTo: string | null) =>
    tariffOf(smallDocument({ model: 'fixed', amount: '31.00' }, { code, effectiveFrom, effectiveTo }))
  const [a, b, c] = [
    fixed('A', '2025-12-01', '2026-01-11'),
    fixed('B', '2026-01-11', '2026-01-21'),
    fixed('C', '2026-01-21', null),
  ]
  const codes = (versions: readonly Tariff[]) => {
    const sheet = rated(versions, {})
    return 'lines' in sheet ? sheet.lines.map(({ tariffCode, amount }) => [tariffCode, amount]) : sheet
  }
  expect(codes([c, b, a])).toEqual([
    ['A', '10.00'],
    ['B', '10.00'],
    ['C', '11.00'],
  ])
  // An earlier one without an end gives way where the later one begins.
  expect(codes([fixed('A', '2025-12-01', null), c])).toEqual([
    ['A', '20.00'],
    ['C', '11.00'],
  ])
})

test('a new value of an index divides a period, of a version that ends later too', () => {
  const price = { model: 'in-index', index: 'UMA', price: { model: 'fixed', amount: '31.00' } }
  const indices = { UMA: { '2026-01-01': '1.00', '2026-01-11': '2.00' } }
  const ending = tariffOf(smallDocument(price, { indices, effectiveTo: '2026-02-01' }))
  const later = tariffOf(smallDocument(price, { indices, code: 'L', effectiveFrom: '2026-02-01' }))
  for (const versions of [ending, [ending], [ending, later]])
    expect(rated(versions, {})).toMatchObject({ lines: [{ amount: '10.00' }, { amount: '42.00' }] })
})

test('a day that no version has is refused; a tariff alone holds whatever its dates', () => {
  const tariff = tariffOf(smallDocument({ model: 'per-m3', price: '10.00' }, { effectiveTo: '2026-01-31' }))
  expect(rated([tariff], {})).toMatchObject({
    refused: 'TariffNotInForce',
    what: 'no tariff is in force on 2026-01-31',
    mend: 'ask for a day of T from 2026-01-01 to 2026-01-31',
  })
  expect(rated([], {})).toMatchObject({ refused: 'TariffNotInForce', mend: 'publish a tariff first' })
  expect(rated(tariff, { litres: 1_000 })).toMatchObject({ total: '10.00', lines: [{ to: '2026-02-01' }] })
})

test('of two versions of the same day the later one holds', () => {
  const old = tariffOf(smallDocument({ model: 'fixed', amount: '1.00' }, { effectiveFrom: '2025-01-01' }))
  const newer = tariffOf(smallDocument({ model: 'fixed', amount: '2.00' }, { effectiveFrom: '2026-01-01' }))
  expect(rated([newer, old], {})).toMatchObject({ total: '2.00' })
  expect(rated([old, newer], {})).toMatchObject({ total: '2.00' })
})

test('a change on the first day of a period, or on the day after its last, divides nothing', () => {
  const fixed = (code: string, effectiveFrom: string, effectiveTo: string | null) =>
    tariffOf(smallDocument({ model: 'fixed', amount: '10.00' }, { code, effectiveFrom, effectiveTo }))
  const versions = [
    fixed('A', '2025-12-01', '2026-01-01'),
    fixed('B', '2026-01-01', '2026-02-01'),
    fixed('C', '2026-02-01', null),
  ]
  expect(rated(versions, {})).toMatchObject({
    total: '10.00',
    lines: [{ tariffCode: 'B', exact: '10.00' }],
  })
  const index = { 'in-index': { '2026-01-01': '1.00', '2026-02-01': '2.00' } }
  const price = { model: 'in-index', index: 'in-index', price: { model: 'fixed', amount: '10.00' } }
  expect(rated(tariffOf(smallDocument(price, { indices: index })), {})).toMatchObject({
    total: '10.00',
    lines: [{ to: '2026-02-01' }],
  })
})
