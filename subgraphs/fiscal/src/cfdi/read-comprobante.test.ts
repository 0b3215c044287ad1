import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documents } from '../../test/cfdi/arbitrary-documents.ts'
import { samples } from '../../test/cfdi/sample-documents.ts'
import { comprobanteJson, readComprobante } from './read-comprobante.ts'

test('a document in JSON is what it was', () => {
  fc.assert(
    fc.property(fc.oneof(documents, fc.constantFrom(...Object.values(samples))), (document) => {
      expect(readComprobante(JSON.parse(JSON.stringify(comprobanteJson(document))))).toEqual({
        comprobante: document,
      })
    }),
  )
})

test('names may be written as SAT writes them', () => {
  const capitals = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(capitals)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value).map(([key, field]) => [
              key === 'anio' ? 'Año' : key.charAt(0).toUpperCase() + key.slice(1),
              capitals(field),
            ]),
          )
        : value
  const { globalInvoice } = samples
  expect(readComprobante(capitals(comprobanteJson(globalInvoice)))).toEqual({ comprobante: globalInvoice })
})

describe('what cannot be read is told by its place', () => {
  const spoil = (change: object) => {
    const read = readComprobante({ ...(comprobanteJson(samples.bill) as object), ...change })
    return 'mistakes' in read ? read.mistakes : []
  }

  test.for([
    [{ fecha: undefined }, '/fecha', 'falta'],
    [{ total: '386.12' }, '/total', 'este campo no existe aquí: los totales se calculan solos'],
    [{ conceptos: [] }, '/conceptos', 'está vacía'],
    [{ metodoPago: 'PPP' }, '/metodoPago', 'se esperaba ("PUE" | "PPD") y vino "PPP"'],
    [{ tipoCambio: '1,5' }, '/tipoCambio', 'se esperaba un número decimal como "273.07"'],
    [{ tipoCambio: 1e21 }, '/tipoCambio', 'se esperaba un número decimal como "273.07"'],
  ] as const)('%j', ([change, path, what]) => {
    expect(spoil(change)).toEqual([{ path, what }])
  })

  test.for([null, 'x', 7, [], {}, { tipoDeComprobante: 'N' }] as const)('%j is no document', (value) => {
    expect(readComprobante(value)).toHaveProperty('mistakes')
  })
})
