import { createPrivateKey, type KeyObject } from 'node:crypto'
import { type Certificate, readCertificate } from './read-certificate.ts'

/** What documents are sealed with: a certificate and its key, known to belong together. */
export interface Csd {
  readonly certificate: Certificate
  readonly key: KeyObject
}

/** The two files that SAT gives, as they are, and the password of the key. */
export interface CsdFiles {
  /** .cer: the certificate in DER. */
  readonly certificate: Uint8Array
  /** .key: the private key in DER, PKCS #8, encrypted. */
  readonly key: Uint8Array
  readonly password: string
}

/** Why nothing can be sealed; the sentence is for people. */
export interface CsdRefusal {
  readonly code:
    | 'CERTIFICATE_UNREADABLE'
    | 'CERTIFICATE_IS_FIEL'
    | 'KEY_UNREADABLE'
    | 'PASSWORD_WRONG'
    | 'KEY_NOT_OF_CERTIFICATE'
  readonly message: string
}

/** Opens a CSD from its files. Neither key nor password stands in a refusal. */
export function openCsd(files: CsdFiles): { readonly csd: Csd } | { readonly refusal: CsdRefusal } {
  const certificate = readCertificate(files.certificate)
  if (certificate?.x509.publicKey.asymmetricKeyType !== 'rsa') return refused('CERTIFICATE_UNREADABLE')
  if (certificate.kind === 'FIEL') return refused('CERTIFICATE_IS_FIEL')
  const key = openKey(files)
  if (typeof key === 'string') return refused(key)
  if (!certificate.x509.checkPrivateKey(key)) return refused('KEY_NOT_OF_CERTIFICATE')
  return { csd: { certificate, key } }
}

function openKey({ key, password }: CsdFiles): KeyObject | 'KEY_UNREADABLE' | 'PASSWORD_WRONG' {
  if (!isEncryptedKey(key)) return 'KEY_UNREADABLE'
  // Programs differ in how an ñ becomes bytes: two of them, or one.
  for (const encoding of ['utf8', 'latin1'] as const) {
    try {
      return createPrivateKey({
        key: Buffer.from(key),
        format: 'der',
        type: 'pkcs8',
        passphrase: Buffer.from(password, encoding),
      })
    } catch {
      // Deciphered with another password it is noise: whether padding or structure gives it away is chance.
    }
  }
  return 'PASSWORD_WRONG'
}

// PBES2 and the older schemes of PKCS #5 and #12, with which a key may be encrypted (RFC 8018, RFC 7292).
const encryptions = ['2a864886f70d01050d', '2a864886f70d0105', '2a864886f70d010c01']

function isEncryptedKey(der: Uint8Array): boolean {
  if (der[0] !== 0x30) return false
  const head = Buffer.from(der.subarray(0, 32)).toString('hex')
  return encryptions.some((oid) => head.includes(oid))
}

const sentences: Readonly<Record<CsdRefusal['code'], string>> = {
  CERTIFICATE_UNREADABLE:
    'El archivo .cer no es un certificado del SAT en formato DER. Use el archivo tal como se descargó del SAT, sin convertirlo.',
  CERTIFICATE_IS_FIEL:
    'El certificado es una e.firma (FIEL) y no un sello digital (código 306). Genere un CSD en CertiSAT Web y use su .cer y su .key.',
  KEY_UNREADABLE:
    'El archivo .key no es una llave privada cifrada (PKCS #8 en DER). Use el archivo que acompaña al .cer, sin convertirlo.',
  PASSWORD_WRONG:
    'La contraseña no abre la llave privada. Es la que se eligió al generar el CSD; distingue mayúsculas y minúsculas.',
  KEY_NOT_OF_CERTIFICATE:
    'La llave privada no corresponde al certificado. Use el .key y el .cer del mismo trámite: al renovar cambian los dos.',
}

function refused(code: CsdRefusal['code']): { readonly refusal: CsdRefusal } {
  return { refusal: { code, message: sentences[code] } }
}
