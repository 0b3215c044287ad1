import type { DeclineClass } from './decline-meaning.ts'

/** How autopay behaves: an office's to change within what the card schemes allow. */
export interface AutopayRules {
  /** Days before its last day to pay on which a bill is announced. */
  readonly announceBefore: number
  /** Days between the announcement and the charge, at least. */
  readonly leastNotice: number
  /** Days to wait after each declined try, by what the decline means; none left: it is given up. */
  readonly waits: Readonly<Record<DeclineClass, readonly number[]>>
  /** Bills in a row that could not be charged, after which it stops. */
  readonly stopAfterBills: number
  /** Days before a card's last good month is over on which its resident is warned. */
  readonly warnBefore: number
}

/**
 * Far below what the schemes allow (Visa: fifteen tries in thirty days; Mastercard: 35): whoever has no money today has it
 * rather after a pay day than tomorrow, and every try that fails costs the card's standing.
 */
export const autopayRules: AutopayRules = {
  announceBefore: 5,
  leastNotice: 3,
  waits: { HARD: [], HOLDER: [], FUNDS: [2, 5, 8], PASSING: [1, 1, 2], OURS: [1, 2] },
  stopAfterBills: 2,
  warnBefore: 30,
}
