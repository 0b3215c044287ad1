import { sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { samples } from '../../test/cfdi/sample-documents.ts'
import { throwawayCsd } from '../../test/cfdi/throwaway-csd.ts'
import { cfdiElement } from '../domain/cfdi/cfdi-element.ts'
import { stampChain } from '../domain/cfdi/chain/original-chain.ts'
import { type XmlElement, xmlElement } from '../domain/cfdi/xml-element.ts'
import { openCsd } from './open-csd.ts'
import { sealCfdi } from './seal-cfdi.ts'
import { verifySeal } from './verify-seal.ts'
import { verifyStamp } from './verify-stamp.ts'

const issuer = openCsd(throwawayCsd({ rfc: 'EKU9003173C9' }))
// An authority of one's own, with a certificate in the form of SAT's.
const authorityFiles = throwawayCsd({ rfc: 'SAT970701NN3', number: '00001000000504465028' })
const authority = openCsd(authorityFiles)

function stamped(change: Readonly<Record<string, string>> = {}): XmlElement {
  if ('refusal' in issuer || 'refusal' in authority) throw new Error('no certificate')
  const sealed = sealCfdi(cfdiElement(samples.bill), issuer.csd, new Date('2026-11-21T20:05:00Z'))
  if ('refusal' in sealed) throw new Error(sealed.refusal.message)
  const attributes = {
    Version: '1.1',
    UUID: 'ea5f2b7c-1111-2222-3333-444455556666',
    FechaTimbrado: '2026-11-21T14:06:00',
    RfcProvCertif: 'SPR190613I52',
    SelloCFD: sealed.seal,
    NoCertificadoSAT: authority.csd.certificate.number,
  }
  const chain = stampChain(xmlElement('tfd:TimbreFiscalDigital', attributes))
  const seal = sign('sha256', Buffer.from(chain), authority.csd.key).toString('base64')
  const stamp = xmlElement('tfd:TimbreFiscalDigital', { ...attributes, SelloSAT: seal, ...change })
  const complement = xmlElement('cfdi:Complemento', {}, [stamp])
  return { ...sealed.element, children: [...sealed.element.children, complement] }
}

function codes(root: XmlElement, certificate?: Uint8Array): string[] {
  return verifyStamp(root, certificate).map(({ code }) => code)
}

test('a stamp is of its document, and of the authority whose certificate is given', () => {
  expect(codes(stamped())).toEqual([])
  expect(codes(stamped(), authorityFiles.certificate)).toEqual([])
  expect(verifySeal(stamped())).toEqual([])
})

test('the stamp of another document is seen', () => {
  expect(codes(stamped({ SelloCFD: 'otro' }))).toEqual(['STAMP_OF_ANOTHER'])
})

test('a stamp that was changed, or that somebody else made, is seen', () => {
  expect(codes(stamped({ FechaTimbrado: '2026-11-21T14:07:00' }), authorityFiles.certificate)).toEqual([
    'STAMP_NOT_OF_SAT',
  ])
  expect(
    codes(stamped(), throwawayCsd({ rfc: 'SAT970701NN3', number: '00001000000504465028' }).certificate),
  ).toEqual(['STAMP_NOT_OF_SAT'])
  expect(codes(stamped(), Buffer.from('nada'))).toEqual(['STAMP_NOT_OF_SAT'])
})

test('two stamps are one too many', () => {
  const root = stamped()
  expect(codes({ ...root, children: [...root.children, ...root.children.slice(-1)] })).toEqual(['307'])
})

test('without a stamp there is nothing to say', () => {
  expect(codes(cfdiElement(samples.bill))).toEqual([])
})
