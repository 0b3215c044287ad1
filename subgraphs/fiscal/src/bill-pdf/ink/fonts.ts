import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import type { Weight } from './look.ts'
import { unwrappedFont } from './unwrapped-font.ts'

const weights = { regular: 400, semibold: 600, bold: 700 } as const satisfies Record<Weight, number>

let loaded: ReadonlyMap<Weight, Font> | undefined

/** The product's typeface in the three weights of the page: read and parsed once per process, shared by all documents. */
export function fonts(): ReadonlyMap<Weight, Font> {
  loaded ??= new Map(
    (Object.keys(weights) as Weight[]).map((weight) => [weight, fontOf(weights[weight])] as const),
  )
  return loaded
}

function fontOf(weight: number): Font {
  const file = import.meta.resolve(
    `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff`,
  )
  const font = create(unwrappedFont(readFileSync(new URL(file))))
  if (!('layout' in font)) throw new TypeError(`${file} holds a collection, not one font`)
  return font
}

/**
 * The text in characters that the typeface has: a letter with a mark that it lacks loses the mark, anything else becomes “?”.
 * Line breaks and tabs become spaces. Names and addresses come as people typed them, and a page never shows an empty box.
 */
export function drawable(text: string): string {
  const plain = text.normalize('NFC').replaceAll(/[^\S\u00a0]/g, ' ')
  return Array.from(plain, (sign) => (has(sign) ? sign : withoutMarks(sign))).join('')
}

/** Letters whose mark Unicode does not take apart. */
const strokes: ReadonlyMap<string, string> = new Map(
  Array.from('ŁLłlĐDđdĦHħh'.matchAll(/(.)(.)/g), ([, marked = '', bare = '']) => [marked, bare]),
)

function withoutMarks(sign: string): string {
  const bare = Array.from(strokes.get(sign) ?? sign.normalize('NFKD'))
    .filter(has)
    .join('')
  return bare === '' ? '?' : bare
}

let signs: ReadonlySet<number> | undefined

function has(sign: string): boolean {
  signs ??= new Set(fonts().get('regular')?.characterSet)
  return signs.has(sign.codePointAt(0) ?? 0)
}
