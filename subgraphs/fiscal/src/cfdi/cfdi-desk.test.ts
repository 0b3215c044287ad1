import fc from 'fast-check'
import { expect, test } from 'vitest'
import { samples } from '../../test/cfdi/sample-documents.ts'
import { throwawayCsd } from '../../test/cfdi/throwaway-csd.ts'
import { buildCfdi, examineCfdi, sealDocument } from './cfdi-desk.ts'
import { openCsd } from './open-csd.ts'
import { comprobanteJson } from './read-comprobante.ts'

const opened = openCsd(throwawayCsd({ rfc: 'EKU9003173C9' }))
const at = new Date('2026-11-21T20:05:00Z')

function sealedBill(document: unknown): string {
  if ('refusal' in opened) throw new Error(opened.refusal.message)
  const sealed = sealDocument(document, opened.csd, at)
  if (!sealed.ok) throw new Error(sealed.error.message)
  return sealed.xml
}

test('JSON to XML to sealed XML to a verdict', () => {
  const built = buildCfdi(comprobanteJson(samples.bill))
  expect(built.ok).toBe(true)
  const xml = sealedBill(built.ok ? built.xml : '')
  expect(xml).toBe(sealedBill(comprobanteJson(samples.bill)))
  expect(examineCfdi(xml, { now: '2026-11-21T15:00:00', mustBeSealed: true })).toEqual({
    ok: true,
    version: '4.0',
    type: 'I',
    uuid: null,
    sealed: true,
    findings: [],
  })
})

test('a verdict names the fiscal folio and the chains of what is stamped', () => {
  const stampOf = (seal: string) =>
    `<tfd:TimbreFiscalDigital xmlns:tfd="http://www.sat.gob.mx/TimbreFiscalDigital" Version="1.1" UUID="U-1" FechaTimbrado="F" RfcProvCertif="R" SelloCFD="${seal}" NoCertificadoSAT="N"/>`
  const sealed = sealedBill(comprobanteJson(samples.bill))
  const seal = /Sello="([^"]*)"/.exec(sealed)?.[1] ?? ''
  const xml = sealed.replace(
    '</cfdi:Comprobante>',
    `<cfdi:Complemento>${stampOf(seal)}</cfdi:Complemento></cfdi:Comprobante>`,
  )
  expect(examineCfdi(xml, { withChains: true })).toMatchObject({
    ok: true,
    uuid: 'U-1',
    chain: expect.stringMatching(/^\|\|4\.0\|QRO\|.*\|\|$/),
    stampChain: `||1.1|U-1|F|R|${seal}|N||`,
  })
})

test('a document without seal is at fault only where one is asked for', () => {
  const built = buildCfdi(comprobanteJson(samples.bill))
  const xml = built.ok ? built.xml : ''
  expect(examineCfdi(xml)).toMatchObject({ ok: true, sealed: false })
  expect(examineCfdi(xml, { mustBeSealed: true })).toMatchObject({ ok: false, findings: [{ code: '302' }] })
})

test('whatever stands in a document, there is a verdict', () => {
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom('', '-1', '1e9', '0', '99999999999999999999999999999999', 'NaN', '2026-13-41'),
  )
  const xmls = Object.values(samples).map((sample) => sealedBill(comprobanteJson(sample)))
  fc.assert(
    fc.property(fc.constantFrom(...xmls), fc.nat(), fc.nat(3), words, (xml, place, count, word) => {
      const attributes = [...xml.matchAll(/ ([A-Z]\w+)="[^"]*"/g)]
      let spoiled = xml
      for (let index = 0; index <= count; index++) {
        const attribute = attributes[(place + index * 7) % attributes.length]
        if (attribute === undefined) continue
        const safe = word.toWellFormed().replace(/[<&"\p{Cc}\ufffe\uffff]/gu, '')
        spoiled = spoiled.replace(attribute[0], ` ${attribute[1]}="${safe.replaceAll('$', '')}"`)
      }
      expect(
        examineCfdi(spoiled, { now: '2026-11-21T15:00:00', mustBeSealed: true, withChains: true }),
      ).toHaveProperty('findings')
    }),
    { numRuns: 500 },
  )
})

test('what cannot be read has its name', () => {
  expect(buildCfdi({ tipoDeComprobante: 'I' })).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } })
  expect(examineCfdi('<a>')).toMatchObject({ ok: false, error: { code: 'XML_MALFORMED' } })
})
