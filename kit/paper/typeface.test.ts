import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { drawable, typefaces } from './fonts.ts'
import { unwrappedFont } from './unwrapped-font.ts'

const file = import.meta.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff')
const woff = readFileSync(new URL(file))
const font = create(woff) as Font

describe('the typeface of the page', () => {
  it('is, unwrapped, the font that the file holds', () => {
    const plain = create(unwrappedFont(woff)) as Font
    expect(plain.characterSet).toEqual(font.characterSet)
    for (const sign of 'aÑ³$€') {
      const path = (of: Font) => of.glyphForCodePoint(sign.codePointAt(0) ?? 0).path.toSVG()
      expect(path(plain)).toBe(path(font))
    }
  })

  it('refuses a file that is no WOFF', () => {
    expect(() => unwrappedFont(Buffer.from('OTTO and more'))).toThrow('WOFF')
  })

  it.each(['AVENIDA Yucatán 118', 'Tarifa $1,234.50', 'LTDA. “To”'])(
    'sets “%s” as wide as the font’s own engine',
    (text) => {
      const own = font.layout(text).advanceWidth / font.unitsPerEm
      expect(typefaces().regular.width(text, true)).toBeCloseTo(own, 6)
    },
  )

  it('writes every text in letters that it has', () => {
    expect(drawable('Núñez “Ñandú” − 18 m³')).toBe('Núñez “Ñandú” − 18 m³')
    expect(drawable('Łukasz Dvořák 山\tx')).toBe('Lukasz Dvorák ? x')
    expect(drawable('Nu\u0301n\u0303ez')).toBe('Núñez')
  })
})
