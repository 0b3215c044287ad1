import { v5 as uuidV5 } from 'uuid'
import type { HandOutcome } from './hand-answer.ts'

/** What was said by hand of a charge, or what the bank answered of it: with the reason where it was returned. */
export interface ChargeOutcome {
  readonly outcome: HandOutcome
  readonly code: string | null
}

/**
 * What differs between what was said by hand and what the bank answered later. MONEY_CAME: it was said not to have been charged, and
 * was; MONEY_DID_NOT_COME: the other way round; REASON: it was not charged, for another reason.
 */
export type HandDifference = 'MONEY_CAME' | 'MONEY_DID_NOT_COME' | 'REASON'

/** What differs; null where the bank says the same. */
export function differenceOf(said: ChargeOutcome, answered: ChargeOutcome): HandDifference | null {
  const wasSaidApplied = said.outcome === 'APPLIED'
  if (answered.outcome === 'APPLIED') return wasSaidApplied ? null : 'MONEY_CAME'
  if (wasSaidApplied) return 'MONEY_DID_NOT_COME'
  return said.code === answered.code ? null : 'REASON'
}

const namespace = '6f1f0f4c-52a5-5a0f-9a7d-3a1f0c2b8e64'

/** The request by which money that was said to have come, and had not, is taken back: of a try, the same whoever hears of it. */
export function unsaidRequestOf(tryId: string): string {
  return uuidV5(`said to be applied ${tryId}`, namespace)
}
