import { decimal } from '@aquacis/kit/values/decimal.ts'
import { expect, test } from 'vitest'
import { type ChargedLine, waterConcept, waterConcepts } from './water-concept.ts'

const water: ChargedLine = {
  code: 'water',
  label: 'Agua potable',
  quantity: '15',
  unit: 'm³',
  unitPrice: '23.06532',
  amount: '345.98',
  vatRate: '0',
  vat: '0.00',
}

test('water by the cubic metre, at 0 % for a household', () => {
  expect(waterConcept(water)).toEqual({
    claveProdServ: '83101501',
    cantidad: decimal('15'),
    claveUnidad: 'MTQ',
    unidad: 'm³',
    valorUnitario: decimal('23.06532'),
    importe: decimal('345.98'),
    descripcion: 'Agua potable',
    objetoImp: '02',
    traslados: [{ impuesto: '002', tipoFactor: 'Tasa', tasaOCuota: decimal('0'), importe: decimal('0.00') }],
  })
})

test('the price of each of several dwellings is for all their cubic metres', () => {
  expect(waterConcept({ ...water, quantity: '5', units: 3 })).toMatchObject({
    cantidad: decimal('15'),
    claveUnidad: 'MTQ',
  })
})

test('a charge that is no price of a cubic metre is one service', () => {
  const service = {
    cantidad: decimal('1'),
    claveUnidad: 'E48',
    valorUnitario: decimal('345.98'),
    importe: decimal('345.98'),
  }
  expect(waterConcept({ ...water, unitPrice: '3.10' })).toMatchObject(service)
  expect(waterConcept({ ...water, quantity: '0' })).toMatchObject(service)
  expect(waterConcept({ ...water, code: 'sewer', unit: 'servicio' })).toMatchObject({
    ...service,
    claveProdServ: '83101500',
  })
})

test('IVA as it was charged, after the discount', () => {
  const line = waterConcept({ ...water, discount: '45.98', vatRate: '0.16', vat: '48.00' })
  expect(line.descuento).toEqual(decimal('45.98'))
  expect(line.traslados).toEqual([
    { impuesto: '002', tipoFactor: 'Tasa', tasaOCuota: decimal('0.16'), importe: decimal('48.00') },
  ])
})

test('a utility may declare that zero means exempt, or no IVA at all', () => {
  expect(waterConcept(water, { ...waterConcepts, withoutVat: 'exempt' })).toMatchObject({
    objetoImp: '02',
    traslados: [{ impuesto: '002', tipoFactor: 'Exento' }],
  })
  const untouched = waterConcept(water, { ...waterConcepts, withoutVat: 'untouched' })
  expect(untouched.objetoImp).toBe('01')
  expect(untouched.traslados).toBeUndefined()
})
