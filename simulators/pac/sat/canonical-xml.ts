import type { Element } from './read-xml.ts'

/**
 * An element as Canonical XML 1.0 writes it, of a document whose namespaces are declared where they are used; `scope` is the
 * default namespace that the element inherits. Elements of the names in `without` are left out.
 */
export function canonicalXml(
  { name, attributes, children, text }: Element,
  scope: string | null = null,
  without: readonly string[] = [],
): string {
  const own = Object.entries(attributes)
  const namespaces = own.filter(([key]) => isNamespace(key))
  if (scope !== null && !namespaces.some(([key]) => key === 'xmlns')) namespaces.push(['xmlns', scope])
  const plain = own.filter(([key]) => !isNamespace(key))
  const written = [...namespaces.toSorted(byName), ...plain.toSorted(byName)]
    .map(([key, value]) => ` ${key}="${escapedValue(value)}"`)
    .join('')
  const inside =
    children.length === 0
      ? escapedText(text)
      : children
          .filter((child) => !without.includes(child.name))
          .map((child) => canonicalXml(child, null, without))
          .join('')
  return `<${name}${written}>${inside}</${name}>`
}

function isNamespace(key: string): boolean {
  return key === 'xmlns' || key.startsWith('xmlns:')
}

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1
}

function escapedText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function escapedValue(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
