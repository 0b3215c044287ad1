import { plusDays } from '@aquacis/kit/values/business-days.ts'
import type { AutopayRules } from './autopay-rules.ts'
import { declineMeaning } from './decline-codes.ts'

/** What follows a declined try. */
export type AfterDecline =
  | { readonly step: 'RETRY'; readonly nextTryOn: string; readonly says: string }
  /** The bill is left to its resident; autopay goes on with the next one. */
  | { readonly step: 'GIVE_UP'; readonly says: string }
  /** Autopay itself stops until its resident acts. */
  | { readonly step: 'STOP'; readonly says: string }

/** A declined try: which one of the bill it was, counted from 1, with its code and day. */
export interface DeclinedTry {
  readonly code: string
  readonly number: number
  readonly on: string
}

/**
 * Respects what the issuer said: a card that it will never accept is never tried again; what may pass is tried on other days, a
 * few times. `failedInRow` counts earlier bills that could not be charged.
 */
export function afterDecline(
  { code, number, on }: DeclinedTry,
  failedInRow: number,
  { waits, stopAfterBills }: AutopayRules,
): AfterDecline {
  const { class: ofClass, says } = declineMeaning(code)
  if (ofClass === 'HARD' || ofClass === 'HOLDER') return { step: 'STOP', says }
  const wait = waits[ofClass][number - 1]
  if (wait !== undefined) return { step: 'RETRY', nextTryOn: plusDays(on, wait), says }
  const stops = ofClass === 'FUNDS' && failedInRow + 1 >= stopAfterBills
  return { step: stops ? 'STOP' : 'GIVE_UP', says }
}
