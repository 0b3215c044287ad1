import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type ReadyBill, tellOfBill } from '../../domain/bill.ts'
import { isPaid, isReversed, lockBill } from '../../store/known-bill.ts'
import { lockNoticesOfBill } from '../../store/notice.ts'
import { tellReaders } from '../tell-readers.ts'

/**
 * Tells whoever sees the bills of a contract that one is ready. Telling it again changes nothing; one that was taken back
 * meanwhile is told to nobody, and of one that was paid by then nothing is asked.
 */
export async function tellBill(tx: Transaction, ready: ReadyBill, now: Date): Promise<void> {
  const { id, contractId, servicePointId, facts } = ready
  await lockBill(tx, id)
  if (await isReversed(tx, id)) return
  const bill = (await isPaid(tx, id)) ? { ...ready, facts: { ...facts, dueCentavos: 0 } } : ready
  // The last bill is ready when its contract has ended already: it is its holder's all the same.
  const concerned = { contractId, servicePointId, customerId: facts.customerId }
  const lockKnown = () => lockNoticesOfBill(tx, id)
  await tellReaders(tx, concerned, lockKnown, ([one], to) => [tellOfBill(one ?? null, bill, to, now)], now)
}
