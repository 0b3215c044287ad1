import { readTariff } from '@aquacis/billing/rating/read-tariff'
import inForce from '@aquacis/billing/tariffs/CEAQ-2026-02.json'
import { expect, test } from 'vitest'
import { type ReckonableBill, reckon, type Terms } from './reckon.ts'

const reading = readTariff(inForce)
if ('mistakes' in reading) throw new Error('the tariff in force cannot be read')
const { tariff } = reading

const terms: Terms = {
  tariffOffice: 'QUERÉTARO',
  tariffClass: 'DOMÉSTICA MEDIO',
  dwellings: 1,
  services: ['SEWER', 'TREATMENT'],
  discounts: [],
}

function bill(volume: string, lines: ReckonableBill['sheet']['lines']): ReckonableBill {
  return { id: volume, periodFrom: '2025-10-01', periodTo: '2025-11-01', volume, sheet: { lines } }
}

test('prices the water of an old bill by the tariff as if it had held then', () => {
  const { bills, before, after, leftOut } = reckon(tariff, terms, [
    bill('10.000', [{ kind: 'SERVICE', amount: '400.00', vat: '0.00' }]),
  ])
  // CEA's table: 434.50999 for 10 m³; 10 % and 12 % of it with 16 % IVA each: 43.45 + 6.95, 52.14 + 8.34.
  expect(bills.map(({ after }) => after)).toEqual([54_539n])
  expect([before, after, leftOut]).toEqual([40_000n, 54_539n, null])
})

test('leaves interest out of what was paid, and services that the home does not have out of what would be', () => {
  const lines = [
    { kind: 'SERVICE', amount: '400.00', vat: '0.00' },
    { kind: 'SURCHARGE', amount: '12.00', vat: '1.92' },
  ]
  const { before, after } = reckon(tariff, { ...terms, services: [] }, [bill('10.000', lines)])
  expect([before, after]).toEqual([40_000n, 43_451n])
})

test('says why a tariff has no price for a contract', () => {
  const { bills, leftOut } = reckon(tariff, { ...terms, tariffClass: 'DE LUJO' }, [bill('10.000', [])])
  expect(bills).toEqual([])
  expect(leftOut).toMatchObject({ count: 1, refusal: { refused: 'ClassUnknown' } })
})
