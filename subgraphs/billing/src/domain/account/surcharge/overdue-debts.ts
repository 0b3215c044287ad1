import { centavos } from '@aquacis/kit/values/money.ts'
import { type BillParts, billParts, leftOf, lessParts, noParts, sumOfParts } from '../../rating/bill-parts.ts'
import type { OverdueDebt } from '../../rating/overdue-debts.ts'
import { surchargeBase } from '../../rating/surcharge-base.ts'
import type { Tariff } from '../../rating/tariff.ts'
import type { Account, BillNote } from '../account.ts'
import { heldOf, missedMonths } from './held-debts.ts'

/**
 * Earlier bills of which something is open at the end of a period. Each bill brings the surcharge of one month: those of the
 * months before were charged by the bills before it. Nothing is charged on what is held, which is taken off what bears interest whole, as nobody says of which part it is; what was held in vain is
 * made up for once, where the policy says so.
 */
export function overdueDebts(
  account: Pick<Account, 'bills' | 'surchargeHolds'>,
  { surcharge }: Pick<Tariff, 'surcharge'>,
  { from, to }: { readonly from: string; readonly to: string },
): OverdueDebt[] {
  if (surcharge === null) return []
  const { fromMonth } = surcharge
  const overdue = account.bills
    .filter(({ open, periodTo, dueOn }) => open > 0n && periodTo <= from && dueOn < to)
    .map((bill) => ({ ...bill, open: surchargeBase(surcharge, openPartsOf(bill)) }))
  const held = heldOf(account, overdue)
  const bearsAt = ({ dueOn }: BillNote, day: string) => dueOn < day && wholeMonths(dueOn, day) >= fromMonth
  return [
    ...overdue.map(({ invoiceId, number, open, dueOn }) => ({
      ...{ number, base: centavos(open - (held.get(invoiceId) ?? 0n)) },
      months: monthsCharged(dueOn, to, fromMonth),
    })),
    ...missedMonths(account, overdue, from, bearsAt).map(({ bill, amount, months }) => ({
      ...{ number: `${bill.number}, de meses en que estuvieron detenidos`, base: amount },
      months: fromMonth - 1 + months,
    })),
  ].filter(({ base }) => base > 0n)
}

/**
 * What is open of a bill, by its parts: payments' ledger told to which of them money went. Where it did not, in facts from before it
 * said so or because money is not put to bills yet, it went to surcharge first, then to IVA, as the ledger's order is.
 */
function openPartsOf({
  total,
  open,
  surcharge = zero,
  vat = zero,
  allottedParts = noParts,
}: BillNote): BillParts {
  const charged = billParts({ surcharge, vat, principal: centavos(total - surcharge - vat) })
  // What was taken back of money of which nobody said where it went makes that money less, and no part more than it was.
  const told = lessParts(allottedParts, noParts)
  const untold = total - open - sumOfParts(told)
  return leftOf(lessParts(charged, told), centavos(untold > 0n ? untold : 0n))
}

const zero = centavos(0n)

/** Months that a bill up to a day counts of a debt: that which is its own, and those before the tariff's first, in which none is charged. */
export function monthsCharged(dueOn: string, to: string, fromMonth: number): number {
  return Math.min(fromMonth, wholeMonths(dueOn, to))
}

/** Whole months from one civil day to another: the 15th to the 15th is one, to the 14th none. */
export function wholeMonths(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number)
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0)
}
