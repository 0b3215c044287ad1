import type { XmlElement } from './xml-element.ts'

/** The element as a document in UTF-8, on one line, without a byte order mark: SAT's validators stumble over one. */
export function xmlText(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${textOf(root)}`
}

function textOf({ name, attributes, children }: XmlElement): string {
  let text = `<${name}`
  for (const [attribute, value] of attributes) text += ` ${attribute}="${escaped(value)}"`
  if (children.length === 0) return `${text}/>`
  text += '>'
  for (const child of children) text += typeof child === 'string' ? escaped(child) : textOf(child)
  return `${text}</${name}>`
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&apos;',
  // A literal one would come back as a blank: XML normalises the values of attributes.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

const special = /[&"<>'\t\n\r]/g

function escaped(text: string): string {
  return text.replace(special, (character) => escapes[character] ?? character)
}
