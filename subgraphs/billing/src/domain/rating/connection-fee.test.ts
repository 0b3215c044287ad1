import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { connectionFee, readConnectionFees } from './connection-fee.ts'

const file = new URL('../../../tariffs/CEAQ-CONTRATACION-2026-02.json', import.meta.url)
const document = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>

function fees() {
  const reading = readConnectionFees(document)
  if ('mistakes' in reading) throw new Error(JSON.stringify(reading.mistakes))
  return reading.fees
}

test('six metres are in the base, each further one at its price, and the meter with its installation', () => {
  const asked = { connection: 'water', pavement: 'concreto-asfalto', metres: '6' }
  expect(connectionFee(fees(), asked)).toMatchObject({
    subtotal: 1_116_056n,
    vat: 178_569n,
    total: 1_294_625n,
  })
  // 11160.56236; 2.5 × 1145.70994 = 2864.27485
  expect(
    connectionFee(fees(), {
      ...asked,
      metres: '8.5',
      meterSize: '1/2-3/4-1',
      meter: 'velocidad_1/2_contado',
    }),
  ).toMatchObject({
    lines: [
      { code: 'connection', amount: 1_116_056n },
      { code: 'extraMetres', amount: 286_427n },
      { code: 'meterInstallation', amount: 98_411n, vat: 15_746n },
      { code: 'meter', amount: 78_934n, vat: 12_629n },
    ],
  })
})

test('fewer metres than the base includes are no cheaper, and have no line of their own', () => {
  for (const metres of ['6', '5.5', '0'])
    expect(connectionFee(fees(), { connection: 'water', pavement: 'CONCRETO-ASFALTO', metres })).toEqual({
      lines: [{ code: 'connection', amount: 1_116_056n, vat: 178_569n }],
      ...{ subtotal: 1_116_056n, vat: 178_569n, total: 1_294_625n },
    })
})

test('placeholders of the source are no prices: what is not priced is refused with what is', () => {
  const asked = { connection: 'sewer', pavement: 'TERRACERÍA-EMPEDRADO', metres: '6' }
  expect(connectionFee(fees(), asked)).toMatchObject({
    where: 'pavement',
    mend: expect.stringContaining('TERRACERÍA'),
  })
  expect(connectionFee(fees(), { ...asked, connection: 'gas' })).toMatchObject({ where: 'connection' })
  const water = { connection: 'water', pavement: 'LOSA-CANTERA', metres: '6' }
  expect(connectionFee(fees(), { ...water, meterSize: '9' })).toMatchObject({ where: 'meterSize' })
  expect(connectionFee(fees(), { ...water, meter: 'x' })).toMatchObject({ where: 'meter' })
})

test('a document of fees is checked as tariffs are', () => {
  expect(readConnectionFees({ ...document, vat: '16' })).toMatchObject({ mistakes: [{ path: '/vat' }] })
  expect(readConnectionFees({ ...document, metros: 6 })).toMatchObject({ mistakes: [{ path: '/metros' }] })
})
