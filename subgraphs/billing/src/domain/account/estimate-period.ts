import { addDays, addMonths } from '../rating/days.ts'
import { type Account, billedUntil } from './account.ts'
import type { BillPeriod } from './price-bill.ts'

/**
 * The period of a month that a day of an account lies in: the one that runs since its last bill, or a civil month where the
 * day lies before or far behind it.
 */
export function periodAround(account: Pick<Account, 'bills' | 'openedOn'>, day: string): BillPeriod {
  const from = billedUntil(account)
  const to = addMonths(from, 1)
  if (from <= day && day < to) return { from, to }
  const first = `${day.slice(0, 8)}01`
  return { from: first, to: addMonths(first, 1) }
}

/** The whole period, as far as the contract is supplied. */
export function servedDays(
  { openedOn, closedOn }: Pick<Account, 'openedOn' | 'closedOn'>,
  { from, to }: BillPeriod,
): BillPeriod {
  const first = openedOn > from ? openedOn : from
  const end = closedOn === null ? to : addDays(closedOn, 1)
  const last = end < to ? end : to
  return first < last ? { from: first, to: last } : { from, to }
}
