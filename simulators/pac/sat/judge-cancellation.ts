import { createHash, verify, type X509Certificate } from 'node:crypto'
import { canonicalXml } from './canonical-xml.ts'
import { readSealCertificate, rfcOf } from './judge-cfdi.ts'
import { type Element, findElement, readXml } from './read-xml.ts'

/** What a signed request asks for. */
export interface AskedCancellation {
  readonly issuerRfc: string
  readonly uuid: string
  readonly motive: string
  readonly replacement: string
}

const signatureNamespace = 'http://www.w3.org/2000/09/xmldsig#'

/**
 * Reads a signed request for a cancellation; the code of SAT's that says why it is none: 301 not the form, 302 signature
 * wrong, 303 certificate of another RFC, 305 certificate not valid any more, 308 certificate not of SAT.
 */
export function judgeCancellation(
  xml: string,
  authority: X509Certificate,
  now: Date,
): AskedCancellation | string {
  const root = readXml(xml)
  const folio = root && findElement(root, 'Folio')
  const signature = root && findElement(root, 'Signature')
  if (root?.name !== 'Cancelacion' || !folio || !signature) return '301'
  if (root.attributes['xmlns'] !== 'http://cancelacfd.sat.gob.mx') return '301'
  const certificate = readSealCertificate(findElement(signature, 'X509Certificate')?.text ?? '')
  if (certificate === null) return '302'
  if (!certificate.verify(authority.publicKey)) return '308'
  if (now.getTime() > Date.parse(certificate.validTo)) return '305'
  const issuerRfc = root.attributes['RfcEmisor'] ?? ''
  if (rfcOf(certificate) !== issuerRfc) return '303'
  if (!isSigned(root, signature, certificate)) return '302'
  const { UUID: uuid = '', Motivo: motive = '', FolioSustitucion: replacement = '' } = folio.attributes
  return { issuerRfc, uuid, motive, replacement }
}

/** XML signature of the whole document without the signature: RSA with SHA-1, as SAT's service wants it. */
function isSigned(root: Element, signature: Element, { publicKey }: X509Certificate): boolean {
  const info = findElement(signature, 'SignedInfo')
  const told = findElement(signature, 'DigestValue')?.text ?? ''
  const value = findElement(signature, 'SignatureValue')?.text ?? ''
  if (info === undefined) return false
  const digest = createHash('sha1')
    .update(canonicalXml(root, null, ['Signature']), 'utf8')
    .digest('base64')
  if (digest !== told) return false
  const signed = Buffer.from(canonicalXml(info, signatureNamespace), 'utf8')
  return verify('sha1', signed, publicKey, Buffer.from(value, 'base64'))
}
