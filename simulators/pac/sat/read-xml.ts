import { XMLParser } from 'fast-xml-parser'

/** An element with its attributes and children; text is kept where there is any. */
export interface Element {
  /** With its prefix, as written. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Numeric references too: the parser leaves them as they are otherwise.
  htmlEntities: true,
})

/** The root element of a text; null where it is no XML. */
export function readXml(text: string): Element | null {
  try {
    const [root] = elementsOf(parser.parse(text, true))
    return root ?? null
  } catch {
    return null
  }
}

function elementsOf(nodes: unknown): Element[] {
  if (!Array.isArray(nodes)) return []
  return (nodes as Record<string, unknown>[]).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text')
    if (name === undefined) return []
    const inner = node[name]
    const text = Array.isArray(inner)
      ? inner.map((each: Record<string, unknown>) => String(each['#text'] ?? '')).join('')
      : ''
    const attributes = (node[':@'] ?? {}) as Record<string, string>
    return [{ name, attributes, children: elementsOf(inner), text }]
  })
}

/** The first element of a local name, anywhere below; undefined where there is none. */
export function findElement(element: Element, localName: string): Element | undefined {
  for (const child of element.children) {
    const found = localNameOf(child) === localName ? child : findElement(child, localName)
    if (found !== undefined) return found
  }
  return undefined
}

/** Its name without the prefix. */
export function localNameOf({ name }: Element): string {
  return name.slice(name.indexOf(':') + 1)
}

/** A text as XML writes it in an element or an attribute. */
export function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
