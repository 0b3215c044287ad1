import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import type { OverdueDebt } from '../../rating/overdue-debts.ts'
import type { Tariff } from '../../rating/tariff.ts'
import type { Account, BillNote } from '../account.ts'
import { heldOf, missedMonths } from './held-debts.ts'

/**
 * Earlier bills of which something is open at the end of a period. Each bill brings the surcharge of one month: those of the
 * months before were charged by the bills before it. Nothing is charged on what is held; what was held in vain is made up for once,
 * where the policy says so.
 */
export function overdueDebts(
  account: Pick<Account, 'bills' | 'surchargeHolds'>,
  { surcharge }: Pick<Tariff, 'surcharge'>,
  { from, to }: { readonly from: string; readonly to: string },
): OverdueDebt[] {
  if (surcharge === null) return []
  const { fromMonth, isCompound } = surcharge
  const overdue = account.bills
    .filter(({ open, periodTo, dueOn }) => open > 0n && periodTo <= from && dueOn < to)
    .map((bill) => (isCompound ? bill : { ...bill, open: withoutSurcharge(bill) }))
  const held = heldOf(account, overdue)
  const bearsAt = ({ dueOn }: BillNote, day: string) => dueOn < day && wholeMonths(dueOn, day) >= fromMonth
  return [
    ...overdue.map(({ invoiceId, number, open, dueOn }) => ({
      ...{ number, open: centavos(open - (held.get(invoiceId) ?? 0n)) },
      months: monthsCharged(dueOn, to, fromMonth),
    })),
    ...missedMonths(account, overdue, from, bearsAt).map(({ bill, amount, months }) => ({
      ...{ number: `${bill.number}, de meses en que estuvieron detenidos`, open: amount },
      months: fromMonth - 1 + months,
    })),
  ].filter(({ open }) => open > 0n)
}

/**
 * What of an open bill bears interest: no interest is taken of interest. Money goes to surcharge first (the ledger's order), so what
 * is open of a bill is surcharge only above its other lines. Whoever pays in part pays of it first.
 */
function withoutSurcharge({ open, total, surcharge = centavos(0n) }: BillNote): Centavos {
  const rest = centavos(total - surcharge)
  return open < rest ? open : rest
}

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
