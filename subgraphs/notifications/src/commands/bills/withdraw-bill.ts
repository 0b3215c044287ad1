import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { endOfBill } from '../../domain/bill.ts'
import { lockBill, saveReversed } from '../../store/known-bill.ts'
import { lockNoticesOfBill } from '../../store/notice.ts'
import { keepTold } from '../keep-told.ts'

/** A bill was taken back: whoever was told of it is told so, and nobody is told of it any more. */
export async function withdrawBill(
  tx: Transaction,
  reversed: { readonly invoiceId: string; readonly reversedAt: Date },
  now: Date,
): Promise<void> {
  const { invoiceId, reversedAt } = reversed
  await lockBill(tx, invoiceId)
  await saveReversed(tx, invoiceId, reversedAt)
  for (const notice of await lockNoticesOfBill(tx, invoiceId))
    await keepTold(tx, endOfBill(notice, 'REVERSED', reversedAt), now)
}
