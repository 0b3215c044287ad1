import { isKerned, type Style, type Weight } from './look.ts'
import type { Typeface } from './typeface.ts'

/** What the document's library keeps of a font that it embeds, and its types do not say: what of it was used so far. */
interface EmbeddedFont {
  readonly id: string
  readonly subset: { includeGlyph(id: number): number }
  /** In thousandths of the size, by the glyph's number in the document. */
  readonly widths: number[]
  /** What each glyph says when it is copied. */
  readonly unicode: (readonly number[])[]
  ref(): unknown
}

interface FontsOfDocument {
  readonly _font: EmbeddedFont
  readonly page: { readonly fonts: Record<string, unknown> }
}

/** A glyph's number in the document, by its letter. */
type GlyphNumbers = Map<number, string>

/**
 * Writes lines of text into the document. The library's own way measures a line twice that is measured already, lays every word
 * out and turns the page around for each: a fifth of a bill.
 */
export function lettersOf(
  document: PDFKit.PDFDocument,
  typefaces: Readonly<Record<Weight, Typeface>>,
): (text: string, x: number, baseline: number, style: Style) => void {
  const numbers: Record<Weight, GlyphNumbers> = { regular: new Map(), semibold: new Map() }
  return (text, x, baseline, { weight, size, colour }) => {
    if (text === '') return
    document.font(weight, size)
    const { _font: font, page } = document as unknown as FontsOfDocument
    page.fonts[font.id] ??= font.ref()
    const shown = segments(
      text,
      { font, typeface: typefaces[weight], known: numbers[weight] },
      isKerned(size),
    )
    // The page is drawn from its top down, letters stand upright on it all the same.
    const place = `1 0 0 -1 ${places(x)} ${places(baseline)} Tm`
    document.addContent(
      `${inkOf(colour)} rg\nBT\n${place}\n/${font.id} ${places(size)} Tf\n[${shown}] TJ\nET`,
    )
  }
}

interface Setting {
  readonly font: EmbeddedFont
  readonly typeface: Typeface
  readonly known: GlyphNumbers
}

const space = 32

/** The line's glyphs, and between them how far pairs move together. */
function segments(text: string, setting: Setting, kerned: boolean): string {
  let shown = '<'
  const last = text.length - 1
  for (let index = 0; index <= last; index += 1) {
    const sign = text.charCodeAt(index)
    shown += setting.known.get(sign) ?? taken(sign, setting)
    // Nothing moves towards a space that stands before it.
    const kern =
      kerned && index < last && sign !== space ? setting.typeface.kern(sign, text.charCodeAt(index + 1)) : 0
    if (kern !== 0) shown += `> ${places(-kern * 1000)} <`
  }
  return `${shown}>`
}

/** Takes a letter into what is embedded; its number there. */
function taken(sign: number, { font, typeface, known }: Setting): string {
  const glyph = typeface.glyph(sign)
  const number = font.subset.includeGlyph(glyph.id)
  font.widths[number] ??= glyph.advanceWidth * typeface.thousandths
  font.unicode[number] ??= glyph.codePoints
  const written = number.toString(16).padStart(4, '0')
  known.set(sign, written)
  return written
}

function places(value: number): number {
  return Math.round(value * 1e4) / 1e4
}

const inks = new Map<string, string>()

/** "#11242B" as parts of red, green and blue. */
function inkOf(colour: string): string {
  const known = inks.get(colour)
  if (known !== undefined) return known
  const parts = [1, 3, 5].map((at) => places(Number.parseInt(colour.slice(at, at + 2), 16) / 255))
  const ink = parts.join(' ')
  inks.set(colour, ink)
  return ink
}
