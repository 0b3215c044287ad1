import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documents } from '../../../../test/cfdi/arbitrary-documents.ts'
import { samples } from '../../../../test/cfdi/sample-documents.ts'
import { withoutSatFiles } from '../../../../test/cfdi/sat-files.ts'
import { openStyleSheet } from '../../../../test/cfdi/style-sheet.ts'
import { readCfdi } from '../../../cfdi/read-cfdi.ts'
import { cfdiElement } from '../cfdi-element.ts'
import { type XmlElement, xmlElement } from '../xml-element.ts'
import { xmlText } from '../xml-text.ts'
import { originalChain, stampChain } from './original-chain.ts'

if (withoutSatFiles !== null) console.log(`cadena original: left out, ${withoutSatFiles}`)

function read(xml: string): XmlElement {
  const found = readCfdi(xml)
  if ('fault' in found) throw new Error(found.fault.what)
  return found.element
}

describe.skipIf(withoutSatFiles !== null)('the cadena original is that of SAT’s style sheet', async () => {
  const chainOf =
    withoutSatFiles === null
      ? await openStyleSheet('4/cadenaoriginal_4_0/cadenaoriginal_4_0.trim.xslt')
      : null
  const stampOf =
    withoutSatFiles === null ? await openStyleSheet('TimbreFiscalDigital/cadenaoriginal_TFD_1_1.xslt') : null

  test.for(Object.entries(samples))('of a %s', async ([, document]) => {
    const element = cfdiElement(document)
    expect(originalChain(element)).toBe(await chainOf?.(xmlText(element)))
  })

  test('of a thousand documents of any kind, as built and as read back', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const element = cfdiElement(document)
        const xml = xmlText(element)
        const chain = await chainOf?.(xml)
        expect(originalChain(element)).toBe(chain)
        expect(originalChain(read(xml))).toBe(chain)
      }),
      { numRuns: 1000 },
    )
  })

  test('of what others write: third parties, parts, customs, any prefix, empty and odd attributes', async () => {
    const xml = `<?xml version='1.0' encoding='UTF-8'?><!-- prueba -->
<f:Comprobante xmlns:f="http://www.sat.gob.mx/cfd/4" Total="1" Version="4.0" Folio="" Fecha='2026-11-21T10:00:00'
  Serie=" &#9;A&#10;&amp;&#xD1; " SubTotal="1" Sello="x">
 <f:Emisor Nombre="B" Rfc="A" FacAtrAdquirente="0123456789"/><f:Receptor Rfc="C"/>
 <f:Conceptos><f:Concepto Cantidad="1"><f:Impuestos><f:Retenciones><f:Retencion Base="1"/></f:Retenciones></f:Impuestos>
  <f:ACuentaTerceros RfcACuentaTerceros="T"/><f:InformacionAduanera NumeroPedimento="10  47  3807  8003832"/>
  <f:CuentaPredial Numero="1"/><f:CuentaPredial Numero="2"/>
  <f:Parte Descripcion="p"><f:InformacionAduanera NumeroPedimento="11  47  3807  8003832"/></f:Parte></f:Concepto></f:Conceptos>
 <f:Complemento/><f:Addenda><x xmlns="urn:otro">texto &lt;libre&gt;</x></f:Addenda>
</f:Comprobante>`
    expect(originalChain(read(xml))).toBe(await chainOf?.(xml))
  })

  test('of a stamp', async () => {
    const stamp = xmlElement('tfd:TimbreFiscalDigital', {
      'xmlns:tfd': 'http://www.sat.gob.mx/TimbreFiscalDigital',
      Version: '1.1',
      UUID: 'ea5f2b7c-1111-2222-3333-444455556666',
      FechaTimbrado: '2026-11-21T14:06:00',
      RfcProvCertif: 'SPR190613I52',
      Leyenda: 'Documento de  prueba',
      SelloCFD: 'abc+/=',
      NoCertificadoSAT: '30001000000500003456',
      SelloSAT: 'def',
    })
    expect(stampChain(stamp)).toBe(await stampOf?.(xmlText(stamp)))
  })
})

test('a stamp does not change what the issuer sealed', () => {
  const element = cfdiElement(samples.bill)
  const stamp = xmlElement('tfd:TimbreFiscalDigital', { UUID: 'x' })
  const stamped = { ...element, children: [...element.children, xmlElement('cfdi:Complemento', {}, [stamp])] }
  expect(originalChain(stamped)).toBe(originalChain(element))
})

test('a complement whose chain is not known is not sealed by guessing', () => {
  const local = {
    ...xmlElement('{http://www.sat.gob.mx/implocal}ImpuestosLocales', {}),
    name: 'implocal:ImpuestosLocales',
  }
  const element = cfdiElement(samples.bill)
  const document = {
    ...element,
    children: [...element.children, xmlElement('cfdi:Complemento', {}, [local])],
  }
  expect(() => originalChain(document)).toThrow(/implocal/)
})
