import { cfdiElement } from '../domain/cfdi/cfdi-element.ts'
import { originalChain, stampChain } from '../domain/cfdi/chain/original-chain.ts'
import { checkCfdi } from '../domain/cfdi/rules/check-cfdi.ts'
import type { Finding } from '../domain/cfdi/rules/finding.ts'
import { reach, type XmlElement } from '../domain/cfdi/xml-element.ts'
import { xmlText } from '../domain/cfdi/xml-text.ts'
import type { Csd } from './open-csd.ts'
import { readCfdi } from './read-cfdi.ts'
import { type JsonMistake, readComprobante } from './read-comprobante.ts'
import type { SatSchemas } from './sat-schemas.ts'
import { sealCfdi } from './seal-cfdi.ts'
import { verifySeal } from './verify-seal.ts'
import { verifyStamp } from './verify-stamp.ts'

/** Why nothing came of it; the sentence is for people. */
export interface DeskRefusal {
  readonly ok: false
  readonly error: {
    readonly code: string
    readonly message: string
    /** Of a document in JSON: each field that cannot be read. */
    readonly mistakes?: readonly JsonMistake[]
  }
}

/** A document in JSON as XML, with its sums worked out, without seal. */
export function buildCfdi(value: unknown): { readonly ok: true; readonly xml: string } | DeskRefusal {
  const element = elementOf(value)
  return 'ok' in element ? element : { ok: true, xml: xmlText(element) }
}

/** A document that was sealed, and what was signed. */
export interface DeskSeal {
  readonly ok: true
  readonly xml: string
  readonly chain: string
  readonly seal: string
}

/** Seals a document, in JSON (a value) or in XML (a text); `at` is when the certificate must be valid: now. */
export function sealDocument(document: unknown, csd: Csd, at: Date): DeskSeal | DeskRefusal {
  const element = elementOf(document)
  if ('ok' in element) return element
  const sealed = sealCfdi(element, csd, at)
  if ('refusal' in sealed) return { ok: false, error: sealed.refusal }
  return { ok: true, xml: sealed.xml, chain: sealed.chain, seal: sealed.seal }
}

function elementOf(document: unknown): XmlElement | DeskRefusal {
  if (typeof document === 'string') {
    const read = readCfdi(document)
    return 'element' in read ? read.element : malformed(read.fault)
  }
  const read = readComprobante(document)
  if ('comprobante' in read) return cfdiElement(read.comprobante)
  const named = read.mistakes.slice(0, 3).map(({ path, what }) => `${path} ${what}`)
  return {
    ok: false,
    error: {
      code: 'BAD_INPUT',
      message: `El documento no se entiende: ${named.join('; ')}.`,
      mistakes: read.mistakes,
    },
  }
}

function malformed({ line, what }: { readonly line: number; readonly what: string }): DeskRefusal {
  return { ok: false, error: { code: 'XML_MALFORMED', message: `Línea ${line}: el documento ${what}` } }
}

/** What was asked of a verdict. */
export interface VerdictRequest {
  readonly schemas?: SatSchemas
  /** Wall clock of the place of issue: the date is compared with it only where it is told. */
  readonly now?: string
  /** Without a seal the document is at fault; a seal that is there is always verified. */
  readonly mustBeSealed?: boolean
  /** Certificate of SAT, in DER, that the stamp must be of. */
  readonly satCertificate?: Uint8Array
  /** The cadena original, and that of the stamp, in the verdict. */
  readonly withChains?: boolean
}

/** What is to be said of a document. */
export interface Verdict {
  /** No finding but warnings. */
  readonly ok: boolean
  readonly version: string
  readonly type: string
  /** Fiscal folio, where it is stamped. */
  readonly uuid: string | null
  readonly sealed: boolean
  readonly findings: readonly Finding[]
  readonly chain?: string | null
  readonly stampChain?: string | null
}

/** Examines a document in XML: schemas where they are given, SAT's rules, seal. */
export function examineCfdi(xml: string, request: VerdictRequest = {}): Verdict | DeskRefusal {
  const read = readCfdi(xml)
  if ('fault' in read) return malformed(read.fault)
  const { element } = read
  const sealed = element.attributes.has('Sello')
  const findings = [
    ...(request.schemas?.check(xml) ?? []),
    ...ruleFindings(element, request),
    ...(sealed || request.mustBeSealed === true ? verifySeal(element) : []),
    ...verifyStamp(element, request.satCertificate),
  ]
  const stamp = reach(element, 'cfdi:Complemento', 'tfd:TimbreFiscalDigital')[0]
  return {
    ok: findings.every(({ severity }) => severity === 'warning'),
    version: element.attributes.get('Version') ?? '',
    type: element.attributes.get('TipoDeComprobante') ?? '',
    uuid: stamp?.attributes.get('UUID') ?? null,
    sealed,
    findings,
    ...(request.withChains === true
      ? { chain: chainOrNull(element), stampChain: stamp === undefined ? null : stampChain(stamp) }
      : {}),
  }
}

/** What the schemas say themselves, where they are given, is not said twice. */
function ruleFindings(element: XmlElement, { schemas, now }: VerdictRequest): Finding[] {
  const findings = checkCfdi(element, now === undefined ? {} : { now })
  return schemas === undefined ? findings : findings.filter(({ code }) => code !== '301')
}

function chainOrNull(element: XmlElement): string | null {
  try {
    return originalChain(element)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
