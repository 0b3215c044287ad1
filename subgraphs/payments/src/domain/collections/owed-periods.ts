import { type Centavos, centavos, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import type { CollectionsPolicy } from './collections-policy.ts'

/** What is open of a bill, as far as collections need it. */
export interface DebtBill {
  readonly invoiceId: string
  readonly invoiceNumber: string
  /** Last day to pay. */
  readonly dueOn: string
  readonly periodFrom: string
  /** The day after its last. */
  readonly periodTo: string
  readonly open: Centavos
  /** The part of `open` that is surcharge. The tariff charges it, as lines of the next bill: it is shown here, never added. */
  readonly surcharge: Centavos
  /** The part of `open` that is disputed, which nobody is followed for. */
  readonly held: Centavos
}

/** What somebody is followed for. */
export interface Debt {
  /** Overdue and not disputed, surcharge included. */
  readonly owed: Centavos
  readonly surcharge: Centavos
  /** Overdue and disputed. */
  readonly held: Centavos
  /** Consecutive periods that are unpaid: what the law counts. */
  readonly periods: number
  /** Last day to pay of the oldest of those; null while nothing is overdue. */
  readonly oldestDueOn: string | null
}

/**
 * What is overdue on a day: the last day to pay is over. The law counts two consecutive periods (LAP art. 74): bills whose
 * periods do not meet do not add up, and a bill that took another's place counts once.
 */
export function debtOf(
  { leastOpen }: Pick<CollectionsPolicy, 'leastOpen'>,
  bills: readonly DebtBill[],
  today: string,
): Debt {
  const overdue = bills.filter(({ dueOn, open }) => dueOn < today && open > 0n)
  const asked = overdue.filter(({ open, held }) => open > held)
  const counted = asked.filter(({ open, held }) => open - held >= leastOpen)
  const run = longestRun(counted)
  const owed = sumOfCentavos(asked.map(({ open, held }) => centavos(open - held)))
  return {
    owed,
    surcharge: sumOfCentavos(asked.map(({ surcharge }) => surcharge)),
    held: centavos(sumOfCentavos(overdue.map(({ open }) => open)) - owed),
    periods: run.periods,
    oldestDueOn: run.oldestDueOn,
  }
}

function longestRun(bills: readonly DebtBill[]): Pick<Debt, 'periods' | 'oldestDueOn'> {
  let longest: Pick<Debt, 'periods' | 'oldestDueOn'> = { periods: 0, oldestDueOn: null }
  let run = { periods: 0, oldestDueOn: '', until: '' }
  const inOrder = bills.toSorted((a, b) => (a.periodFrom < b.periodFrom ? -1 : 1))
  for (const { periodFrom, periodTo, dueOn } of inOrder) {
    const follows = run.periods > 0 && periodFrom <= run.until
    if (follows && periodTo <= run.until) continue
    run = follows
      ? { ...run, periods: run.periods + 1, until: periodTo }
      : { periods: 1, oldestDueOn: dueOn, until: periodTo }
    if (run.periods >= longest.periods) longest = { periods: run.periods, oldestDueOn: run.oldestDueOn }
  }
  return longest
}
