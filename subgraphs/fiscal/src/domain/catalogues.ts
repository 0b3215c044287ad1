import { cfdiUses } from './cfdi/catalogues/cfdi-uses.ts'
import { fiscalRegimes } from './cfdi/catalogues/fiscal-regimes.ts'
import { readRfc } from './cfdi/parties/rfc.ts'

/** An entry of one of SAT's catalogues. */
export interface Entry {
  readonly key: string
  /** In Spanish. */
  readonly name: string
}

/** Régimenes fiscales, of the kind of person that an RFC is of where one is told and can be read. */
export function taxRegimes(rfc: string | null): Entry[] {
  const read = rfc === null ? null : readRfc(rfc)
  const kind = read === null || 'fault' in read ? null : read.kind
  return [...fiscalRegimes].flatMap(([key, { text, person }]) =>
    kind === 'legal' || kind === 'natural'
      ? person === 'both' || person === kind
        ? [{ key, name: text }]
        : []
      : [{ key, name: text }],
  )
}

/** Usos de CFDI that go with a régimen. */
export function usesOf(taxRegime: string): Entry[] {
  return [...cfdiUses].flatMap(([key, { text, regimes }]) =>
    regimes.has(taxRegime) && key !== 'CP01' ? [{ key, name: text }] : [],
  )
}
