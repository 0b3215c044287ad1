/**
 * What a part of a tariff document may look like. Checking, the JSON Schema and the reference page are all made from it, so
 * that none of them can fall behind.
 */
export type Shape =
  | Named<'text'>
  | (Named<'number'> & { readonly least?: string; readonly most?: string })
  | (Named<'whole'> & { readonly least: number; readonly most?: number })
  | Named<'date'>
  | Named<'dayOfYear'>
  | Named<'flag'>
  | (Named<'word'> & { readonly words: readonly string[] })
  | (Named<'list'> & { readonly of: Shape; readonly least?: number })
  | (Named<'map'> & { readonly of: Shape; readonly keys: string })
  | ObjectShape
  | (Named<'nullable'> & { readonly of: Shape })
  /** The first whose JSON type fits. */
  | (Named<'either'> & { readonly of: readonly Shape[] })
  /** A definition by its name: what is described once, or contains itself. */
  | (Named<'ref'> & { readonly to: string })

interface Named<Kind extends string> {
  readonly kind: Kind
  /** One sentence for people who write tariffs. */
  readonly about: string
}

/** An object with known keys. */
export interface ObjectShape extends Named<'object'> {
  readonly fields: Readonly<Record<string, Shape>>
  /** Keys that must be there; the others may be left out. */
  readonly needs: readonly string[]
  readonly example?: unknown
}

/** Shapes by name, and the price models among them, which are told apart by their "model". */
export interface Definitions {
  readonly shapes: Readonly<Record<string, Shape>>
  readonly models: Readonly<Record<string, ObjectShape>>
}

/** A decimal number: text, or a JSON number of at most 15 digits. */
export function number(about: string, least?: string, most?: string): Shape {
  return {
    kind: 'number',
    about,
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
  }
}

/** An object; the keys in `needs` must be there. */
export function object(
  about: string,
  needs: readonly string[],
  fields: Readonly<Record<string, Shape>>,
  example?: unknown,
): ObjectShape {
  return { kind: 'object', about, needs, fields, ...(example === undefined ? {} : { example }) }
}

/** A definition by its name. */
export function ref(to: string, about: string): Shape {
  return { kind: 'ref', to, about }
}

/** Free text. */
export function text(about: string): Shape {
  return { kind: 'text', about }
}

/** A list. */
export function list(about: string, of: Shape, least = 0): Shape {
  return { kind: 'list', about, of, least }
}

/** An object whose keys are names that the document chooses. */
export function map(about: string, keys: string, of: Shape): Shape {
  return { kind: 'map', about, keys, of }
}

/** One of these words. */
export function word(about: string, words: readonly string[]): Shape {
  return { kind: 'word', about, words }
}

/** True or false. */
export function flag(about: string): Shape {
  return { kind: 'flag', about }
}
