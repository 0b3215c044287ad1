import { readCfdi } from '../cfdi/read-cfdi.ts'
import { cfdiUses } from '../domain/cfdi/catalogues/cfdi-uses.ts'
import { fiscalRegimes } from '../domain/cfdi/catalogues/fiscal-regimes.ts'
import { stampChain } from '../domain/cfdi/chain/original-chain.ts'
import { reach, type XmlElement } from '../domain/cfdi/xml-element.ts'
import type { StampOnPaper } from './bill-on-paper.ts'

const verification = 'https://verificacfdi.facturaelectronica.sat.gob.mx/default.aspx'

/** What the printed form shows of a stamped CFDI, from its XML; or in Spanish why it is none. */
export function stampOnPaper(xml: string): { readonly stamp: StampOnPaper } | { readonly fault: string } {
  const read = readCfdi(xml)
  if ('fault' in read) return { fault: `El XML ${read.fault.what} (línea ${read.fault.line}).` }
  const { element } = read
  if (element.kind !== 'cfdi:Comprobante') return { fault: `El XML es un ${element.name}, no un CFDI 4.0.` }
  const [timbre] = reach(element, 'cfdi:Complemento', 'tfd:TimbreFiscalDigital')
  if (timbre === undefined) {
    return { fault: 'El CFDI no tiene timbre (tfd:TimbreFiscalDigital): está pendiente de timbrar.' }
  }
  const missing = ['UUID', 'FechaTimbrado', 'SelloCFD', 'SelloSAT'].filter(
    (name) => value(timbre, name) === '',
  )
  if (missing.length > 0) return { fault: `Al timbre le falta ${missing.join(', ')}.` }
  return { stamp: stampOf(element, timbre) }
}

function stampOf(comprobante: XmlElement, timbre: XmlElement): StampOnPaper {
  return {
    state: 'stamped',
    uuid: value(timbre, 'UUID'),
    stampedAt: value(timbre, 'FechaTimbrado'),
    pacRfc: value(timbre, 'RfcProvCertif'),
    issuerCertificate: value(comprobante, 'NoCertificado'),
    satCertificate: value(timbre, 'NoCertificadoSAT'),
    issuerSeal: value(timbre, 'SelloCFD'),
    satSeal: value(timbre, 'SelloSAT'),
    chain: stampChain(timbre),
    verificationUrl: verificationUrl(comprobante, timbre),
    particulars: particulars(comprobante),
  }
}

/**
 * The address in the SAT's QR (Anexo 20 of the RMF, on the two-dimensional code of the printed form): folio, both RFC, the total without idle zeros but with a
 * decimal, and the last eight characters of the issuer's seal.
 */
function verificationUrl(comprobante: XmlElement, timbre: XmlElement): string {
  const parameters = new URLSearchParams({
    id: value(timbre, 'UUID'),
    re: of(comprobante, 'cfdi:Emisor', 'Rfc'),
    rr: of(comprobante, 'cfdi:Receptor', 'Rfc'),
    tt: withoutIdleZeros(value(comprobante, 'Total')),
    fe: value(timbre, 'SelloCFD').slice(-8),
  })
  return `${verification}?${parameters}`
}

function withoutIdleZeros(total: string): string {
  const [whole = '0', fraction = ''] = total.split('.')
  return `${whole.replace(/^0+(?=\d)/, '')}.${fraction.replace(/0+$/, '') || '0'}`
}

const kinds: ReadonlyMap<string, string> = new Map([
  ['I', 'Ingreso'],
  ['E', 'Egreso'],
  ['P', 'Pago'],
])

function particulars(comprobante: XmlElement): string[] {
  const kind = value(comprobante, 'TipoDeComprobante')
  const regime = of(comprobante, 'cfdi:Emisor', 'RegimenFiscal')
  const use = of(comprobante, 'cfdi:Receptor', 'UsoCFDI')
  const form = value(comprobante, 'FormaPago')
  return [
    kinds.get(kind) ?? kind,
    `régimen fiscal ${regime} ${fiscalRegimes.get(regime)?.text ?? ''}`.trim(),
    `uso ${use} ${cfdiUses.get(use)?.text ?? ''}`.trim(),
    `método de pago ${value(comprobante, 'MetodoPago')}${form === '' ? '' : `, forma ${form}`}`,
    `expedido en ${value(comprobante, 'LugarExpedicion')} el ${value(comprobante, 'Fecha').replace('T', ' ')}`,
  ]
}

function of(comprobante: XmlElement, child: string, attribute: string): string {
  const [found] = reach(comprobante, child)
  return found === undefined ? '' : value(found, attribute)
}

function value({ attributes }: XmlElement, name: string): string {
  return attributes.get(name) ?? ''
}
