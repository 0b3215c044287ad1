import { verify } from 'node:crypto'
import { stampChain } from '../domain/cfdi/chain/original-chain.ts'
import { examine } from '../domain/cfdi/rules/examination.ts'
import type { Finding } from '../domain/cfdi/rules/finding.ts'
import { reach, type XmlElement } from '../domain/cfdi/xml-element.ts'
import { readCertificate } from './read-certificate.ts'

/**
 * Whether the stamp in a document is the stamp of this document; and, with SAT's certificate in DER, whether SAT made it.
 * Empty: it is, or there is none.
 */
export function verifyStamp(root: XmlElement, satCertificate?: Uint8Array): Finding[] {
  const { complain, findings } = examine(root, null)
  const stamps = reach(root, 'cfdi:Complemento', 'tfd:TimbreFiscalDigital')
  for (const [index, stamp] of stamps.entries()) {
    if (index > 0)
      complain(stamp, {
        code: '307',
        what: 'El comprobante lleva más de un timbre.',
        mend: 'Pida al PAC el comprobante timbrado original.',
      })
    if (stamp.attributes.get('SelloCFD') !== root.attributes.get('Sello'))
      complain(stamp, {
        code: 'STAMP_OF_ANOTHER',
        attribute: 'SelloCFD',
        what: 'El timbre es de otro comprobante: su SelloCFD no es el sello de este.',
        mend: 'Pida al PAC el comprobante timbrado original.',
      })
    if (satCertificate !== undefined && !isOfSat(stamp, satCertificate))
      complain(stamp, {
        code: 'STAMP_NOT_OF_SAT',
        attribute: 'SelloSAT',
        what: 'El sello del timbre no corresponde al certificado del SAT que se dio.',
        mend: 'Use el certificado con el número de NoCertificadoSAT; si lo es, el timbre no es auténtico.',
      })
  }
  return findings
}

function isOfSat(stamp: XmlElement, der: Uint8Array): boolean {
  const certificate = readCertificate(der)
  if (certificate?.x509.publicKey.asymmetricKeyType !== 'rsa') return false
  if (stamp.attributes.get('NoCertificadoSAT') !== certificate.number) return false
  const seal = Buffer.from(stamp.attributes.get('SelloSAT') ?? '', 'base64')
  return verify('sha256', Buffer.from(stampChain(stamp), 'utf8'), certificate.x509.publicKey, seal)
}
