import { createHash, verify, X509Certificate } from 'node:crypto'
import { XmlDocument, type XmlElement } from 'libxml2-wasm'
import { afterEach, expect, test } from 'vitest'
import { throwawayCsd } from '../../test/cfdi/throwaway-csd.ts'
import { openCsd } from './open-csd.ts'
import { signCancellation } from './sign-cancellation.ts'

const asked = {
  ...{ uuid: '6f5a0c0e-1d2b-4c3d-8e4f-0a1b2c3d4e5f', motive: '02' as const },
  ...{ replacementUuid: null, date: '2026-11-21T14:05:00' },
}
const signature = { ds: 'http://www.w3.org/2000/09/xmldsig#', c: 'http://cancelacfd.sat.gob.mx' }

let read: XmlDocument | undefined
afterEach(() => read?.dispose())

function signed(rfc: string, change: object = {}): XmlDocument {
  const opened = openCsd(throwawayCsd({ rfc }))
  if ('refusal' in opened) throw new Error(opened.refusal.message)
  read = XmlDocument.fromString(signCancellation({ ...asked, ...change }, opened.csd))
  return read
}

const textOf = (document: XmlDocument, path: string) => document.get(path, signature)?.content ?? ''

test.each(['EKU9003173C9', 'Ñ&A010101AA1'])('another program finds the signature of %s good', (rfc) => {
  const document = signed(rfc)
  const info = document.get('//ds:SignedInfo', signature)
  const own = document.get('//ds:Signature', signature)
  if (info === null || own === null) throw new Error('there is no signature')
  const hashed = info.canonicalizeToString()
  const certificate = new X509Certificate(Buffer.from(textOf(document, '//ds:X509Certificate'), 'base64'))
  const value = Buffer.from(textOf(document, '//ds:SignatureValue'), 'base64')
  expect(verify('sha1', Buffer.from(hashed, 'utf8'), certificate.publicKey, value)).toBe(true)
  const digest = textOf(document, '//ds:DigestValue')
  // The enveloped signature is taken out before the document is hashed.
  ;(own as XmlElement).remove()
  const rest = document.canonicalizeToString()
  expect(createHash('sha1').update(rest, 'utf8').digest('base64')).toBe(digest)
})

test('it names the document, the motive, and what takes its place with motive 01 alone', () => {
  const plain = signed('EKU9003173C9')
  expect(textOf(plain, '/c:Cancelacion/@RfcEmisor')).toBe('EKU9003173C9')
  expect(textOf(plain, '//c:Folio/@UUID')).toBe('6F5A0C0E-1D2B-4C3D-8E4F-0A1B2C3D4E5F')
  expect(textOf(plain, '//c:Folio/@Motivo')).toBe('02')
  expect(plain.get('//c:Folio/@FolioSustitucion', signature)).toBeNull()
  plain.dispose()
  const replacementUuid = '0a1b2c3d-1d2b-4c3d-8e4f-6f5a0c0e4e5f'
  const replaced = signed('EKU9003173C9', { motive: '01', replacementUuid })
  expect(textOf(replaced, '//c:Folio/@FolioSustitucion')).toBe(replacementUuid.toUpperCase())
})
