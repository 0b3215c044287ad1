import { verify, X509Certificate } from 'node:crypto'
import { originalChain } from './original-chain.ts'
import { type Element, findElement, readXml } from './read-xml.ts'

/** Why SAT's rules do not let a document be stamped. */
export interface Refusal {
  readonly code: string
  readonly message: string
}

/** What a taxpayer's entry in SAT's register says. */
export interface Taxpayer {
  readonly rfc: string
  readonly name: string
  readonly postalCode: string
  readonly taxRegimes: readonly string[]
}

/** What SAT judges by. */
export interface Judgement {
  readonly now: Date
  readonly authority: X509Certificate
  /** By RFC. Whoever is not in it is taken at their word. */
  readonly taxpayers: ReadonlyMap<string, Taxpayer>
}

/** A document that may be stamped. */
export interface JudgedCfdi {
  readonly element: Element
  readonly chain: string
  readonly seal: string
  readonly issuerRfc: string
  readonly receiverRfc: string
  readonly total: string
}

const hour = 3_600_000
/** What SAT's matrix allows between a document's date and its stamp. */
const longestAgeMs = 72 * hour

/** Judges a sealed CFDI by the rules of Anexo 20 that a PAC enforces first. */
export function judgeCfdi(xml: string, judgement: Judgement): JudgedCfdi | Refusal {
  const element = readXml(xml)
  const formal = element === null ? 'no es XML bien formado' : formalFault(element)
  if (element === null || formal !== null) return { code: '301', message: `XML mal formado: ${formal}` }
  const { attributes } = element
  const issuer = findElement(element, 'Emisor')?.attributes ?? {}
  const chain = originalChain(element)
  const seal = attributes['Sello'] ?? ''
  return (
    sealFault({ attributes, chain, seal, issuerRfc: issuer['Rfc'] ?? '' }, judgement) ??
    receiverFault(element, judgement.taxpayers) ?? {
      element,
      chain,
      seal,
      issuerRfc: issuer['Rfc'] ?? '',
      receiverRfc: findElement(element, 'Receptor')?.attributes['Rfc'] ?? '',
      total: attributes['Total'] ?? '',
    }
  )
}

const needed = ['Version', 'Fecha', 'Sello', 'NoCertificado', 'Certificado', 'SubTotal', 'Moneda', 'Total']

function formalFault(element: Element): string | null {
  const { name, attributes } = element
  if (name !== 'cfdi:Comprobante' || attributes['xmlns:cfdi'] !== 'http://www.sat.gob.mx/cfd/4')
    return 'no es un Comprobante de http://www.sat.gob.mx/cfd/4'
  if (attributes['Version'] !== '4.0') return 'la versión no es 4.0'
  const missing = needed.find((one) => !attributes[one])
  if (missing !== undefined) return `falta el atributo ${missing}`
  const absent = ['Emisor', 'Receptor', 'Concepto'].find((one) => findElement(element, one) === undefined)
  return absent === undefined ? null : `falta el elemento ${absent}`
}

interface Sealed {
  readonly attributes: Readonly<Record<string, string>>
  readonly chain: string
  readonly seal: string
  readonly issuerRfc: string
}

function sealFault(
  { attributes, chain, seal, issuerRfc }: Sealed,
  { authority, now }: Judgement,
): Refusal | null {
  const certificate = readSealCertificate(attributes['Certificado'] ?? '')
  if (certificate === null) return { code: '302', message: 'Sello mal formado o inválido: sin certificado' }
  if (!certificate.verify(authority.publicKey))
    return { code: '308', message: 'Certificado no expedido por el SAT' }
  if (numberOf(certificate) !== attributes['NoCertificado'])
    return { code: '301', message: 'XML mal formado: NoCertificado no es el del certificado' }
  if (!/(^|\n)OU=/.test(certificate.subject))
    return { code: '306', message: 'El certificado no es de tipo CSD' }
  if (rfcOf(certificate) !== issuerRfc)
    return { code: '303', message: 'El CSD del emisor no corresponde al RFC que viene como emisor' }
  const dated = Date.parse(`${attributes['Fecha']}-06:00`)
  const [from, to] = [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)]
  if (dated < from || dated > to || now.getTime() > to)
    return { code: '305', message: 'La fecha de emisión no está dentro de la vigencia del CSD del emisor' }
  return verify('sha256', Buffer.from(chain, 'utf8'), certificate.publicKey, Buffer.from(seal, 'base64'))
    ? null
    : { code: '302', message: 'Sello mal formado o inválido' }
}

/** A certificate as documents bear it; null where it is none. */
export function readSealCertificate(base64: string): X509Certificate | null {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64'))
  } catch {
    return null
  }
}

/** SAT's number of a certificate: the bytes of its serial number as ASCII. */
export function numberOf({ serialNumber }: X509Certificate): string {
  return Buffer.from(serialNumber, 'hex').toString('ascii')
}

/** Whose certificate it is. */
export function rfcOf({ subject }: X509Certificate): string {
  return /x500UniqueIdentifier=([A-ZÑ&0-9]+)/.exec(subject)?.[1] ?? ''
}

/** Judged last of all: what was stamped in time stays so. `date` is the wall clock's, "2026-11-21T14:05:00". */
export function dateFault(date: string, now: Date): Refusal | null {
  // Mexico has no summer time any more: the wall clock of its centre is UTC−6.
  const age = now.getTime() - Date.parse(`${date}-06:00`)
  if (age <= longestAgeMs && age > -5 * 60_000) return null
  return { code: '401', message: 'El rango de la fecha de generación no debe ser mayor a 72 horas' }
}

function receiverFault(element: Element, taxpayers: ReadonlyMap<string, Taxpayer>): Refusal | null {
  const told = findElement(element, 'Receptor')?.attributes ?? {}
  const { Rfc: rfc = '', Nombre: name, RegimenFiscalReceptor: regime = '' } = told
  const postalCode = told['DomicilioFiscalReceptor']
  if (rfc === 'XAXX010101000') return publicFault(element, told)
  const known = taxpayers.get(rfc)
  if (known === undefined) return null
  if (known.name !== name)
    return { code: 'CFDI40145', message: 'El Nombre del receptor no corresponde a su RFC' }
  if (known.postalCode !== postalCode)
    return { code: 'CFDI40147', message: 'El domicilio fiscal del receptor no corresponde a su RFC' }
  if (!known.taxRegimes.includes(regime))
    return { code: 'CFDI40157', message: 'El régimen fiscal del receptor no corresponde a su RFC' }
  return null
}

function publicFault(element: Element, told: Readonly<Record<string, string>>): Refusal | null {
  if (told['RegimenFiscalReceptor'] !== '616')
    return { code: 'CFDI40157', message: 'El régimen del público en general es 616' }
  if (told['DomicilioFiscalReceptor'] !== element.attributes['LugarExpedicion'])
    return { code: 'CFDI40149', message: 'El domicilio del público en general es el lugar de expedición' }
  const isGlobal = told['Nombre'] === 'PUBLICO EN GENERAL'
  if (isGlobal !== (findElement(element, 'InformacionGlobal') !== undefined))
    return { code: 'CFDI40130', message: 'InformacionGlobal va con PUBLICO EN GENERAL y sólo con él' }
  return null
}
