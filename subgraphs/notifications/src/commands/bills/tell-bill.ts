import { randomUUID } from 'node:crypto'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type ReadyBill, tellOfBill } from '../../domain/bill.ts'
import { readersOfBills } from '../../store/contract-party.ts'
import { lockNoticesOfBill } from '../../store/notice.ts'
import { isReversed, lockBill } from '../../store/reversed-bill.ts'
import { lockPlace } from '../change-parties.ts'
import { keepTold } from '../keep-told.ts'

/**
 * Tells whoever sees the bills of a contract that one is ready. Telling it again changes nothing, and one that was taken
 * back meanwhile is told to nobody.
 */
export async function tellBill(tx: Transaction, bill: ReadyBill, now: Date): Promise<void> {
  await lockBill(tx, bill.id)
  if (await isReversed(tx, bill.id)) return
  await lockPlace(tx, bill.servicePointId)
  const told = new Map((await lockNoticesOfBill(tx, bill.id)).map((one) => [one.partyId, one]))
  // The last bill is ready when its contract has ended already: it is its holder's all the same.
  const readers = new Set([bill.facts.customerId, ...(await readersOfBills(tx, bill.contractId))])
  for (const partyId of readers) {
    const reader = { id: randomUUID(), partyId }
    await keepTold(tx, tellOfBill(told.get(partyId) ?? null, bill, reader, now), now)
  }
}
