import type { Litres } from '@aquacis/kit/values/volume.ts'
import type { Register } from '../register.ts'
import type { HandOrigin, MeterFact, MeterLife, Verdict } from './meter-life.ts'

/** A register that somebody read with their own eyes. */
export interface HandReadingWish {
  /** Chosen by whoever tells it. */
  readonly readingId: string
  readonly at: Date
  readonly litres: Litres
  readonly origin: HandOrigin
}

/** The registers on both sides of an instant, as far as they are known. */
export interface Neighbours {
  readonly before: Register | null
  readonly after: Register | null
}

/** `RegisterFalls`: a register before it is greater, or one after it is smaller; `known` is that one. */
export type HandReadingRefusal =
  | { readonly kind: 'ReadingIdTaken' | 'MeterNotInService' | 'InstantImpossible' }
  | { readonly kind: 'RegisterFalls'; readonly known: Register }

export type HandReadingDecision =
  | { readonly kind: 'ReadingRecordedByHand'; readonly fact: MeterFact }
  | { readonly kind: 'AlreadyRecorded' }
  | HandReadingRefusal

/** What a logger remembers is also how far back a reading by hand is still of use. */
const oldestMs = 400 * 86_400_000

/**
 * Decides whether a reading by hand is taken down. A register never runs backwards, so it must fit between its
 * neighbours; where one of those is wrong, that one is to be corrected first.
 */
export function decideHandReading(
  life: MeterLife,
  wish: HandReadingWish,
  neighbours: Neighbours,
  now: Date,
): HandReadingDecision {
  const { readingId, at, litres, origin } = wish
  const known = life.handReadings.get(readingId)
  if (known !== undefined) {
    const same = known.litres === litres && known.origin === origin && known.at.getTime() === at.getTime()
    return same ? { kind: 'AlreadyRecorded' } : { kind: 'ReadingIdTaken' }
  }
  if (at < life.installedAt || (life.end !== null && at > life.end.at)) return { kind: 'MeterNotInService' }
  if (at > now || now.getTime() - at.getTime() > oldestMs) return { kind: 'InstantImpossible' }
  const wrong = neighbourAgainst(litres, neighbours)
  if (wrong !== null) return { kind: 'RegisterFalls', known: wrong }
  return {
    kind: 'ReadingRecordedByHand',
    fact: { type: 'ReadingRecordedByHand', at, data: { readingId, litres, origin } },
  }
}

/** The neighbour that makes a register run backwards; null when it fits. */
export function neighbourAgainst(register: Litres, { before, after }: Neighbours): Register | null {
  if (before !== null && before.litres > register) return before
  return after !== null && after.litres < register ? after : null
}

export type ValidationDecision =
  | { readonly kind: 'ReadingValidated'; readonly fact: MeterFact }
  | { readonly kind: 'AlreadyValidated' | 'ReadingUnknown' }

/** Decides what comes of somebody's second look at a reading by hand. The last word counts; the same word again is none. */
export function decideValidation(
  life: MeterLife,
  {
    readingId,
    verdict,
    why,
  }: { readonly readingId: string; readonly verdict: Verdict; readonly why: string },
  now: Date,
): ValidationDecision {
  const known = life.handReadings.get(readingId)
  if (known === undefined) return { kind: 'ReadingUnknown' }
  if (known.verdict === verdict) return { kind: 'AlreadyValidated' }
  return {
    kind: 'ReadingValidated',
    fact: { type: 'ReadingValidated', at: now, data: { readingId, verdict, why } },
  }
}
