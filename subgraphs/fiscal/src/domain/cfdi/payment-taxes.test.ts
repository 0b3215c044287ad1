import { decimal, decimalText } from '@aquacis/kit/values/decimal.ts'
import { expect, test } from 'vitest'
import { bill, paidBill, receipt } from '../../../test/cfdi/sample-documents.ts'
import { cfdiElement } from './cfdi-element.ts'
import { paymentTaxes } from './payment-taxes.ts'
import { checkCfdi } from './rules/check-cfdi.ts'

function parts(...args: Parameters<typeof paymentTaxes>) {
  return paymentTaxes(...args).map(({ base, importe, tipoFactor }) => [
    base === undefined ? null : decimalText(base),
    importe === undefined ? tipoFactor : decimalText(importe),
  ])
}

test('who pays all pays the taxes as they were invoiced', () => {
  expect(parts(bill, { total: decimal('386.12'), paid: decimal('386.12') })).toEqual([
    ['345.98', '0.00'],
    ['34.60', '5.54'],
  ])
})

test('who pays half pays half of each base, and the tax of that', () => {
  expect(parts(bill, { total: decimal('386.12'), paid: decimal('193.06') })).toEqual([
    ['172.99', '0.00'],
    ['17.30', '2.77'],
  ])
})

test('exempt charges have a base and no tax', () => {
  expect(parts(paidBill, { total: decimal('425.38'), paid: decimal('425.38') })).toContainEqual([
    '34.60',
    'Exento',
  ])
})

test('of a centavo there is still a base', () => {
  const taxes = paymentTaxes(bill, { total: decimal('386.12'), paid: decimal('0.01') })
  expect(taxes.every(({ base }) => base !== undefined && base.digits > 0n)).toBe(true)
})

test('whatever part is paid, the receipt keeps SAT’s rules', () => {
  const total = decimal('386.12')
  for (let centavos = 1n; centavos <= total.digits; centavos += 997n) {
    const paid = { digits: centavos, scale: 2 }
    const document = {
      idDocumento: '5fb2822e-396d-4725-8521-cdc4bdd20ccf',
      numParcialidad: 1,
      impSaldoAnt: total,
      impPagado: paid,
      objetoImpDR: '02',
      trasladosDR: paymentTaxes(bill, { total, paid }),
    }
    const pagos = [{ fechaPago: '2026-11-20T12:00:00', formaDePagoP: '01', doctosRelacionados: [document] }]
    expect(checkCfdi(cfdiElement({ ...receipt, pagos }))).toEqual([])
  }
})
