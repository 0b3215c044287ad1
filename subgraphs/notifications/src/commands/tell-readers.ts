import { randomUUID } from 'node:crypto'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { NewReader, Notice, ToldNotice } from '../domain/notice.ts'
import { readersOfBills } from '../store/contract-party.ts'
import { lockPlace } from './change-parties.ts'
import { keepTold } from './keep-told.ts'

/** Whose money it is about, and where. */
export interface Concerned {
  readonly contractId: string
  readonly customerId: string
  readonly servicePointId: string
}

/**
 * Tells whoever sees the bills of a contract, its holder even after it has ended. `lockKnown` answers what anybody was told
 * of the same thing; `tell` what one person, told so much of it, is told now.
 */
export async function tellReaders(
  tx: Transaction,
  { contractId, customerId, servicePointId }: Concerned,
  lockKnown: () => Promise<readonly Notice[]>,
  tell: (known: readonly Notice[], reader: NewReader) => readonly (ToldNotice | null)[],
  now: Date,
): Promise<void> {
  await lockPlace(tx, servicePointId)
  const known = Map.groupBy(await lockKnown(), ({ partyId }) => partyId)
  for (const partyId of new Set([customerId, ...(await readersOfBills(tx, contractId))])) {
    const told = tell(known.get(partyId) ?? [], { id: randomUUID(), partyId })
    for (const one of told) await keepTold(tx, one, now)
  }
}
