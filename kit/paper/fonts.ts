import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import type { Weight } from './look.ts'
import { type Typeface, typefaceOf } from './typeface.ts'
import { unwrappedFont } from './unwrapped-font.ts'

type Typefaces = Readonly<Record<Weight, Typeface>>

let loaded: Typefaces | undefined

/** The product's typeface in the two weights of the page: read and parsed once per process, shared by all documents. */
export function typefaces(): Typefaces {
  loaded ??= {
    regular: typefaceOfWeight(400),
    semibold: typefaceOfWeight(600),
  }
  return loaded
}

function typefaceOfWeight(weight: number): Typeface {
  const file = import.meta.resolve(
    `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff`,
  )
  const font = create(unwrappedFont(readFileSync(new URL(file))))
  if (!('layout' in font)) throw new TypeError(`${file} holds a collection, not one font`)
  return typefaceOf(font)
}

/**
 * The text in characters that the typeface has: a letter with a mark that it lacks loses the mark, anything else becomes “?”.
 * Line breaks and tabs become spaces. Names and addresses come as people typed them, and a page never shows an empty box.
 */
export function drawable(text: string): string {
  if (plainly.test(text)) return text
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

/** What nearly every text is made of; the typeface has all of it. */
const plainly = /^[ -~\u00a0-\u00ac\u00ae-\u00ff]*$/

let signs: ReadonlySet<number> | undefined

function has(sign: string): boolean {
  signs ??= new Set(typefaces().regular.font.characterSet)
  return signs.has(sign.codePointAt(0) ?? 0)
}
