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
