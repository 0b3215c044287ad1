import { mistakeWords } from './mistake-words.ts'

/** Which mistake it is: the same whatever language its sentences are told in. */
export type MistakeCode = keyof typeof mistakeWords

/** What the sentences of a mistake tell beside their words. */
export type FiguresOf<Code extends MistakeCode> = Parameters<(typeof mistakeWords)[Code]>

/** What is wrong: its code with its figures, and in English what it is and how to mend it. */
export interface Told {
  readonly code: MistakeCode
  readonly figures: readonly unknown[]
  readonly what: string
  readonly mend: string
}

/** Something wrong in a tariff document, and where, as a JSON pointer. */
export interface Mistake extends Told {
  readonly path: string
}

/** A mistake by its code and figures, with its English sentences. */
export function told<Code extends MistakeCode>(code: Code, ...figures: FiguresOf<Code>): Told {
  const words = mistakeWords[code] as (...figures: FiguresOf<Code>) => readonly [string, string]
  const [what, mend] = words(...figures)
  return { code, figures, what, mend }
}

/** One more step of a JSON pointer; `/` and `~` are written as RFC 6901 asks. */
export function under(path: string, key: string | number): string {
  return `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}
