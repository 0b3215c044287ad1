import type { RecoverOutcome } from './outcome.ts'

/** A document in one worker's hand, as far as the next step depends on it. */
export interface TriedDocument {
  /** This attempt included. */
  readonly tries: number
  /** The PAC at which this attempt was made. */
  readonly pac: string
  /** Whether the attempt only asked for an earlier stamp. */
  readonly recovering: boolean
  /** When it was last handed in; null where it never was. */
  readonly sentAt: Date | null
}

/** How a document stands after an attempt. */
export type StampStep =
  | { readonly state: 'STAMPED'; readonly xml: string; readonly uuid: string; readonly stampedAt: Date }
  | { readonly state: 'REFUSED'; readonly code: string; readonly reason: string }
  | {
      readonly state: 'PENDING'
      readonly nextTryAt: Date
      readonly code: string | null
      readonly reason: string | null
      /** The PAC that may have stamped it; null where it is certain that nobody did. */
      readonly maybeAt: string | null
      /** False where it has to be sealed anew: another certificate, a fresh date. */
      readonly keepsSeal: boolean
    }

const firstPauseMs = 2_000
const longestPauseMs = 15 * 60_000
/** A PAC's books may say “no stamp” for some seconds after it set one; what they say later holds. */
const booksClosedMs = 10_000
/** A new certificate is looked for so often. */
const certificatePauseMs = 30_000

/** The pause after so many tries: 2 s, 4 s … a quarter of an hour, by up to a quarter shorter; `chance` from 0 to 1. */
function pauseAfter(tries: number, chance: number): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** (tries - 1)) * (1 - chance / 4)
}

/** What follows from an attempt. A stamp is looked for where it may be, never set again elsewhere. */
export function stepAfter(
  document: TriedDocument,
  outcome: RecoverOutcome,
  now: Date,
  chance: number,
): StampStep {
  const { tries, pac, recovering } = document
  const pending = (pauseMs: number, rest: Partial<Extract<StampStep, { state: 'PENDING' }>>): StampStep => ({
    ...{ state: 'PENDING', nextTryAt: new Date(now.getTime() + pauseMs), code: null, reason: null },
    ...{ maybeAt: null, keepsSeal: true },
    ...rest,
  })
  switch (outcome.kind) {
    case 'stamped': {
      const { xml, uuid, stampedAt } = outcome
      return { state: 'STAMPED', xml, uuid, stampedAt }
    }
    case 'absent': {
      const sinceMs = now.getTime() - (document.sentAt?.getTime() ?? 0)
      if (sinceMs >= booksClosedMs) return pending(0, {})
      return pending(booksClosedMs - sinceMs, { maybeAt: pac })
    }
    case 'later': {
      const { code, reason, unsure } = outcome
      // Whoever only asked knows as little as before.
      const maybeAt = unsure || recovering ? pac : null
      return pending(pauseAfter(tries, chance), { code, reason, maybeAt })
    }
    case 'refused': {
      const { code, reason, fault } = outcome
      // Whether the earlier request was stamped, such an answer does not say: somebody has to look at the PAC's own records.
      if (fault === 'data' || recovering) return { state: 'REFUSED', code, reason }
      if (fault === 'certificate') return pending(certificatePauseMs, { code, reason, keepsSeal: false })
      return pending(0, { code, reason, keepsSeal: false })
    }
    default:
      return outcome satisfies never
  }
}
