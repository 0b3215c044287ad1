import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { type Centavos, centavos, centavosFromPesos } from '@aquacis/kit/values/money.ts'
import type { Account, BillNote } from '../account.ts'
import type { HeldPart } from '../account-event.ts'
import { issueDay } from './last-day-to-pay.ts'

/**
 * What of overdue bills bears no surcharge now, by bill: what is disputed, in a plan that is kept, or said to be paid. What is of no
 * bill goes to the oldest ones, as money would.
 */
export function heldOf(
  { surchargeHolds = [] }: Pick<Account, 'surchargeHolds'>,
  overdue: readonly BillNote[],
): ReadonlyMap<string, Centavos> {
  return spread(
    surchargeHolds.flatMap(({ held }) => held),
    overdue,
  )
}

/** What was held in vain, and for how many months. */
export interface MissedMonths {
  readonly bill: BillNote
  readonly amount: Centavos
  readonly months: number
}

/**
 * What a bill of a period makes up for: a hold ended in vain, and its policy says that surcharge runs for its time too. A month was
 * missed with each bill that was issued while it lasted; the first bill that is issued after it makes up for all of them.
 */
export function missedMonths(
  { bills, surchargeHolds = [] }: Pick<Account, 'bills' | 'surchargeHolds'>,
  overdue: readonly BillNote[],
  from: string,
  bearsAt: (bill: BillNote, day: string) => boolean,
): MissedMonths[] {
  return surchargeHolds.flatMap(({ since, changedAt, caughtUp }) => {
    if (caughtUp.length === 0) return []
    const [begun, ended] = [civilDate(new Date(since)), civilDate(new Date(changedAt))]
    const earlier = bills.filter(({ periodTo }) => periodTo <= from)
    if (earlier.some((bill) => issueDay(bill) >= ended)) return []
    const meanwhile = earlier.filter((bill) => issueDay(bill) > begun)
    return [...spread(caughtUp, overdue)].flatMap(([invoiceId, amount]) => {
      const bill = overdue.find((one) => one.invoiceId === invoiceId)
      if (bill === undefined) return []
      const missed = meanwhile.filter(
        ({ periodFrom, periodTo }) => periodFrom >= bill.periodTo && bearsAt(bill, periodTo),
      )
      return missed.length === 0 ? [] : [{ bill, amount, months: missed.length }]
    })
  })
}

/** Parts by bill, of each at most what is open of it. */
function spread(parts: readonly HeldPart[], overdue: readonly BillNote[]): ReadonlyMap<string, Centavos> {
  const oldest = overdue.toSorted((a, b) => (a.dueOn + a.periodFrom < b.dueOn + b.periodFrom ? -1 : 1))
  const left = new Map(oldest.map(({ invoiceId, open }) => [invoiceId, open as bigint]))
  const held = new Map<string, Centavos>()
  const take = (invoiceId: string, wanted: bigint): bigint => {
    const most = left.get(invoiceId) ?? 0n
    const taken = wanted < most ? wanted : most
    if (taken <= 0n) return 0n
    left.set(invoiceId, most - taken)
    held.set(invoiceId, centavos((held.get(invoiceId) ?? 0n) + taken))
    return taken
  }
  for (const { invoiceId, amount } of parts)
    if (invoiceId !== null) take(invoiceId, centavosFromPesos(amount))
  for (const { invoiceId, amount } of parts) {
    if (invoiceId !== null) continue
    let rest: bigint = centavosFromPesos(amount)
    for (const bill of oldest) rest -= take(bill.invoiceId, rest)
  }
  return held
}
