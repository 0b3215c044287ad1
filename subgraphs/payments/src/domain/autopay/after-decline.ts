import { plusDays } from '@aquacis/kit/values/business-days.ts'
import type { AutopayMethod } from './autopay.ts'
import type { AutopayRules } from './autopay-rules.ts'
import { declineMeaning } from './decline-codes.ts'
import type { DeclineMeaning, StopReason } from './decline-meaning.ts'
import { chargeableDay } from './direct-debit/debit-day.ts'
import { returnMeaning } from './direct-debit/return-codes.ts'

/** What follows a declined try. */
export type AfterDecline =
  | { readonly step: 'RETRY'; readonly nextTryOn: string; readonly says: string }
  /** The bill is left to its resident; autopay goes on with the next one. */
  | { readonly step: 'GIVE_UP'; readonly says: string }
  /** Autopay itself stops until its resident acts. */
  | { readonly step: 'STOP'; readonly says: string; readonly because: StopReason }

/** A declined try: by which way and with which code, which one of the bill it was, counted from 1, and on which day. */
export interface DeclinedTry {
  readonly method: AutopayMethod
  readonly code: string
  readonly number: number
  readonly on: string
}

/** What the issuer of a card, or the bank of an account, meant by a code. */
function meaningOf({ method, code }: Pick<DeclinedTry, 'method' | 'code'>): DeclineMeaning {
  return method === 'DIRECT_DEBIT' ? returnMeaning(code) : declineMeaning(code)
}

/**
 * Respects what was answered: means that will never be accepted are never tried again; what may pass is tried on other days, a
 * few times. `failedInRow` counts earlier bills that could not be charged.
 */
export function afterDecline(
  { method, code, number, on }: DeclinedTry,
  failedInRow: number,
  { waits, stopAfterBills }: AutopayRules,
): AfterDecline {
  const { class: ofClass, says, because } = meaningOf({ method, code })
  if (ofClass === 'HARD' || ofClass === 'HOLDER') return { step: 'STOP', says, because }
  const wait = waits[ofClass][number - 1]
  if (wait !== undefined) return { step: 'RETRY', nextTryOn: chargeableDay(method, plusDays(on, wait)), says }
  const stops = ofClass === 'FUNDS' && failedInRow + 1 >= stopAfterBills
  return stops ? { step: 'STOP', says, because } : { step: 'GIVE_UP', says }
}
