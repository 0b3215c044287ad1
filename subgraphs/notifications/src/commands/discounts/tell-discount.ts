import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type EndingDiscount, tellOfDiscount } from '../../domain/discount.ts'
import { lockNoticesOfAgreement } from '../../store/notice.ts'
import { tellReaders } from '../tell-readers.ts'

/** Tells whoever sees the bills of a contract that its discount ends. Telling it again changes nothing. */
export async function tellDiscount(tx: Transaction, discount: EndingDiscount, now: Date): Promise<void> {
  const lockKnown = () => lockNoticesOfAgreement(tx, discount.id)
  await tellReaders(
    tx,
    discount,
    lockKnown,
    ([one], to) => [tellOfDiscount(one ?? null, discount, to, now)],
    now,
  )
}
