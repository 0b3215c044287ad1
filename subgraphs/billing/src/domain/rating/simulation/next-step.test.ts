import { expect, test } from 'vitest'
import { smallDocument, tariffOf } from '../../../../test/rating/small-tariff.ts'
import { shippedTariff } from '../../../tariff-documents/shipped-tariffs.ts'
import { nextStep } from './next-step.ts'

const month = { periodFrom: '2026-02-01', periodTo: '2026-03-01' }
const cea = tariffOf(shippedTariff('CEAQ-2026-02'))

test('CEA reprices all m³ at 51: the last litre before it rounds down', () => {
  const request = { ...month, usageClass: 'DOMÉSTICA MEDIO', litres: 18_000, components: ['water'] }
  // Rows 50 and 51 of the published table: 2745.54 and 3067.00.
  const step = nextStep(cea, request)
  expect(step?.atLitres).toBe(50_500)
  expect(step?.amountAfter).toBe(306_700n)
  expect((step?.amountAfter ?? 0n) - (step?.amountBefore ?? 0n)).toBe(32_146n)
  expect(nextStep(cea, { ...request, litres: 50_499 })?.atLitres).toBe(50_500)
  expect(nextStep(cea, { ...request, litres: 50_500 })?.atLitres).not.toBe(50_500)
})

test('two dwellings step at twice the volume, and only above the half', () => {
  const step = nextStep(cea, {
    ...month,
    usageClass: 'DOMÉSTICA MEDIO',
    litres: 90_000,
    units: 2,
    components: ['water'],
  })
  // 101 m³ are 50.5 of each dwelling, which round down; the whole m³ above them are 102.
  expect(step?.amountAfter).toBe(613_400n)
  expect(step?.atLitres).toBe(101_500)
})

test('a marginal block that only costs more from there on is no step', () => {
  const blocks = { model: 'marginal-blocks', blocks: [{ upTo: 10, price: '5.00' }, { price: '9.00' }] }
  expect(
    nextStep(tariffOf(smallDocument(blocks)), { ...month, usageClass: 'CASA', litres: 3_000 }),
  ).toBeNull()
})

test('a unit price by the total is a step at the litre above its bound', () => {
  const price = { model: 'unit-price-by-total', steps: [{ upTo: 10, price: '5.00' }, { price: '9.00' }] }
  expect(nextStep(tariffOf(smallDocument(price)), { ...month, usageClass: 'CASA', litres: 3_000 })).toEqual({
    atLitres: 10_001,
    amountBefore: 5_000n,
    amountAfter: 9_001n,
  })
  expect(
    nextStep(tariffOf(smallDocument(price)), { ...month, usageClass: 'CASA', litres: 10_001 }),
  ).toBeNull()
})

test('there is no step where nothing is priced', () => {
  expect(nextStep(cea, { ...month, usageClass: 'CASTILLO', litres: 0 })).toBeNull()
})

const home = { ...month, usageClass: 'CASA', litres: 0 }
const flat = (...ranges: readonly object[]) => ({ model: 'flat-by-range', ranges })

test('a jump is a step when it is three times what a m³ costs on the dearer side, and no less', () => {
  const jumping = (jump: string, before: string, behind: string) => ({
    model: 'sum',
    of: [
      { model: 'marginal-blocks', blocks: [{ upTo: 10, price: before }, { price: behind }] },
      flat({ upTo: 10, amount: '0' }, { amount: jump }),
    ],
  })
  const whole = { volume: { step: '1' } }
  const stepAt = (price: object) => nextStep(tariffOf(smallDocument(price, whole)), home)?.atLitres ?? null
  // The 11th m³ costs its own peso beside the jump.
  expect([stepAt(jumping('2.00', '1.00', '1.00')), stepAt(jumping('1.99', '1.00', '1.00'))]).toEqual([
    10_500,
    null,
  ])
  expect([stepAt(jumping('200.00', '100.00', '1.00')), stepAt(jumping('200.00', '1.00', '100.00'))]).toEqual([
    null,
    10_500,
  ])
})

test('amounts that stay the same at a bound are no step', () => {
  const same = flat({ upTo: 10, amount: '50.00' }, { upTo: 20, amount: '50.00' }, { amount: '80.00' })
  expect(nextStep(tariffOf(smallDocument(same)), home)?.atLitres).toBe(20_001)
})

test('the first litre may be a step, and so may the last range however narrow it is', () => {
  const table = { model: 'cumulative-table', amounts: ['10.00', '500.00', '510.00'] }
  const up = tariffOf(smallDocument(table, { volume: { step: '1', mode: 'up' } }))
  expect(nextStep(up, home)).toEqual({ atLitres: 1, amountBefore: 1_000n, amountAfter: 50_000n })
  const narrow = tariffOf(
    smallDocument(flat({ upTo: 10, amount: '1.00' }, { upTo: '10.5', amount: '100.00' })),
  )
  expect(nextStep(narrow, home)?.atLitres).toBe(10_001)
  // Above 10.5 m³ nothing is priced: no step that could be told.
  expect(nextStep(narrow, { ...home, litres: 10_300 })).toBeNull()
})

test('where the m³ before a bound are not priced, nothing jumps', () => {
  const rows = { model: 'cumulative-table', amounts: { '41': '10.00', '42': '10.00' } }
  const sparse = { model: 'sum', of: [flat({ upTo: 40, amount: '1.00' }, { amount: '1.00' }), rows] }
  expect(nextStep(tariffOf(smallDocument(sparse, { volume: { step: '1' } })), home)).toBeNull()
})

test('what lies above a million m³ is nobody’s step', () => {
  const of = (m3: number) =>
    nextStep(tariffOf(smallDocument(flat({ upTo: m3, amount: '1.00' }, { amount: '99.00' }))), home)?.atLitres
  expect([of(1_000_000), of(1_000_001)]).toEqual([1_000_000_001, undefined])
})

test('m³ of dwellings that are rounded up reach a bound sooner, and later when rounded down', () => {
  const price = { model: 'unit-price-by-total', steps: [{ upTo: 12, price: '5.00' }, { price: '90.00' }] }
  const fives = tariffOf(smallDocument(price, { dwellings: { step: '5', mode: 'up' } }))
  // Above 20 m³ each of two has 15, above 12.
  expect(nextStep(fives, { ...home, litres: 1, units: 2 })?.atLitres).toBe(20_001)
  // Rounded down, each has 10 until both have 15.
  const down = tariffOf(smallDocument(price, { dwellings: { step: '5', mode: 'down' } }))
  expect(nextStep(down, { ...home, litres: 10_000, units: 2 })).toEqual({
    ...{ atLitres: 30_000, amountBefore: 10_000n, amountAfter: 270_000n },
  })
  const alone = tariffOf(smallDocument(price))
  expect(nextStep(alone, { ...home, units: 2 })).toBeNull()
})
