import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { date, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import {
  type ContractParty,
  type PartyRole,
  type PlaceContract,
  rolesThatSeeBills,
} from '../domain/contract-party.ts'

/** By which contract each place is supplied, as contracts told it. */
export const placeContract = pgTable(
  'place_contract',
  {
    servicePointId: uuid('service_point_id').primaryKey(),
    contractId: uuid('contract_id').notNull(),
    startedOn: date('started_on', { mode: 'string' }).notNull(),
    contractNumber: text('contract_number'),
  },
  () => [systemOnly('place_contract')],
)

/**
 * Who belongs to which contract. A row that has ended stays: what was heard in the wrong order must not bring somebody
 * back.
 */
export const contractParty = pgTable(
  'contract_party',
  {
    id: uuid().primaryKey(),
    contractId: uuid('contract_id').notNull(),
    servicePointId: uuid('service_point_id').notNull(),
    partyId: uuid('party_id').notNull(),
    role: text().$type<PartyRole>().notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (table) => [
    index('contract_party_by_place').on(table.servicePointId),
    index('contract_party_by_contract').on(table.contractId),
    systemOnly('contract_party'),
  ],
)

/** The contract of a place; null where none was heard of. */
export async function loadPlaceContract(
  tx: Transaction,
  servicePointId: string,
): Promise<PlaceContract | null> {
  const [row] = await tx.select().from(placeContract).where(eq(placeContract.servicePointId, servicePointId))
  return row ?? null
}

/** Keeps the contract of a place, in the stead of whatever was known. */
export async function savePlaceContract(tx: Transaction, contract: PlaceContract): Promise<void> {
  await tx
    .insert(placeContract)
    .values(contract)
    .onConflictDoUpdate({ target: placeContract.servicePointId, set: contract })
}

/** Adds somebody to a contract; false where that was known, or has ended before it was heard of. */
export async function addParty(tx: Transaction, party: ContractParty): Promise<boolean> {
  const added = await tx
    .insert(contractParty)
    .values(party)
    .onConflictDoNothing()
    .returning({ id: contractParty.id })
  return added.length > 0
}

/** Ends that somebody belongs to a contract, for good. */
export async function endParty(tx: Transaction, party: ContractParty, at: Date): Promise<void> {
  await tx
    .insert(contractParty)
    .values({ ...party, endedAt: at })
    .onConflictDoUpdate({ target: contractParty.id, set: { endedAt: at } })
}

/** Whether a contract has ended: its holder's row, which bears its id, says so. */
export async function hasEnded(tx: Transaction, contractId: string): Promise<boolean> {
  const [holder] = await tx
    .select({ endedAt: contractParty.endedAt })
    .from(contractParty)
    .where(eq(contractParty.id, contractId))
  return holder?.endedAt != null
}

/** Ends it for everybody of a contract. */
export async function endParties(tx: Transaction, contractId: string, at: Date): Promise<void> {
  await tx
    .update(contractParty)
    .set({ endedAt: at })
    .where(and(eq(contractParty.contractId, contractId), isNull(contractParty.endedAt)))
}

/** Whom something at a place concerns: everybody of the contract by which it is supplied, each once. */
export async function partiesAt(tx: Transaction, servicePointId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ partyId: contractParty.partyId })
    .from(contractParty)
    .innerJoin(placeContract, eq(placeContract.contractId, contractParty.contractId))
    .where(and(eq(placeContract.servicePointId, servicePointId), isNull(contractParty.endedAt)))
    .orderBy(contractParty.partyId)
  return rows.map(({ partyId }) => partyId)
}

/** Whoever belongs to a contract and sees its bills: its holder, OWNER and TENANT. */
export async function readersOfBills(tx: Transaction, contractId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ partyId: contractParty.partyId })
    .from(contractParty)
    .where(
      and(
        eq(contractParty.contractId, contractId),
        inArray(contractParty.role, rolesThatSeeBills),
        isNull(contractParty.endedAt),
      ),
    )
    .orderBy(contractParty.partyId)
  return rows.map(({ partyId }) => partyId)
}

/** The contracts of the places of which each of some people is told. */
export async function placesOf(
  tx: Transaction,
  parties: readonly string[],
): Promise<(Pick<PlaceContract, 'servicePointId' | 'contractNumber'> & { readonly partyId: string })[]> {
  const { servicePointId, contractNumber } = placeContract
  return tx
    .selectDistinct({ partyId: contractParty.partyId, servicePointId, contractNumber })
    .from(contractParty)
    .innerJoin(placeContract, eq(placeContract.contractId, contractParty.contractId))
    .where(and(inArray(contractParty.partyId, [...parties]), isNull(contractParty.endedAt)))
}
