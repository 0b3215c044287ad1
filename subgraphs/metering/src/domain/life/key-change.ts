import type { KeySource, MeterFact, MeterLife } from './meter-life.ts'

export type KeyChangeRefusal = 'MeterNotInService' | 'RadioHasNoKey' | 'KeyMalformed'

export type KeyChangeDecision =
  | { readonly kind: 'KeyChanged'; readonly fact: MeterFact; readonly key: string }
  | { readonly kind: 'AlreadyChanged' }
  | { readonly kind: KeyChangeRefusal }

const keyForm = /^[0-9a-f]{32}$/

/** Decides whether a radio gets another key. `known` is the one it has, in lower-case hexadecimal; null: none yet. */
export function decideKeyChange(
  life: Pick<MeterLife, 'network' | 'end'>,
  known: string | null,
  wish: { readonly key: string; readonly source: KeySource },
  now: Date,
): KeyChangeDecision {
  const key = wish.key.trim().toLowerCase()
  // LoRaWAN and the mobile network decipher by themselves.
  if (life.network !== 'WMBUS') return { kind: 'RadioHasNoKey' }
  if (!keyForm.test(key)) return { kind: 'KeyMalformed' }
  if (key === known) return { kind: 'AlreadyChanged' }
  if (life.end !== null) return { kind: 'MeterNotInService' }
  return { kind: 'KeyChanged', fact: { type: 'KeyChanged', at: now, data: { source: wish.source } }, key }
}
