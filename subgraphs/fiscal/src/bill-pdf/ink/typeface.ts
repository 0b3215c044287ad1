import type { Font, Glyph } from 'fontkit'

/** A font as it is set here: letter by letter with kerning, which is all that Spanish on a bill asks of it. */
export interface Typeface {
  /** For the document's library: everything of the font but its layout, which is the one of here. */
  readonly font: Font
  /** Width of a line in ems of the font. */
  width(text: string, kerned: boolean): number
}

/** Among the features of a line: its letters are not kerned. A name of OpenType’s that is not used here, as the library takes no other. */
export const unkerned = 'aalt'

/** How far it is to the next glyph, in units of the font: the library scales it in place. No glyph is moved aside. */
interface Position {
  xAdvance: number
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
  // Letters of the font are of the basic plane: a code unit is a letter.
  const advanceAt = (text: string, index: number, kerned: boolean) => {
    const sign = text.charCodeAt(index)
    const advance = glyphOf(sign).advanceWidth
    return kerned && index + 1 < text.length ? advance + kernOf(sign, text.charCodeAt(index + 1)) : advance
  }
  const layout = (text: string, features?: readonly string[]) => {
    const kerned = features?.includes(unkerned) !== true
    const run = { glyphs: [] as Glyph[], positions: [] as Position[], advanceWidth: 0 }
    for (let index = 0; index < text.length; index += 1) {
      const xAdvance = advanceAt(text, index, kerned)
      run.glyphs.push(glyphOf(text.charCodeAt(index)))
      run.positions.push({ xAdvance })
      run.advanceWidth += xAdvance * thousandths
    }
    return run
  }
  return {
    font: Object.create(font, { layout: { value: layout } }) as Font,
    width(text, kerned) {
      let sum = 0
      for (let index = 0; index < text.length; index += 1) sum += advanceAt(text, index, kerned)
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
