import { sign } from 'node:crypto'
import { originalChain } from '../domain/cfdi/chain/original-chain.ts'
import { childrenOf, type XmlElement } from '../domain/cfdi/xml-element.ts'
import { xmlText } from '../domain/cfdi/xml-text.ts'
import type { Csd } from './open-csd.ts'

/** A sealed document, ready for the PAC. */
export interface SealedCfdi {
  readonly xml: string
  readonly element: XmlElement
  /** What was signed. */
  readonly chain: string
  /** The signature, base 64: attribute Sello. */
  readonly seal: string
}

/** Why this document is not sealed with this certificate; the sentence is for people. */
export interface SealRefusal {
  readonly code:
    | 'CERTIFICATE_OF_ANOTHER_RFC'
    | 'CERTIFICATE_NOT_YET_VALID'
    | 'CERTIFICATE_EXPIRED'
    | 'COMPLEMENT_UNKNOWN'
  readonly message: string
}

/**
 * Sets number, certificate and seal (RSA with SHA-256 of the cadena original, Anexo 20) on a document. Whatever seal it
 * had is replaced. `at` is the moment at which the certificate must be valid: now.
 */
export function sealCfdi(
  element: XmlElement,
  { certificate, key }: Csd,
  at: Date,
): SealedCfdi | { readonly refusal: SealRefusal } {
  const refusal = refusalOf(element, certificate, at)
  if (refusal !== null) return { refusal }
  const numbered = inOrder(element, {
    NoCertificado: certificate.number,
    Certificado: certificate.x509.raw.toString('base64'),
  })
  const chain = chainOrNull(numbered)
  if (chain === null) return { refusal: { code: 'COMPLEMENT_UNKNOWN', message: unknownComplement } }
  const seal = sign('sha256', Buffer.from(chain, 'utf8'), key).toString('base64')
  const sealed = inOrder(numbered, { Sello: seal })
  return { xml: xmlText(sealed), element: sealed, chain, seal }
}

const unknownComplement =
  'El comprobante lleva un complemento cuya cadena original no se conoce aquí: se sellan CFDI 4.0 con o sin Pagos 2.0.'

function refusalOf(element: XmlElement, certificate: Csd['certificate'], at: Date): SealRefusal | null {
  const rfc = childrenOf(element, 'cfdi:Emisor')[0]?.attributes.get('Rfc') ?? ''
  if (rfc !== certificate.rfc) {
    return {
      code: 'CERTIFICATE_OF_ANOTHER_RFC',
      message: `El emisor es ${rfc || '(sin RFC)'} y el certificado es de ${certificate.rfc} (código 303). Use el CSD del emisor.`,
    }
  }
  if (at < certificate.validFrom) {
    return {
      code: 'CERTIFICATE_NOT_YET_VALID',
      message: `El certificado ${certificate.number} vale desde el ${day(certificate.validFrom)} (código 305). Use uno vigente.`,
    }
  }
  if (at <= certificate.validTo) return null
  return {
    code: 'CERTIFICATE_EXPIRED',
    message: `El certificado ${certificate.number} venció el ${day(certificate.validTo)} (código 305). Renueve el CSD en CertiSAT Web.`,
  }
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10)
}

function chainOrNull(element: XmlElement): string | null {
  try {
    return originalChain(element)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Attributes behind which Anexo 20 lists each of the three. */
const predecessors: Readonly<Record<string, readonly string[]>> = {
  Sello: ['Fecha'],
  NoCertificado: ['FormaPago', 'Sello', 'Fecha'],
  Certificado: ['NoCertificado'],
}

function inOrder(element: XmlElement, given: Readonly<Record<string, string>>): XmlElement {
  const attributes = [...element.attributes].filter(([name]) => !(name in given))
  for (const [name, value] of Object.entries(given)) {
    const before = predecessors[name]?.find((each) => attributes.some(([other]) => other === each))
    const at = before === undefined ? -1 : attributes.findIndex(([other]) => other === before)
    attributes.splice(at === -1 ? attributes.length : at + 1, 0, [name, value])
  }
  return { ...element, attributes: new Map(attributes) }
}
