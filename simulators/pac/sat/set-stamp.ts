import { type KeyObject, sign } from 'node:crypto'

/** What a PAC puts under a document. */
export interface StampContent {
  readonly uuid: string
  /** Wall clock of Mexico City, "2026-11-21T14:05:00". */
  readonly stampedAt: string
  readonly pacRfc: string
  readonly issuerSeal: string
  readonly satCertificate: string
  readonly satSeal: string
}

/** Everything of a stamp: SAT's seal is of the chain of the rest (Anexo 20, complemento Timbre Fiscal Digital 1.1). */
export function sealedStamp(content: Omit<StampContent, 'satSeal'>, satKey: KeyObject): StampContent {
  const { uuid, stampedAt, pacRfc, issuerSeal, satCertificate } = content
  const chain = `||1.1|${uuid}|${stampedAt}|${pacRfc}|${issuerSeal}|${satCertificate}||`
  return { ...content, satSeal: sign('sha256', Buffer.from(chain, 'utf8'), satKey).toString('base64') }
}

/** The document with its stamp, otherwise as it came: not a byte of what was sealed changes. */
export function withStamp(xml: string, stamp: StampContent): string {
  const element = stampElement(stamp)
  if (xml.includes('</cfdi:Complemento>'))
    return xml.replace('</cfdi:Complemento>', () => `${element}</cfdi:Complemento>`)
  return xml.replace(
    /(<cfdi:Addenda|<\/cfdi:Comprobante>)/,
    (end) => `<cfdi:Complemento>${element}</cfdi:Complemento>${end}`,
  )
}

const namespace = 'http://www.sat.gob.mx/TimbreFiscalDigital'
const schema = 'http://www.sat.gob.mx/sitio_internet/cfd/TimbreFiscalDigital/TimbreFiscalDigitalv11.xsd'

/** The complement alone. */
export function stampElement(stamp: StampContent): string {
  return (
    `<tfd:TimbreFiscalDigital xmlns:tfd="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"` +
    ` xsi:schemaLocation="${namespace} ${schema}" Version="1.1" UUID="${stamp.uuid}"` +
    ` FechaTimbrado="${stamp.stampedAt}" RfcProvCertif="${stamp.pacRfc}" SelloCFD="${stamp.issuerSeal}"` +
    ` NoCertificadoSAT="${stamp.satCertificate}" SelloSAT="${stamp.satSeal}"/>`
  )
}
