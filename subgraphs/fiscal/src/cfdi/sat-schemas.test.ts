import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documents } from '../../test/cfdi/arbitrary-documents.ts'
import { samples } from '../../test/cfdi/sample-documents.ts'
import { satFolder, withoutSatFiles } from '../../test/cfdi/sat-files.ts'
import { throwawayCsd } from '../../test/cfdi/throwaway-csd.ts'
import { cfdiElement } from '../domain/cfdi/cfdi-element.ts'
import type { Comprobante } from '../domain/cfdi/comprobante.ts'
import { openCsd } from './open-csd.ts'
import { openSatSchemas } from './sat-schemas.ts'
import { sealCfdi } from './seal-cfdi.ts'

if (withoutSatFiles !== null) console.log(`SAT’s schemas: left out, ${withoutSatFiles}`)

describe.skipIf(withoutSatFiles !== null)('SAT’s schemas', async () => {
  const schemas = withoutSatFiles === null ? await openSatSchemas(fileURLToPath(satFolder)) : null
  const opened = openCsd(throwawayCsd({ rfc: 'EKU9003173C9' }))
  const seal = (document: Comprobante): string => {
    if ('refusal' in opened) return ''
    const outcome = sealCfdi(cfdiElement(document), opened.csd, new Date('2026-11-21T20:05:00Z'))
    return 'xml' in outcome ? outcome.xml : ''
  }
  const check = (xml: string) => schemas?.check(xml) ?? []

  test.for(Object.entries(samples))('accept a %s', ([, document]) => {
    expect(check(seal(document))).toEqual([])
  })

  test('accept any document that we build', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(check(seal(document))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test.for([
    ['LugarExpedicion="76000"', 'LugarExpedicion="7600"', 'no tiene la forma', '[0-9]{5}'],
    [/Sello="[^"]*" /, '', 'Al elemento Comprobante le falta el atributo Sello', 'Agregue Sello'],
    ['Exportacion="01"', 'Exportacion="09"', '“09”, que no está en su catálogo', 'catálogo'],
    ['Version="4.0"', 'Version="4.1"', 'Version de Comprobante debe ser 4.0', 'Ponga 4.0'],
    [' Folio="100234"', ' Folio="1" Otro="2"', 'Otro de Comprobante no existe en el esquema', 'Quítelo'],
    ['Base="345.98"', 'Base="0"', 'fuera del límite 0.000001', 'importe'],
    ['TasaOCuota="0.000000"', 'TasaOCuota="0.0000001"', 'más de 6 decimales', '6 decimales'],
    [/<cfdi:Receptor [^>]*>/, '', 'no va en ese lugar', 'Ahí va'],
    [/<cfdi:Concepto .*<\/cfdi:Concepto>/, '', 'está incompleto: falta Concepto', 'Agregue Concepto'],
  ] as const)('say in words what is wrong: %s', ([from, to, what, mend]) => {
    const xml = seal(samples.bill)
    const spoiled = xml.replace(from, to)
    expect(spoiled).not.toBe(xml)
    expect(check(spoiled)).toContainEqual(
      expect.objectContaining({
        code: '301',
        what: expect.stringContaining(what),
        mend: expect.stringContaining(mend),
        line: 1,
      }),
    )
  })

  test('say what is no XML', () => {
    expect(check('<a>').map(({ code }) => code)).toContain('XML_MALFORMED')
  })
})

test('a folder without the schema of CFDI 4.0 is refused by name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'aquacis-schemas-'))
  await expect(openSatSchemas(folder)).rejects.toThrow(/cfdv40\.xsd/)
  await rm(folder, { recursive: true })
})
