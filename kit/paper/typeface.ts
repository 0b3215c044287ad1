import type { Font, Glyph } from 'fontkit'

/** A font as it is set here: letter by letter with kerning, which is all that Spanish on a bill asks of it. */
export interface Typeface {
  readonly font: Font
  /** Thousandths of the size in a unit of the font. */
  readonly thousandths: number
  /** The glyph of a letter, by its code unit; throws RangeError where the font has none. */
  glyph(sign: number): Glyph
  /** How far a pair of letters moves together or, above zero, apart: ems of the font. */
  kern(first: number, second: number): number
  /** Width of a line in ems of the font. */
  width(text: string, kerned: boolean): number
}

/**
 * Sets text without the general engine, which asks every table for every word and took four fifths of a bill: a letter is looked
 * up once, the kerning of a pair once, in the font's own engine; both stay known for all documents. They cannot grow beyond the
 * letters of the font. What is lost are ligatures and alternate digits, of which the page wants none.
 */
export function typefaceOf(font: Font): Typeface {
  const thousandths = 1000 / font.unitsPerEm
  const glyphs = allGlyphs(font)
  const kerning = new Map<number, number>()
  const glyphOf = (sign: number) => {
    const glyph = glyphs.get(sign)
    if (glyph === undefined) throw new RangeError(`the typeface has no ${String.fromCharCode(sign)}`)
    return glyph
  }
  const kernOf = (first: number, second: number) => {
    const pair = first * 0x1_0000 + second
    let kern = kerning.get(pair)
    if (kern === undefined) {
      const { advanceWidth } = font.layout(String.fromCharCode(first, second))
      kern = advanceWidth - glyphOf(first).advanceWidth - glyphOf(second).advanceWidth
      kerning.set(pair, kern)
    }
    return kern
  }
  const advances = new Map([...glyphs].map(([sign, { advanceWidth }]) => [sign, advanceWidth]))
  const advanceOf = (sign: number) => advances.get(sign) ?? glyphOf(sign).advanceWidth
  return {
    ...{ font, thousandths, glyph: glyphOf },
    kern: (first, second) => (kernOf(first, second) * thousandths) / 1000,
    width(text, kerned) {
      let sum = 0
      // Letters of the font are of the basic plane: a code unit is a letter.
      for (let index = 0; index < text.length; index += 1) {
        const sign = text.charCodeAt(index)
        sum += advanceOf(sign)
        if (kerned && index + 1 < text.length) sum += kernOf(sign, text.charCodeAt(index + 1))
      }
      return (sum * thousandths) / 1000
    },
  }
}

/**
 * Every glyph of the font, by its letter. All are made before the first document, as the font keeps a glyph as it was first
 * asked for: one that is asked for as a part of another (the a of á) would be without its letter in every later document, and
 * nobody could copy or hear it. Its outline is read once, not once a document.
 */
function allGlyphs(font: Font): ReadonlyMap<number, Glyph> {
  return new Map(
    font.characterSet.map((sign) => {
      const glyph: Glyph & { _decode?(): unknown } = font.glyphForCodePoint(sign)
      if (glyph._decode !== undefined && !Object.hasOwn(glyph, '_decode')) {
        const outline = glyph._decode()
        Object.defineProperty(glyph, '_decode', { value: () => outline })
      }
      return [sign, glyph] as const
    }),
  )
}
