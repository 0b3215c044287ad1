import type { Litres } from '@aquacis/kit/values/volume.ts'
import type { Register } from '../register.ts'
import { type Neighbours, neighbourAgainst } from './hand-reading.ts'
import type { MeterFact, MeterLife } from './meter-life.ts'

/** How somebody wants a meter's service life to end. */
export interface EndWish {
  /** Null: at the moment of the request. */
  readonly at: Date | null
  readonly finalLitres: Litres | null
  readonly why: string
}

export type EndRefusal =
  | { readonly kind: 'MeterNotInService' | 'InstantImpossible' }
  | { readonly kind: 'RegisterFalls'; readonly known: Register }

export type RemovalDecision =
  | { readonly kind: 'MeterRemoved'; readonly fact: MeterFact }
  | { readonly kind: 'AlreadyRemoved' }
  | EndRefusal

/** Decides whether a meter is taken out of service. Asked for again with the same register it is already done. */
export function decideRemoval(
  life: MeterLife,
  wish: EndWish,
  neighbours: Neighbours,
  now: Date,
): RemovalDecision {
  if (life.end !== null) {
    const same = life.end.successorId === null && life.end.finalLitres === wish.finalLitres
    const sameInstant = wish.at === null || life.end.at.getTime() === wish.at.getTime()
    return { kind: same && sameInstant ? 'AlreadyRemoved' : 'MeterNotInService' }
  }
  const at = wish.at ?? now
  const { finalLitres, why } = wish
  const refusal = endRefusal(life, at, finalLitres, neighbours, now)
  if (refusal !== null) return refusal
  return { kind: 'MeterRemoved', fact: { type: 'MeterRemoved', at, data: { finalLitres, why } } }
}

/** A meter that takes another's place, at the same instant. */
export interface ReplacementWish extends EndWish {
  readonly finalLitres: Litres
  readonly successorId: string
}

export type ReplacementDecision =
  | { readonly kind: 'MeterReplaced'; readonly fact: MeterFact }
  | { readonly kind: 'AlreadyReplaced' }
  | EndRefusal

/** Decides whether a meter makes room for another; whether that one may come is decided as for any installation. */
export function decideReplacement(
  life: MeterLife,
  wish: ReplacementWish,
  neighbours: Neighbours,
  now: Date,
): ReplacementDecision {
  const { successorId, finalLitres, why } = wish
  if (life.end !== null) {
    const same = life.end.successorId === successorId && life.end.finalLitres === finalLitres
    return { kind: same ? 'AlreadyReplaced' : 'MeterNotInService' }
  }
  const at = wish.at ?? now
  const refusal = endRefusal(life, at, finalLitres, neighbours, now)
  if (refusal !== null) return refusal
  return {
    kind: 'MeterReplaced',
    fact: { type: 'MeterReplaced', at, data: { finalLitres, successorId, why } },
  }
}

/**
 * A meter leaves after it came, not in the future, and not before its last telegram: what it measured after that would
 * be nobody's.
 */
function endRefusal(
  life: MeterLife,
  at: Date,
  finalLitres: Litres | null,
  { before, after }: Neighbours,
  now: Date,
): EndRefusal | null {
  if (at > now || at <= life.installedAt || (after !== null && after.at > at)) {
    return { kind: 'InstantImpossible' }
  }
  const wrong = finalLitres === null ? null : neighbourAgainst(finalLitres, { before, after: null })
  return wrong && { kind: 'RegisterFalls', known: wrong }
}
