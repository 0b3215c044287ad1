/**
 * An element of a CFDI. `kind` is its name with SAT's own prefix, whatever prefix its author chose: "cfdi:Concepto",
 * "pago20:Pago", "tfd:TimbreFiscalDigital"; "{uri}name" of a namespace that is not known here.
 */
export interface XmlElement {
  readonly kind: string
  /** As it is written, prefix and all. */
  readonly name: string
  /** In the order in which they are written; names of namespaces (`xmlns:…`) included. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
  /** Where it begins, counted from 1; only of what was read from a text. */
  readonly line?: number
}

/** Namespaces of SAT whose elements have a kind of their own, by the prefix that Anexo 20 prescribes. */
export const satNamespaces = {
  cfdi: 'http://www.sat.gob.mx/cfd/4',
  pago20: 'http://www.sat.gob.mx/Pagos20',
  tfd: 'http://www.sat.gob.mx/TimbreFiscalDigital',
} as const

/**
 * An element of ours. What is undefined or empty is left out, as Anexo 20 wants it of attributes without a value; white
 * space is normalised as it prescribes: none at the ends, single blanks within.
 */
export function xmlElement(
  kind: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly XmlElement[] = [],
): XmlElement {
  const given = new Map<string, string>()
  for (const [name, value] of Object.entries(attributes)) {
    const text = value === undefined ? '' : normalised(writable(value))
    if (text !== '') given.set(name, text)
  }
  return { kind, name: kind, attributes: given, children }
}

/** Its children of one kind, in order. */
export function childrenOf(element: XmlElement, kind: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.kind === kind,
  )
}

/** All that a path of kinds leads to: `reach(concepto, 'cfdi:Impuestos', 'cfdi:Traslados', 'cfdi:Traslado')`. */
export function reach(element: XmlElement, ...path: readonly string[]): XmlElement[] {
  let found = [element]
  for (const kind of path) found = found.flatMap((each) => childrenOf(each, kind))
  return found
}

// What XML 1.0 cannot say, not even escaped; and the other control characters, which nobody means.
const unwritable = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu
const anyUnwritable = /[\p{Cc}\ufffe\uffff]/u

function writable(text: string): string {
  return text.isWellFormed() && !anyUnwritable.test(text) ? text : text.toWellFormed().replace(unwritable, '')
}

const blanks = /[\t\n\r ]+/g
// Nearly every value is as it should be, and looking is cheaper than writing it anew.
const untidy = /[\t\n\r]| {2}|^ | $/

/** White space as XPath's `normalize-space` leaves it: only blank, tab and line ends count as such. */
export function normalised(text: string): string {
  return untidy.test(text) ? text.replace(blanks, ' ').replace(/^ | $/g, '') : text
}
