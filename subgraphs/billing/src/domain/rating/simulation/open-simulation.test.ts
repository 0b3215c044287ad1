import { centavos } from '@aquacis/kit/values/money.ts'
import { expect, test } from 'vitest'
import { smallDocument, tariffOf } from '../../../../test/rating/small-tariff.ts'
import type { RatingRequest } from '../charge-sheet.ts'
import type { Tariff } from '../tariff.ts'
import { compareContract, type Prices } from './compare-contract.ts'
import { openSimulation } from './open-simulation.ts'
import { simulationJson } from './simulation-json.ts'

const classes = (price: string, base: string) => ({
  classes: {
    CASA: { components: { water: { price: { model: 'marginal-blocks', base, blocks: [{ price }] } } } },
    TIENDA: { components: { water: { price: { model: 'per-m3', price: '20.00' } } } },
  },
})
const pricesOf = (tariff: Tariff): Prices => ({ tariff, pricesOf: tariff.effectiveFrom })
const present = pricesOf(tariffOf(smallDocument(null, classes('10.00', '0.00'))))
// The fee helps whoever uses more than 10 m³.
const proposed = pricesOf(tariffOf(smallDocument(null, classes('9.00', '10.00'))))

function month(usageClass: string, cubicMetres: number): RatingRequest {
  return { usageClass, litres: cubicMetres * 1_000, periodFrom: '2024-05-01', periodTo: '2024-06-01' }
}

function simulate(contracts: readonly (readonly RatingRequest[])[]) {
  const simulation = openSimulation()
  for (const [index, requests] of contracts.entries()) {
    const outcome = compareContract({ present, proposed }, { id: `c${index + 1}`, requests })
    if ('refusal' in outcome) simulation.leaveOut(`c${index + 1}`, outcome)
    else simulation.add(outcome)
  }
  return simulation.result()
}

test('revenue before and after, who rises and falls by how much, by class and by tenths of what they use', () => {
  const { all, classes: ofClasses } = simulate([
    ...Array.from({ length: 20 }, (_, index) => [month('CASA', index + 1)]),
    [month('TIENDA', 5)],
  ])
  // 1 + … + 20 = 210 m³ at 10.00, and the shop's 100.00; then 210 m³ at 9.00 with twenty fees, and the shop's.
  expect(all).toMatchObject({ contracts: 21, bills: 21, before: 220_000n, after: 219_000n })
  expect(all).toMatchObject({ rising: 9, falling: 10, same: 2, billsRising: 9, billsFalling: 10 })
  // Rises of 1 to 9 pesos, falls of 1 to 10.
  expect([all.medianRise, all.medianFall]).toEqual([500n, 500n])
  expect(all.largestRise).toEqual({ id: 'c1', before: 1_000n, after: 1_900n })
  expect(all.largestFall).toEqual({ id: 'c20', before: 20_000n, after: 19_000n })
  const [homes, shops] = ofClasses
  expect(homes).toMatchObject({ usageClass: 'CASA', contracts: 20, rising: 9, falling: 10 })
  expect(homes?.byConsumption).toHaveLength(10)
  expect(homes?.byConsumption[0]).toMatchObject({
    ...{ decile: 1, upTo: 2_000, contracts: 2, before: 3_000n, after: 4_700n },
    ...{ rising: 2, falling: 0, same: 0, bills: 2, billsRising: 2, billsFalling: 0 },
  })
  // 9 m³ rise by a peso, 10 m³ cost the same.
  expect(homes?.byConsumption[4]).toMatchObject({ rising: 1, same: 1, bills: 2, billsRising: 1 })
  expect(homes?.byBill[9]).toMatchObject({
    decile: 10,
    upTo: 20_000,
    contracts: 2,
    falling: 2,
    billsFalling: 2,
  })
  expect(shops).toMatchObject({ usageClass: 'TIENDA', same: 1, byConsumption: [{ contracts: 1 }] })
  expect([shops?.largestRise, shops?.largestFall]).toEqual([null, null])
})

test('a contract is judged by all of its bills together, and each of them is counted too', () => {
  const { all } = simulate([[month('CASA', 2), month('CASA', 30)]])
  // +8.00 in the one month, −20.00 in the other.
  expect(all).toMatchObject({
    contracts: 1,
    bills: 2,
    rising: 0,
    falling: 1,
    billsRising: 1,
    billsFalling: 1,
  })
  expect(all.byConsumption).toMatchObject([{ upTo: 16_000, before: 32_000n, after: 30_800n }])
  // The mean bill: 20.00 and 300.00 halved.
  expect(all.byBill).toMatchObject([{ upTo: 16_000 }])
})

test('contracts that use the same stand in one tenth', () => {
  const { all } = simulate([
    ...Array.from({ length: 4 }, () => [month('CASA', 0)]),
    ...Array.from({ length: 6 }, (_, index) => [month('CASA', index + 1)]),
  ])
  expect(all.byConsumption.map(({ decile, contracts }) => [decile, contracts])).toEqual([
    ...[[4, 4]],
    ...[5, 6, 7, 8, 9, 10].map((decile) => [decile, 1]),
  ])
})

test('a contract of which one bill is not priced is left out whole, with the reason', () => {
  const { all, leftOut } = simulate([
    [month('CASA', 5), month('CASTILLO', 5)],
    [month('CASTILLO', 5)],
    [month('CASA', 5)],
  ])
  expect(all).toMatchObject({ contracts: 1, bills: 1 })
  expect(leftOut).toMatchObject([{ by: 'present', refused: 'ClassUnknown', contracts: 2, id: 'c1' }])
})

test('what the proposal alone does not price is left out by the proposal', () => {
  const homesOnly = pricesOf(tariffOf(smallDocument({ model: 'per-m3', price: '9.00' })))
  const prices = { present, proposed: homesOnly }
  const shop = { id: 'c1', requests: [month('CASA', 5), month('TIENDA', 5)] }
  expect(compareContract(prices, shop)).toMatchObject({
    by: 'proposed',
    refusal: { refused: 'ClassUnknown' },
  })
})

test('classes stand by their names as Spanish sorts them, whoever came first', () => {
  const simulation = openSimulation()
  const one = { id: '1', litres: 1, bills: 1, billsRising: 0, billsFalling: 0 }
  for (const usageClass of ['Tienda', 'Ñandú', 'Óptica', 'Nave', 'Escuela'])
    simulation.add({ ...one, usageClass, before: centavos(1n), after: centavos(1n) })
  expect(simulation.result().classes.map(({ usageClass }) => usageClass)).toEqual([
    ...['Escuela', 'Nave', 'Ñandú', 'Óptica', 'Tienda'],
  ])
})

test('twenty thousand different amounts are told in tenths all the same, in bounded memory', () => {
  const simulation = openSimulation()
  const many = 20_000
  for (let n = 1; n <= many; n += 1) {
    const outcome = { id: String(n), usageClass: 'CASA', bills: 1, billsRising: 1, billsFalling: 0 }
    const before = BigInt(n) * 7n
    simulation.add({
      ...outcome,
      litres: n * 3,
      before: before as never,
      after: (before + BigInt(n)) as never,
    })
  }
  const { all } = simulation.result()
  expect(all.byConsumption.map(({ decile }) => decile)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(all.byConsumption.reduce((sum, { contracts }) => sum + contracts, 0)).toBe(many)
  for (const { contracts } of all.byConsumption) expect(Math.abs(contracts - many / 10)).toBeLessThan(40)
  // The middle one rises by 10,000 centavos.
  expect(Math.abs(Number(all.medianRise) - 10_000)).toBeLessThan(40)
  expect(all.largestRise?.id).toBe(String(many))
})

test('amounts are pesos in its JSON form: of all, of classes, of tenths and of the largest changes', () => {
  const { all, classes: ofClasses } = simulationJson(
    simulate([[month('TIENDA', 5)], [month('CASA', 2)], [month('CASA', 30)]]),
  )
  // The shop pays 100.00 as before; 2 m³ were 20.00 and are 10.00 + 18.00; 30 m³ were 300.00 and are 10.00 + 270.00.
  const same = { contracts: 1, bills: 1, rising: 0, falling: 0, same: 1, billsRising: 0, billsFalling: 0 }
  const little = { ...same, rising: 1, same: 0, billsRising: 1, before: '20.00', after: '28.00' }
  const shop = { ...same, before: '100.00', after: '100.00' }
  const much = { ...same, falling: 1, same: 0, billsFalling: 1, before: '300.00', after: '280.00' }
  expect(all).toEqual({
    ...{ contracts: 3, bills: 3, before: '420.00', after: '408.00' },
    ...{ rising: 1, falling: 1, same: 1, billsRising: 1, billsFalling: 1 },
    ...{ medianRise: '8.00', medianFall: '20.00' },
    largestRise: { id: 'c2', before: '20.00', after: '28.00' },
    largestFall: { id: 'c3', before: '300.00', after: '280.00' },
    byConsumption: [
      { decile: 4, upTo: 2_000, ...little },
      { decile: 7, upTo: 5_000, ...shop },
      { decile: 10, upTo: 30_000, ...much },
    ],
    byBill: [
      { decile: 4, upTo: '20.00', ...little },
      { decile: 7, upTo: '100.00', ...shop },
      { decile: 10, upTo: '300.00', ...much },
    ],
  })
  expect(ofClasses).toMatchObject([
    { usageClass: 'CASA', before: '320.00', after: '308.00' },
    { usageClass: 'TIENDA', before: '100.00', largestRise: null, largestFall: null },
  ])
})

test('nothing to simulate is no bill and no money', () => {
  const { all, classes: none, leftOut } = simulationJson(simulate([]))
  expect(all).toMatchObject({ contracts: 0, before: '0.00', after: '0.00', medianRise: null, byBill: [] })
  expect([none, leftOut]).toEqual([[], []])
})
