import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documents } from '../../../../test/cfdi/arbitrary-documents.ts'
import { samples } from '../../../../test/cfdi/sample-documents.ts'
import { findings, now } from '../../../../test/cfdi/spoiled.ts'
import { cfdiElement } from '../cfdi-element.ts'
import type { Concepto } from '../comprobante.ts'
import { xmlText } from '../xml-text.ts'
import { checkCfdi } from './check-cfdi.ts'

test.for(Object.entries(samples))('nothing is wrong with a %s', ([, document]) => {
  expect(checkCfdi(cfdiElement(document), { now })).toEqual([])
})

test('nothing but warnings is found in any document that we build', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const found = checkCfdi(cfdiElement(document), { now })
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('a finding says where, what, and how to mend it', () => {
  const xml = xmlText(cfdiElement(samples.bill)).replace('><cfdi:Conceptos>', '>\n<cfdi:Conceptos>')
  expect(findings(xml.replace('Importe="345.98"', 'Importe="358.00"'))).toContainEqual({
    code: 'CFDI40167',
    severity: 'error',
    field: 'Comprobante/Conceptos/Concepto[1]/@Importe',
    what: 'El importe 358.00 no es 15 × 23.06532, ni dentro de los límites de redondeo.',
    mend: 'Dé al valor unitario hasta seis decimales, o cobre la línea como 1 servicio (E48).',
    line: 2,
  })
})

test('bases of a document that is exempt throughout have a code of their own', () => {
  const line = {
    ...samples.bill.conceptos[1],
    traslados: [{ impuesto: '002', tipoFactor: 'Exento' as const }],
  }
  const xml = xmlText(cfdiElement({ ...samples.bill, conceptos: [line as Concepto] }))
  expect(findings(xml)).toEqual([])
  const codes = findings(xml.replace(/Base="34.60"(?!.*Base="34.60")/, 'Base="34.61"'))
  expect(codes.map(({ code }) => code)).toEqual(['CFDI40216'])
})

test('a date is compared with the clock only where it is told', () => {
  const element = cfdiElement({ ...samples.bill, fecha: '2025-01-01T00:00:00' })
  expect(checkCfdi(element)).toEqual([])
  expect(checkCfdi(element, { now }).map(({ code }) => code)).toEqual(['401'])
})

test('what is no CFDI at all is said in one finding', () => {
  expect(findings('<factura/>').map(({ code }) => code)).toEqual(['301'])
  expect(findings('<Comprobante xmlns="http://www.sat.gob.mx/cfd/3"/>')).toHaveLength(1)
})
