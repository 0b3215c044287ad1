import { XmlDocument, XsltStylesheet } from 'libxslt-wasm'
import { satText } from './sat-files.ts'

/** A style sheet of SAT, run by libxslt: what it writes for a document. */
export type StyleSheet = (xml: string) => Promise<string>

/** Compiles one, with what it includes: `path` is from SAT's folder. */
export async function openStyleSheet(path: string): Promise<StyleSheet> {
  // They call themselves 2.0 and use nothing but 1.0, which is what libxslt wants to hear.
  const text = withIncludes(path).replace(/(<xsl:stylesheet[^>]*\s)version="2\.0"/, '$1version="1.0"')
  const sheet = await XsltStylesheet.fromXmlDocument(await XmlDocument.fromString(text))
  return async (xml) => {
    using document = await XmlDocument.fromString(xml)
    using result = await sheet.apply(document)
    return unescaped(result.toString())
  }
}

/** Style sheets may include others by relative names: their templates are put in their place. */
function withIncludes(path: string): string {
  return satText(path).replace(/<xsl:include href="([^"]*)"\/>/g, (_, href: string) => {
    const included = new URL(href, `file:///${path}`).pathname.slice(1)
    return satText(included)
      .replace(/^[\s\S]*?<xsl:stylesheet[^>]*>/, '')
      .replace(/<\/xsl:stylesheet>\s*$/, '')
  })
}

/** The text that a method of “text” means comes out as a document: declaration, escapes, final line feed. */
function unescaped(document: string): string {
  const text = document.replace(/^<\?xml[^>]*\?>\n/, '').replace(/\n$/, '')
  return text
    .replace(/&#(x?)([0-9A-Fa-f]+);/g, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex === 'x' ? 16 : 10)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
