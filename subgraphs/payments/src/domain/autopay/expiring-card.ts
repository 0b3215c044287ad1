import { plusDays } from '@aquacis/kit/values/business-days.ts'
import type { Autopay } from './autopay.ts'
import type { AutopayRules } from './autopay-rules.ts'

/** Whether the resident is to be warned that the card's last good month ends soon; once for each card. */
export function isExpiring(
  { means: { goodUntil }, warnedOf, state }: Pick<Autopay, 'means' | 'warnedOf' | 'state'>,
  today: string,
  { warnBefore }: AutopayRules,
): boolean {
  if (goodUntil === null || state === 'ENDED' || warnedOf === goodUntil) return false
  return plusDays(`${goodUntil}-28`, -warnBefore) <= today
}
