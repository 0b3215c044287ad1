import { createHash, sign, type X509Certificate } from 'node:crypto'
import type { CancelMotive } from '../domain/document/document.ts'
import type { Csd } from './open-csd.ts'

/** A request to cancel one document. */
export interface CancellationToSign {
  readonly uuid: string
  readonly motive: CancelMotive
  /** With motive 01 alone. */
  readonly replacementUuid: string | null
  /** Wall clock of Mexico City, "2026-11-21T14:05:00". */
  readonly date: string
}

const signatureNamespace = 'http://www.w3.org/2000/09/xmldsig#'

/**
 * The request as SAT's service takes it from a PAC (Cancelacion, http://cancelacfd.sat.gob.mx), signed with the issuer's
 * certificate, so that no PAC needs its key: an XML signature (W3C, 2008) of the document without the signature, RSA and
 * SHA-1 as SAT's service prescribes. It is written as Canonical XML 1.0 has it: what is hashed is what stands there.
 */
export function signCancellation(
  { uuid, motive, replacementUuid, date }: CancellationToSign,
  { certificate, key }: Csd,
): string {
  const replacement = replacementUuid === null ? '' : ` FolioSustitucion="${replacementUuid.toUpperCase()}"`
  const opened = `<Cancelacion xmlns="http://cancelacfd.sat.gob.mx" Fecha="${date}" RfcEmisor="${escaped(certificate.rfc)}">`
  const folios = `<Folios><Folio${replacement} Motivo="${motive}" UUID="${uuid.toUpperCase()}"></Folio></Folios>`
  const closed = '</Cancelacion>'
  const digest = createHash('sha1').update(`${opened}${folios}${closed}`, 'utf8').digest('base64')
  const info = signedInfo(digest)
  // Alone, SignedInfo declares the namespace that it inherits in the document.
  const hashed = info.replace('<SignedInfo>', `<SignedInfo xmlns="${signatureNamespace}">`)
  const value = sign('sha1', Buffer.from(hashed, 'utf8'), key).toString('base64')
  const signature =
    `<Signature xmlns="${signatureNamespace}">${info}<SignatureValue>${value}</SignatureValue>` +
    `<KeyInfo>${keyInfo(certificate.x509)}</KeyInfo></Signature>`
  return `<?xml version="1.0" encoding="UTF-8"?>${opened}${folios}${signature}${closed}`
}

function signedInfo(digest: string): string {
  const algorithm = (element: string, uri: string) => `<${element} Algorithm="${uri}"></${element}>`
  return (
    '<SignedInfo>' +
    algorithm('CanonicalizationMethod', 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315') +
    algorithm('SignatureMethod', `${signatureNamespace}rsa-sha1`) +
    `<Reference URI=""><Transforms>${algorithm('Transform', `${signatureNamespace}enveloped-signature`)}</Transforms>` +
    algorithm('DigestMethod', `${signatureNamespace}sha1`) +
    `<DigestValue>${digest}</DigestValue></Reference></SignedInfo>`
  )
}

function keyInfo(x509: X509Certificate): string {
  const { n = '', e = '' } = x509.publicKey.export({ format: 'jwk' })
  const base64 = (text: string) => Buffer.from(text, 'base64url').toString('base64')
  return (
    `<X509Data><X509IssuerSerial><X509IssuerName>${escaped(issuerName(x509))}</X509IssuerName>` +
    `<X509SerialNumber>${BigInt(`0x${x509.serialNumber}`)}</X509SerialNumber></X509IssuerSerial>` +
    `<X509Certificate>${x509.raw.toString('base64')}</X509Certificate></X509Data>` +
    `<KeyValue><RSAKeyValue><Modulus>${base64(n)}</Modulus><Exponent>${base64(e)}</Exponent></RSAKeyValue></KeyValue>`
  )
}

/** As RFC 4514 writes a name: the last part first, with commas. */
function issuerName({ issuer }: X509Certificate): string {
  const parts = issuer.split('\n').map((line) => {
    const at = line.indexOf('=')
    return `${line.slice(0, at)}=${line.slice(at + 1).replaceAll(/[,+"\\<>;]/g, '\\$&')}`
  })
  return parts.toReversed().join(',')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
