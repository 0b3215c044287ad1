import { expect, test } from 'vitest'
import { globalPeriod } from './global-period.ts'
import { mainForm, type PublicSale, saleMistakes, totalOfSales } from './public-sale.ts'

const november = globalPeriod('04', '2026-11-01')
const sale: PublicSale = {
  ...{ folio: 'CAJA-1', paidOn: '2026-11-10', form: '01' },
  charges: [
    { base: '108.72', vatRate: '0.00', vat: '0.00' },
    { base: '101.28', vatRate: '0.16', vat: '16.20' },
  ],
}

function reasons(...sales: PublicSale[]): string[] {
  if (november === null) throw new Error('November begins on its first day')
  return saleMistakes(sales, november).map(({ folio, reason }) => `${folio}: ${reason}`)
}

test('what people paid in the period is taken', () => {
  expect(reasons(sale, { ...sale, folio: 'CAJA-2', paidOn: '2026-11-30' })).toEqual([])
})

test.each<[about: string, change: Partial<PublicSale>]>([
  ['fuera del periodo', { paidOn: '2026-12-01' }],
  ['fuera del periodo', { paidOn: '2026-10-31' }],
  ['forma de pago', { form: '99' }],
  ['forma de pago', { form: '77' }],
  ['folio', { folio: 'a|b' }],
  ['No cobra nada', { charges: [] }],
  ['pesos con dos decimales', { charges: [{ base: '1', vatRate: '0', vat: '0.00' }] }],
  ['mayor que cero', { charges: [{ base: '0.00', vatRate: '0', vat: '0.00' }] }],
  ['tasa', { charges: [{ base: '100.00', vatRate: '0.15', vat: '15.00' }] }],
  ['no es 100.00 × 0.16', { charges: [{ base: '100.00', vatRate: '0.16', vat: '16.02' }] }],
])('a receipt is sent back: %s', (about, change) => {
  expect(reasons({ ...sale, ...change })).toEqual([expect.stringContaining(about)])
})

test('a receipt is in the list once, and an empty list is none', () => {
  expect(reasons(sale, sale)).toEqual(['CAJA-1: El folio está dos veces en la lista.'])
  expect(reasons()).toHaveLength(1)
})

test('the form is the one in which most money came in, not most receipts', () => {
  const card = { ...sale, form: '28', charges: [{ base: '500.00', vatRate: '0.16', vat: '80.00' }] }
  expect(mainForm([sale, { ...sale, folio: 'CAJA-2' }, card])).toBe('28')
  expect(totalOfSales([sale, card])).toBe(80_620n)
})
