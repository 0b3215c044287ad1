import { X509Certificate } from 'node:crypto'

/** A certificate that SAT issued, as far as a seal needs it. */
export interface Certificate {
  /** The number that SAT gives it, 20 digits: attribute NoCertificado. */
  readonly number: string
  readonly rfc: string
  readonly name: string
  readonly validFrom: Date
  readonly validTo: Date
  /** CSD seals documents; FIEL (e.firma) is the person's own signature and must not (code 306). */
  readonly kind: 'CSD' | 'FIEL'
  readonly x509: X509Certificate
}

/**
 * Reads a certificate in DER (a .cer file, or the attribute Certificado decoded). Null when it is none, or not of SAT:
 * without a number of 20 digits or an RFC.
 */
export function readCertificate(der: Uint8Array): Certificate | null {
  try {
    const x509 = new X509Certificate(der)
    const subject = subjectOf(x509)
    const number = Buffer.from(x509.serialNumber, 'hex').toString('latin1')
    // "EKU9003173C9 / VADA800927DJ3": the company, then who represents it.
    const rfc = (subject.get('x500UniqueIdentifier') ?? '').split('/')[0]?.trim() ?? ''
    if (!/^\d{20}$/.test(number) || !/^[A-ZÑ&]{3,4}\d{6}[A-Z0-9]{3}$/.test(rfc)) return null
    return {
      number,
      rfc,
      name: subject.get('CN') ?? '',
      validFrom: new Date(x509.validFrom),
      validTo: new Date(x509.validTo),
      // Only seals name a branch: of what their two key usages have in common nothing tells them apart.
      kind: (subject.get('OU') ?? '') === '' ? 'FIEL' : 'CSD',
      x509,
    }
  } catch {
    return null
  }
}

function subjectOf(x509: X509Certificate): ReadonlyMap<string, string> {
  return new Map(
    x509.subject.split('\n').map((line) => {
      const at = line.indexOf('=')
      return [line.slice(0, at), line.slice(at + 1)]
    }),
  )
}
