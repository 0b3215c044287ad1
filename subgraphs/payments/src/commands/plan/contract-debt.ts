import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { BusinessCalendar } from '@aquacis/kit/values/business-days.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { type Centavos, centavos, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import type { PayingContract } from '../../domain/paying-contract.ts'
import { plusMonths } from '../../domain/plan/civil-day.ts'
import type { PlanBill } from '../../domain/plan/plan.ts'
import { type PlanTerms, planTermsFor } from '../../domain/plan/plan-terms.ts'
import { type PlanWish, simulatePlan } from '../../domain/plan/simulate-plan.ts'
import { shippedCollections } from '../../policies/shipped-collections.ts'
import { openInvoices } from '../../store/ledger/open-invoices.ts'
import { brokenPlansSince } from '../../store/plan/payment-plan.ts'

/** What of a contract a plan would cover, and on what terms. */
export interface ContractDebt {
  readonly terms: PlanTerms
  readonly debt: Centavos
  readonly bills: readonly PlanBill[]
  /** Plans of the contract that were broken within twelve months. */
  readonly brokenPlans: number
  readonly today: string
  readonly calendar: BusinessCalendar
}

/** The working days of the offices. */
export function planCalendar(): BusinessCalendar {
  return shippedCollections().calendar
}

/** What of a contract a plan that is asked for now would cover: all that is open and not disputed. */
export async function contractDebt(
  tx: Transaction,
  { contractId, usageClass }: Pick<PayingContract, 'contractId' | 'usageClass'>,
  now: Date,
): Promise<ContractDebt> {
  const open = await openInvoices(tx, [contractId])
  const bills = open.flatMap(({ invoiceId, invoiceNumber, owed, held }) =>
    owed > held ? [{ invoiceId, invoiceNumber, covered: centavos(owed - held) }] : [],
  )
  const today = civilDate(now)
  const yearAgo = new Date(`${plusMonths(today, -12)}T06:00:00Z`)
  return {
    terms: planTermsFor(usageClass),
    debt: sumOfCentavos(bills.map(({ covered }) => covered)),
    ...{
      bills,
      today,
      brokenPlans: await brokenPlansSince(tx, contractId, yearAgo),
      calendar: planCalendar(),
    },
  }
}

/** What a plan for it would look like. */
export function simulateFor(
  { terms, debt, brokenPlans, today, calendar }: ContractDebt,
  wish: Pick<PlanWish, 'downPayment' | 'instalments' | 'rhythm'>,
) {
  return simulatePlan(terms, { ...wish, debt, startsOn: today }, calendar, brokenPlans)
}
