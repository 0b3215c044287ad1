import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { plusDays } from '@aquacis/kit/values/business-days.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { plusMonths } from '../../domain/plan/civil-day.ts'
import {
  discountOf,
  estimateOfBills,
  type PrepaidYear,
  prepaymentRules,
} from '../../domain/prepayment/prepaid-year.ts'
import { positionsOf } from '../../store/ledger/open-invoices.ts'
import { lastBillTotals, yearsOf } from '../../store/prepayment/prepaid-year.ts'

/** What a year at once would be. */
export type YearOffer = Pick<
  PrepaidYear,
  'from' | 'to' | 'estimate' | 'estimatedFrom' | 'discount' | 'payBefore'
>

/** Why none is offered. */
export type NoOffer = 'DEBT' | 'TOO_FEW_BILLS' | 'GOING_ON'

/**
 * Twelve months from the next one on, as the last bills were on average, with the discount of the utility. Whoever owes something
 * pays that first: what is paid ahead would go to it.
 */
export async function offerYear(
  tx: Transaction,
  contractId: string,
  now: Date,
): Promise<YearOffer | NoOffer> {
  if ((await yearsOf(tx, [contractId])).length > 0) return 'GOING_ON'
  const today = civilDate(now)
  const [position] = await positionsOf(tx, [contractId], today)
  if (position !== undefined && position.owed > position.held) return 'DEBT'
  const estimate = estimateOfBills(await lastBillTotals(tx, contractId), prepaymentRules)
  if (estimate === null) return 'TOO_FEW_BILLS'
  const from = plusMonths(`${today.slice(0, 8)}01`, 1)
  return {
    ...{ from, to: plusMonths(from, 12), estimate, estimatedFrom: 'LAST_BILLS' },
    ...{
      discount: discountOf(estimate, prepaymentRules),
      payBefore: plusDays(today, prepaymentRules.payWithin),
    },
  }
}
