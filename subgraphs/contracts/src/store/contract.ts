import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { asc, eq, inArray, sql } from 'drizzle-orm'
import { date, integer, pgPolicy, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Contract, UsageClass } from '../domain/contract.ts'
import { operatingUnit } from './operating-unit.ts'
import { servicePoint } from './service-point.ts'

const visible = sql`aquacis_unit_in_scope(operating_unit_id) or aquacis_party_in_scope(customer_id)`
const writable = sql`aquacis_unit_in_scope(operating_unit_id)`

/** Contracts in force. One for each service point. */
export const contract = pgTable(
  'contract',
  {
    id: uuid().primaryKey(),
    contractNumber: text('contract_number').notNull().unique(),
    customerId: uuid('customer_id').notNull(),
    servicePointId: uuid('service_point_id')
      .notNull()
      .references(() => servicePoint.id),
    operatingUnitId: integer('operating_unit_id')
      .notNull()
      .references(() => operatingUnit.id),
    usageClass: text('usage_class').$type<UsageClass>().notNull(),
    startedOn: date('started_on', { mode: 'string' }).notNull(),
  },
  (table) => [
    unique('one_contract_at_a_service_point').on(table.servicePointId),
    pgPolicy('contract_in_scope', { for: 'all', using: visible, withCheck: writable }),
  ],
)

/** Those of the contracts that the transaction may see. */
export async function contractsByIds(tx: Transaction, ids: readonly string[]): Promise<Contract[]> {
  return tx
    .select()
    .from(contract)
    .where(inArray(contract.id, [...ids]))
}

/** Those of the contracts that the transaction may see. */
export async function contractsByNumbers(tx: Transaction, numbers: readonly string[]): Promise<Contract[]> {
  return tx
    .select()
    .from(contract)
    .where(inArray(contract.contractNumber, [...numbers]))
}

/** Contracts in force at service points. */
export async function contractsAtServicePoints(
  tx: Transaction,
  servicePointIds: readonly string[],
): Promise<Contract[]> {
  return tx
    .select()
    .from(contract)
    .where(inArray(contract.servicePointId, [...servicePointIds]))
}

/** Contracts of customers, oldest first. */
export async function contractsOfCustomers(
  tx: Transaction,
  customerIds: readonly string[],
): Promise<Contract[]> {
  return tx
    .select()
    .from(contract)
    .where(inArray(contract.customerId, [...customerIds]))
    .orderBy(asc(contract.startedOn), asc(contract.id))
}

/** Adds a contract. A number or a service point that was taken meanwhile ends in a unique violation. */
export async function addContract(tx: Transaction, added: Contract): Promise<void> {
  await tx.insert(contract).values(added)
}

/** Makes requests for one service point or one number wait for each other until the transaction ends. */
export async function lockForStart(
  tx: Transaction,
  { servicePointId, contractNumber }: Contract,
): Promise<void> {
  // In the order of their names, so that two requests cannot wait for each other.
  for (const name of [contractNumber, servicePointId].sort()) {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
  }
}

/** The contract with an id, whatever else is known of it; for decisions that must see every office. */
export async function contractById(tx: Transaction, id: string): Promise<Contract | null> {
  const [found] = await tx.select().from(contract).where(eq(contract.id, id))
  return found ?? null
}
