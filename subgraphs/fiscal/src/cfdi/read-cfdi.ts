import { SaxesParser, type SaxesTagNS } from 'saxes'
import { satNamespaces, type XmlElement } from '../domain/cfdi/xml-element.ts'

/** Where and why a text is no XML that is taken here; the sentence is for people. */
export interface XmlFault {
  readonly line: number
  readonly what: string
}

/** Characters of the longest document that is read; SAT's own limit for what a PAC takes is far below. */
const longestDocument = 16_777_216
const deepestElement = 64

/**
 * Reads XML into elements: well-formed, with namespaces resolved. No document type declaration is taken, and so no entity
 * but the five of XML itself: nothing outside is ever loaded, nothing grows.
 */
export function readCfdi(text: string): { readonly element: XmlElement } | { readonly fault: XmlFault } {
  if (text.length > longestDocument)
    return { fault: { line: 1, what: `mide más de ${longestDocument} caracteres` } }
  try {
    return { element: rootOf(text.replace(/^\ufeff/, '')) }
  } catch (error) {
    if (error instanceof Unreadable) return { fault: { line: error.line, what: error.message } }
    throw error
  }
}

class Unreadable extends Error {
  readonly line: number
  constructor(line: number, what: string) {
    super(what)
    this.line = line
  }
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[]
}

function rootOf(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const open: OpenElement[] = []
  let root: XmlElement | null = null
  const refuse = (what: string) => {
    throw new Unreadable(parser.line, what)
  }
  parser.on('error', (error) => refuse(`no es XML bien formado: ${error.message.replace(/^\d+:\d+: /, '')}`))
  parser.on('doctype', () => refuse('lleva una declaración DOCTYPE, que un CFDI no admite'))
  parser.on('opentag', (tag) => {
    if (open.length >= deepestElement) refuse(`tiene más de ${deepestElement} niveles`)
    const element = elementOf(tag, parser.line)
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  const take = (content: string) => {
    if (content.trim() !== '') open.at(-1)?.children.push(content)
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.write(text).close()
  return root ?? refuse('está vacío')
}

const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries(satNamespaces).map(([prefix, uri]) => [uri, prefix]),
)

function elementOf(tag: SaxesTagNS, line: number): OpenElement {
  const prefix = prefixes.get(tag.uri)
  return {
    kind: prefix === undefined ? `{${tag.uri}}${tag.local}` : `${prefix}:${tag.local}`,
    name: tag.name,
    attributes: new Map(Object.values(tag.attributes).map(({ name, value }) => [name, value])),
    children: [],
    line,
  }
}
