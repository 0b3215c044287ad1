import { centavosFromPesos } from '@aquacis/kit/values/money.ts'
import type { Allotment } from '../../commands/bills/end-paid-bills.ts'

/** How much of some money went to a bill, in pesos. */
interface ToldAllotment {
  readonly invoiceId: string
  readonly amount: string
  readonly balanceBefore: string
}

/** Allotments of a fact, in centavos. */
export function heardAllotments(told: readonly ToldAllotment[]): readonly Allotment[] {
  return told.map(({ invoiceId, amount, balanceBefore }) => ({
    invoiceId,
    amount: centavosFromPesos(amount),
    balanceBefore: centavosFromPesos(balanceBefore),
  }))
}
