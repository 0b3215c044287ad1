import { randomUUID } from 'node:crypto'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type EndingDiscount, tellOfDiscount } from '../../domain/discount.ts'
import { readersOfBills } from '../../store/contract-party.ts'
import { lockNoticesOfAgreement } from '../../store/notice.ts'
import { lockPlace } from '../change-parties.ts'
import { keepTold } from '../keep-told.ts'

/** Tells whoever sees the bills of a contract that its discount ends. Telling it again changes nothing. */
export async function tellDiscount(tx: Transaction, discount: EndingDiscount, now: Date): Promise<void> {
  await lockPlace(tx, discount.servicePointId)
  const told = new Map((await lockNoticesOfAgreement(tx, discount.id)).map((one) => [one.partyId, one]))
  const readers = new Set([discount.customerId, ...(await readersOfBills(tx, discount.contractId))])
  for (const partyId of readers) {
    const reader = { id: randomUUID(), partyId }
    await keepTold(tx, tellOfDiscount(told.get(partyId) ?? null, discount, reader, now), now)
  }
}
