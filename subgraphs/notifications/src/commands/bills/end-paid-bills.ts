import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { endOfBill } from '../../domain/bill.ts'
import { lockBill, savePaid } from '../../store/known-bill.ts'
import { lockNoticesOfBill } from '../../store/notice.ts'
import { keepTold } from '../keep-told.ts'

/** How much of some money went to a bill, in centavos of MXN. */
export interface Allotment {
  readonly invoiceId: string
  readonly amount: bigint
  /** What was owed of it before. */
  readonly balanceBefore: bigint
}

/** Nobody is asked for a bill any more of which nothing is owed. Hearing it again changes nothing. */
export async function endPaidBills(
  tx: Transaction,
  allotments: readonly Allotment[],
  paidAt: Date,
  now: Date,
): Promise<void> {
  const paid = allotments.filter(({ amount, balanceBefore }) => amount >= balanceBefore)
  // In one order, so that two payments of the same bills do not wait for each other in turn.
  for (const invoiceId of [...new Set(paid.map((one) => one.invoiceId))].sort()) {
    await lockBill(tx, invoiceId)
    await savePaid(tx, invoiceId, paidAt)
    for (const notice of await lockNoticesOfBill(tx, invoiceId))
      await keepTold(tx, endOfBill(notice, 'PAID', paidAt), now)
  }
}
