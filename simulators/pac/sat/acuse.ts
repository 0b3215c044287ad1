import { createHash, createHmac, randomBytes } from 'node:crypto'
import { escapeXml } from './read-xml.ts'

/** SAT signs its receipts with a key that nobody else has. */
const key = randomBytes(64)
const keyName = 'BF66E582888CC845'

/** What SAT says of a request that it took. */
export interface AcuseContent {
  readonly issuerRfc: string
  readonly uuid: string
  /** 201, or 202 where it was asked for before. */
  readonly code: string
  /** Wall clock of Mexico City, "2026-11-21T14:05:00". */
  readonly date: string
}

/** The receipt (acuse) of a request for a cancellation, in the form of SAT's service. */
export function acuseOf({ issuerRfc, uuid, code, date }: AcuseContent): string {
  const said =
    `<Acuse xmlns="http://cancelacfd.sat.gob.mx" Fecha="${date}" RfcEmisor="${escapeXml(issuerRfc)}">` +
    `<Folios><UUID>${uuid.toUpperCase()}</UUID><EstatusUUID>${code}</EstatusUUID></Folios>`
  const digest = createHash('sha512').update(said).digest('base64')
  const seal = createHmac('sha512', key).update(digest).digest('base64')
  return (
    `<?xml version="1.0" encoding="utf-8"?>${said}` +
    '<Signature Id="SelloSAT" xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo>' +
    '<CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/>' +
    '<SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#hmac-sha512"/><Reference URI="">' +
    '<DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha512"/>' +
    `<DigestValue>${digest}</DigestValue></Reference></SignedInfo><SignatureValue>${seal}</SignatureValue>` +
    `<KeyInfo><KeyName>${keyName}</KeyName></KeyInfo></Signature></Acuse>`
  )
}
