import { decimal } from '@aquacis/kit/values/decimal.ts'
import { expect, test } from 'vitest'
import {
  bill,
  creditNote,
  globalInvoice,
  paidBill,
  receipt,
  vat,
  water,
} from '../../../test/cfdi/sample-documents.ts'
import { cfdiElement } from './cfdi-element.ts'
import { checkCfdi } from './rules/check-cfdi.ts'
import { reach, type XmlElement } from './xml-element.ts'
import { xmlText } from './xml-text.ts'

function stated(element: XmlElement, ...names: readonly string[]) {
  return names.map((name) => element.attributes.get(name))
}

test('a bill: water at 0 %, drainage at 16 %, each tax summed once', () => {
  const root = cfdiElement(bill)
  // 15 × 23.06532 = 345.9798; 345.98 + 34.60 = 380.58; 16 % of 34.60 = 5.536.
  expect(stated(root, 'SubTotal', 'Descuento', 'Total', 'Moneda')).toEqual([
    '380.58',
    undefined,
    '386.12',
    'MXN',
  ])
  const taxes = reach(root, 'cfdi:Impuestos', 'cfdi:Traslados', 'cfdi:Traslado')
  expect(taxes.map((tax) => stated(tax, 'Base', 'TipoFactor', 'TasaOCuota', 'Importe'))).toEqual([
    ['345.98', 'Tasa', '0.000000', '0.00'],
    ['34.60', 'Tasa', '0.160000', '5.54'],
  ])
  expect(stated(root, 'FormaPago', 'MetodoPago', 'Exportacion')).toEqual(['99', 'PPD', '01'])
})

test('a discount lowers the base, an exempt charge has no amount of tax, an untaxed one no tax at all', () => {
  const root = cfdiElement(paidBill)
  // 345.98 + 34.60 + 34.60 + 10.00; less 4.60; 16 % of 30.00.
  expect(stated(root, 'SubTotal', 'Descuento', 'Total')).toEqual(['425.18', '4.60', '425.38'])
  const [, drainage, treatment, right] = reach(root, 'cfdi:Conceptos', 'cfdi:Concepto')
  const taxOf = (concept: XmlElement | undefined) =>
    concept === undefined ? [] : reach(concept, 'cfdi:Impuestos', 'cfdi:Traslados', 'cfdi:Traslado')
  expect(taxOf(drainage).map((tax) => stated(tax, 'Base', 'Importe'))).toEqual([['30.00', '4.80']])
  expect(taxOf(treatment).map((tax) => [...tax.attributes])).toEqual([
    [
      ['Base', '34.60'],
      ['Impuesto', '002'],
      ['TipoFactor', 'Exento'],
    ],
  ])
  expect(right?.children).toEqual([])
  expect(reach(root, 'cfdi:CfdiRelacionados').map((each) => stated(each, 'TipoRelacion'))).toEqual([['04']])
})

test('with exempt taxes alone there is no total of taxes', () => {
  const root = cfdiElement({
    ...bill,
    conceptos: [{ ...water, traslados: [{ impuesto: '002', tipoFactor: 'Exento' }] }],
  })
  expect(reach(root, 'cfdi:Impuestos').map((each) => [...each.attributes])).toEqual([[]])
})

test('taxes of many lines are summed as the lines say them, not worked out again', () => {
  // 16 % of 0.04 is 0.0064: a centavo each would be 0.01, and the sum of three is 0.03, not 16 % of 0.12.
  const line = { ...water, cantidad: decimal('1'), valorUnitario: decimal('0.04'), traslados: [vat('0.16')] }
  const root = cfdiElement({ ...bill, conceptos: [line, line, line] })
  expect(reach(root, 'cfdi:Impuestos').map((each) => stated(each, 'TotalImpuestosTrasladados'))).toEqual([
    ['0.03'],
  ])
  expect(stated(root, 'Total')).toEqual(['0.15'])
})

test('withheld taxes are summed by tax alone, and lessen the total', () => {
  const withheld = { impuesto: '002', tipoFactor: 'Tasa', tasaOCuota: decimal('0.106667') } as const
  const line = {
    ...water,
    valorUnitario: decimal('100'),
    cantidad: decimal('1'),
    traslados: [vat('0.16')],
    retenciones: [withheld],
  }
  const root = cfdiElement({ ...bill, conceptos: [line, line] })
  const taxes = reach(root, 'cfdi:Impuestos')
  expect(taxes.map((each) => stated(each, 'TotalImpuestosRetenidos', 'TotalImpuestosTrasladados'))).toEqual([
    ['21.34', '32.00'],
  ])
  expect(
    reach(root, 'cfdi:Impuestos', 'cfdi:Retenciones', 'cfdi:Retencion').map((each) => [...each.attributes]),
  ).toEqual([
    [
      ['Impuesto', '002'],
      ['Importe', '21.34'],
    ],
  ])
  expect(stated(root, 'Total')).toEqual(['210.66'])
})

test('a credit note names what it credits; a global invoice its month', () => {
  expect(stated(cfdiElement(creditNote), 'TipoDeComprobante', 'Total')).toEqual(['E', '139.78'])
  const period = reach(cfdiElement(globalInvoice), 'cfdi:InformacionGlobal')
  expect(period.map((each) => [...each.attributes])).toEqual([
    [
      ['Periodicidad', '04'],
      ['Meses', '11'],
      ['Año', '2026'],
    ],
  ])
})

test('a receipt of payment: the fixed envelope, balances, and totals in pesos', () => {
  const root = cfdiElement(receipt)
  expect(stated(root, 'SubTotal', 'Moneda', 'Total', 'FormaPago', 'MetodoPago')).toEqual([
    '0',
    'XXX',
    '0',
    undefined,
    undefined,
  ])
  const payments = ['cfdi:Complemento', 'pago20:Pagos']
  expect(reach(root, ...payments, 'pago20:Totales').map((each) => [...each.attributes])).toEqual([
    [
      ['TotalTrasladosBaseIVA16', '50.00'],
      ['TotalTrasladosImpuestoIVA16', '8.00'],
      ['TotalTrasladosBaseIVA0', '300.00'],
      ['TotalTrasladosImpuestoIVA0', '0.00'],
      ['MontoTotalPagos', '383.00'],
    ],
  ])
  const documents = reach(root, ...payments, 'pago20:Pago', 'pago20:DoctoRelacionado')
  expect(
    documents.map((each) => stated(each, 'ImpSaldoInsoluto', 'EquivalenciaDR', 'NumParcialidad')),
  ).toEqual([
    ['58.00', '1', '1'],
    ['0.00', '1', '2'],
    ['0.00', '1', '1'],
  ])
})

test('a payment in dollars of a bill in pesos: taxes are divided by the equivalence, totals told in pesos', () => {
  const [first] = receipt.pagos[0]?.doctosRelacionados ?? []
  const root = cfdiElement({
    ...receipt,
    pagos:
      first === undefined
        ? []
        : [
            {
              fechaPago: '2026-11-20T12:00:00',
              formaDePagoP: '03',
              monedaP: 'USD',
              tipoCambioP: decimal('20.00'),
              doctosRelacionados: [{ ...first, equivalenciaDR: decimal('20.00') }],
            },
          ],
  })
  const payment = reach(root, 'cfdi:Complemento', 'pago20:Pagos', 'pago20:Pago')
  expect(payment.map((each) => stated(each, 'Monto', 'TipoCambioP'))).toEqual([['2.90', '20.00']])
  const paid = reach(root, 'cfdi:Complemento', 'pago20:Pagos', 'pago20:Totales')
  expect(
    paid.map((each) =>
      stated(each, 'TotalTrasladosBaseIVA16', 'TotalTrasladosImpuestoIVA16', 'MontoTotalPagos'),
    ),
  ).toEqual([['50.00', '8.00', '58.00']])
})

test('what payments in dollars come to in pesos is rounded once, when it is summed', () => {
  const [first] = receipt.pagos[0]?.doctosRelacionados ?? []
  if (first === undefined) throw new Error('no document')
  // 3.59 × 17.4732 = 62.728788 and 0.09 × 17.9575 = 1.616175: 64.344963 together, 64.35 when each is rounded.
  const payment = (rate: string, paid: string) => ({
    fechaPago: '2026-11-20T12:00:00',
    formaDePagoP: '03',
    monedaP: 'USD',
    tipoCambioP: decimal(rate),
    doctosRelacionados: [
      {
        ...first,
        monedaDR: 'USD',
        impPagado: decimal(paid),
        trasladosDR: [{ ...vat('0'), base: decimal(paid) }],
      },
    ],
  })
  const root = cfdiElement({ ...receipt, pagos: [payment('17.4732', '3.59'), payment('17.9575', '0.09')] })
  const totals = reach(root, 'cfdi:Complemento', 'pago20:Pagos', 'pago20:Totales')
  expect(totals.map((each) => stated(each, 'TotalTrasladosBaseIVA0', 'MontoTotalPagos'))).toEqual([
    ['64.34', '64.34'],
  ])
  expect(checkCfdi(root)).toEqual([])
})

test('what people write comes out as XML that says the same', () => {
  const nombre = '  Ñ & "Hijos"\n<S.A.>\u0007 de  \'X\' '
  const xml = xmlText(cfdiElement({ ...bill, receptor: { ...bill.receptor, nombre } }))
  expect(xml).toContain('Nombre="Ñ &amp; &quot;Hijos&quot; &lt;S.A.&gt; de &apos;X&apos;"')
  expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?><cfdi:Comprobante ')).toBe(true)
})
