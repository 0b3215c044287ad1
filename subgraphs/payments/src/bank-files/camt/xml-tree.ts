import { SaxesParser } from 'saxes'

/** An element of a statement, without its namespace. */
export interface XmlNode {
  readonly name: string
  readonly line: number
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
  text: string
}

/** What the parser hands over while it reads. */
export interface XmlListener {
  /** Name of the root and the namespace that it stands in. */
  root(name: string, namespace: string): void
  /** A child of a statement, whole; dropped afterwards, so that a large file is never in memory as a tree. */
  part(node: XmlNode): void
  /** The end of a statement. */
  statementEnd(line: number): void
}

/** Where and why XML is not taken. */
export class XmlRefused extends Error {
  readonly line: number
  constructor(line: number, what: string) {
    super(what)
    this.line = line
  }
}

const deepestElement = 32
const longestText = 10_000

/**
 * Walks through a CAMT document. No document type declaration is taken, and so no entity but the five of XML itself:
 * nothing outside is loaded, nothing grows. Throws {@link XmlRefused}.
 */
export function walkXml(text: string, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const path: string[] = []
  const open: XmlNode[] = []
  const refuse = (what: string): never => {
    throw new XmlRefused(parser.line, what)
  }
  parser.on('error', (error) => refuse(`no es XML bien formado: ${error.message.replace(/^\d+:\d+: /, '')}`))
  parser.on('doctype', () => refuse('lleva una declaración DOCTYPE, que no se admite'))
  parser.on('opentag', (tag) => {
    if (path.length >= deepestElement) refuse(`tiene más de ${deepestElement} niveles`)
    if (path.length === 0) listener.root(tag.local, tag.uri)
    path.push(tag.local)
    const attributes: Record<string, string> = Object.create(null)
    for (const { local, value } of Object.values(tag.attributes)) attributes[local] = value
    const node: XmlNode = { name: tag.local, line: parser.line, attributes, children: [], text: '' }
    if (open.length > 0) open.at(-1)?.children.push(node)
    if (open.length > 0 || path.at(-2) === 'Stmt') open.push(node)
  })
  parser.on('closetag', (tag) => {
    path.pop()
    const closed = open.pop()
    if (closed !== undefined && open.length === 0) listener.part(closed)
    if (tag.local === 'Stmt' && open.length === 0) listener.statementEnd(parser.line)
  })
  const take = (content: string) => {
    const node = open.at(-1)
    if (node === undefined) return
    if (node.text.length + content.length > longestText)
      refuse(`un texto mide más de ${longestText} caracteres`)
    node.text += content
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.write(text).close()
}

/** The first element along a path of names; undefined where it ends. */
export function at(node: XmlNode | undefined, path: string): XmlNode | undefined {
  let found = node
  for (const name of path.split('/')) found = found?.children.find((child) => child.name === name)
  return found
}

/** Text along the first of the paths that leads somewhere; null where none does. */
export function textAt(node: XmlNode | undefined, ...paths: readonly string[]): string | null {
  for (const path of paths) {
    const text = at(node, path)?.text.trim()
    if (text !== undefined && text !== '') return text
  }
  return null
}
