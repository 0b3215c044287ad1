import { createPrivateKey, type KeyObject, sign } from 'node:crypto'
import { der, derBitString, derInteger, derObjectIdentifier, derSequence, derUtcTime } from './der.ts'

/** Whom a certificate is of, with the attributes that SAT's certificates have. */
export interface CertificateSubject {
  readonly name: string
  /** Of the x500UniqueIdentifier; none for an authority. */
  readonly rfc?: string
  /** A CSD names the branch that it seals for; a FIEL names none. */
  readonly branch?: string
}

/** What a certificate says. */
export interface CertificateContent {
  /** SAT's number: twenty digits, which are the serial number's bytes as ASCII. */
  readonly number: string
  readonly issuer: CertificateSubject
  readonly subject: CertificateSubject
  readonly validFrom: Date
  readonly validTo: Date
  readonly publicKey: KeyObject
}

/** An X.509 certificate (RFC 5280) in DER, signed with RSA and SHA-256. */
export function issueCertificate(content: CertificateContent, issuerKey: KeyObject): Buffer {
  const algorithm = derSequence(derObjectIdentifier('1.2.840.113549.1.1.11'), der(0x05))
  const signed = derSequence(
    der(0xa0, derInteger(Buffer.of(2))),
    derInteger(Buffer.from(content.number, 'ascii')),
    algorithm,
    distinguishedName(content.issuer),
    derSequence(derUtcTime(content.validFrom), derUtcTime(content.validTo)),
    distinguishedName(content.subject),
    content.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, derSequence(keyUsage())),
  )
  return derSequence(signed, algorithm, derBitString(sign('sha256', signed, issuerKey)))
}

/** digitalSignature and nonRepudiation, as SAT's certificates of digital seals have them. */
function keyUsage(): Buffer {
  return derSequence(derObjectIdentifier('2.5.29.15'), der(0x04, derBitString(Buffer.of(0xc0), 6)))
}

function distinguishedName({ name, rfc, branch }: CertificateSubject): Buffer {
  const attributes: [string, string | undefined][] = [
    ['2.5.4.3', name],
    ['2.5.4.41', name],
    ['2.5.4.10', name],
    ['2.5.4.45', rfc],
    ['2.5.4.11', branch],
  ]
  return derSequence(
    ...attributes.flatMap(([type, value]) =>
      value === undefined
        ? []
        : [der(0x31, derSequence(derObjectIdentifier(type), der(0x0c, Buffer.from(value, 'utf8'))))],
    ),
  )
}

/** A private key as SAT hands it out: PKCS #8 in DER, under a password. */
export function encryptedKey(key: KeyObject, password: string): Buffer {
  return key.export({ type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase: password })
}

/** Opens such a key. */
export function openKey(encrypted: Uint8Array, password: string): KeyObject {
  return createPrivateKey({
    key: Buffer.from(encrypted),
    format: 'der',
    type: 'pkcs8',
    passphrase: password,
  })
}
