/** Something wrong in a tariff document: where, as a JSON pointer, what it is, and how to mend it. */
export interface Mistake {
  readonly path: string
  readonly what: string
  readonly mend: string
}

/** One more step of a JSON pointer; `/` and `~` are written as RFC 6901 asks. */
export function under(path: string, key: string | number): string {
  return `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}
