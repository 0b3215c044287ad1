import { centavosFromPesos, pesosText } from '@aquacis/kit/values/money.ts'
import type { PlanBill } from '../../domain/plan/plan.ts'

/** A bill of a plan as JSON keeps it: centavos are pesos in text. */
export interface KeptBill {
  readonly invoiceId: string
  readonly invoiceNumber: string
  readonly covered: string
}

/** Bills as they are kept. */
export function keptBills(bills: readonly PlanBill[]): KeptBill[] {
  return bills.map((bill) => ({ ...bill, covered: pesosText(bill.covered) }))
}

/** Inverse of {@link keptBills}. */
export function readBills(kept: readonly KeptBill[]): PlanBill[] {
  return kept.map((bill) => ({ ...bill, covered: centavosFromPesos(bill.covered) }))
}
