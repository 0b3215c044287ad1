import { webcrypto } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { samples } from '../../test/cfdi/sample-documents.ts'
import { satTestCsd, withoutSatFiles } from '../../test/cfdi/sat-files.ts'
import { throwawayCsd } from '../../test/cfdi/throwaway-csd.ts'
import { cfdiElement } from '../domain/cfdi/cfdi-element.ts'
import { xmlElement } from '../domain/cfdi/xml-element.ts'
import { type Csd, type CsdFiles, openCsd } from './open-csd.ts'
import { readCertificate } from './read-certificate.ts'
import { readCfdi } from './read-cfdi.ts'
import { type SealedCfdi, sealCfdi } from './seal-cfdi.ts'
import { verifySeal } from './verify-seal.ts'

if (withoutSatFiles !== null) console.log(`seal with SAT’s test certificate: left out, ${withoutSatFiles}`)

const at = new Date('2026-11-21T20:05:00Z')

function opened(files: CsdFiles): Csd {
  const outcome = openCsd(files)
  if ('refusal' in outcome) throw new Error(outcome.refusal.message)
  return outcome.csd
}

function sealed(document: keyof typeof samples, csd: Csd): SealedCfdi {
  const outcome = sealCfdi(cfdiElement(samples[document]), csd, at)
  if ('refusal' in outcome) throw new Error(outcome.refusal.message)
  return outcome
}

function codes(xml: string): string[] {
  const read = readCfdi(xml)
  return 'fault' in read ? [read.fault.what] : verifySeal(read.element).map(({ code }) => code)
}

/** The seal by another implementation, from what stands in the document and the chain alone. */
async function holds({ element, chain, seal }: SealedCfdi): Promise<boolean> {
  const certificate = readCertificate(Buffer.from(element.attributes.get('Certificado') ?? '', 'base64'))
  if (certificate === null) return false
  const key = await webcrypto.subtle.importKey(
    'spki',
    certificate.x509.publicKey.export({ type: 'spki', format: 'der' }),
    { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    false,
    ['verify'],
  )
  const bytes = new TextEncoder().encode(chain)
  return await webcrypto.subtle.verify('RSASSA-PKCS1-v1_5', key, Buffer.from(seal, 'base64'), bytes)
}

const files = throwawayCsd({ rfc: 'EKU9003173C9', number: '30001000000500001234' })
const csd = opened(files)

describe('a sealed document', () => {
  test.for(Object.keys(samples) as (keyof typeof samples)[])(
    'of type %s verifies, here and by WebCrypto',
    async (name) => {
      const document = sealed(name, csd)
      expect(codes(document.xml)).toEqual([])
      expect(await holds(document)).toBe(true)
      expect(document.chain).toContain('|30001000000500001234|')
    },
  )

  test('has seal and certificate where Anexo 20 lists them', () => {
    const names = [...sealed('bill', csd).element.attributes.keys()].filter((name) => !name.includes(':'))
    expect(names.slice(0, 9)).toEqual([
      'Version',
      'Serie',
      'Folio',
      'Fecha',
      'Sello',
      'FormaPago',
      'NoCertificado',
      'Certificado',
      'SubTotal',
    ])
  })

  test('sealed again by another certificate bears only the new seal', () => {
    const first = sealed('bill', csd)
    const other = opened(throwawayCsd({ rfc: 'EKU9003173C9', number: '30001000000500005678' }))
    const second = sealCfdi(first.element, other, at)
    expect('xml' in second ? codes(second.xml) : second).toEqual([])
    expect('xml' in second ? second.xml.split('Sello=').length : 0).toBe(2)
  })

  test('a centavo changed after sealing is seen', () => {
    expect(codes(sealed('bill', csd).xml.replace('Total="386.12"', 'Total="386.13"'))).toEqual(['CFDI40102'])
  })

  test('a seal, a number, a certificate that is not its own is seen', () => {
    const { xml, seal } = sealed('bill', csd)
    const certificate = throwawayCsd({
      rfc: 'CEA800101AB1',
      number: '30001000000500001234',
    }).certificate.toString('base64')
    expect(codes(xml.replace(seal, `AAAA${seal.slice(4)}`))).toEqual(['CFDI40102'])
    expect(codes(xml.replace(/Sello="[^"]*" /, ''))).toEqual(['302'])
    expect(
      codes(xml.replace('NoCertificado="30001000000500001234"', 'NoCertificado="30001000000500001235"')),
    ).toEqual(['CFDI40106', 'CFDI40102'])
    expect(codes(xml.replace(/Certificado="M[^"]*"/, `Certificado="${certificate}"`))).toEqual([
      '303',
      'CFDI40102',
    ])
    expect(codes(xml.replace(/Certificado="M[^"]*"/, 'Certificado="nada"'))).toEqual(['308'])
  })

  test('dated outside of its certificate, or sealed with an e.firma, is seen', () => {
    const old = throwawayCsd({ rfc: 'EKU9003173C9', to: '2026-01-01T00:00:00Z' })
    const past = sealCfdi(cfdiElement(samples.bill), opened(old), new Date('2025-12-01T00:00:00Z'))
    expect('xml' in past ? codes(past.xml) : past).toEqual(['305'])
    const fiel = readCertificate(throwawayCsd({ rfc: 'EKU9003173C9', branch: null }).certificate)
    if (fiel === null) throw new Error('no certificate')
    const signed = sealCfdi(cfdiElement(samples.bill), { certificate: fiel, key: csd.key }, at)
    expect('xml' in signed ? codes(signed.xml) : signed).toEqual(['306', 'CFDI40102'])
  })
})

describe('a document is not sealed', () => {
  const refusalOf = (key: Csd, element = cfdiElement(samples.bill), when = at) => {
    const outcome = sealCfdi(element, key, when)
    return 'refusal' in outcome ? outcome.refusal : null
  }

  test('with the certificate of somebody else', () => {
    const other = opened(throwawayCsd({ rfc: 'CEA800101AB1' }))
    expect(refusalOf(other)).toEqual({
      code: 'CERTIFICATE_OF_ANOTHER_RFC',
      message: expect.stringContaining('EKU9003173C9'),
    })
  })

  test('before its certificate is valid, or after', () => {
    const brief = opened(
      throwawayCsd({ rfc: 'EKU9003173C9', from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' }),
    )
    const at = (instant: string) => refusalOf(brief, cfdiElement(samples.bill), new Date(instant))?.code
    expect([at('2025-12-31T23:59:59Z'), at('2026-01-15T00:00:00Z'), at('2026-02-01T00:00:01Z')]).toEqual([
      'CERTIFICATE_NOT_YET_VALID',
      undefined,
      'CERTIFICATE_EXPIRED',
    ])
  })

  test('with a complement whose chain is not known', () => {
    const element = cfdiElement(samples.bill)
    const unknown = xmlElement('cfdi:Complemento', {}, [xmlElement('{urn:otro}Cosa', {})])
    expect(refusalOf(csd, { ...element, children: [...element.children, unknown] })?.code).toBe(
      'COMPLEMENT_UNKNOWN',
    )
  })
})

test.skipIf(withoutSatFiles !== null)('SAT’s test certificate seals what WebCrypto verifies', async () => {
  const document = sealed('receipt', opened(satTestCsd()))
  expect(codes(document.xml)).toEqual([])
  expect(await holds(document)).toBe(true)
})
