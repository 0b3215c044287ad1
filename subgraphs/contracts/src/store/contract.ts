import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, asc, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm'
import {
  date,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Contract, ContractFact, UsageClass } from '../domain/contract.ts'
import { operatingUnit } from './operating-unit.ts'
import { servicePoint } from './service-point.ts'

const visible = sql`aquacis_unit_in_scope(operating_unit_id) or aquacis_party_in_scope(customer_id)`
const bySystem = sql`aquacis_scope_is_all()`

/** Contracts in force, as their facts have made them: one for each service point. */
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
    version: integer().notNull(),
  },
  (table) => [
    unique('one_contract_at_a_service_point').on(table.servicePointId),
    index('contract_by_customer').on(table.customerId, table.startedOn, table.id),
    pgPolicy('contract_is_seen', { for: 'select', using: visible }),
    pgPolicy('contract_is_started', { for: 'insert', withCheck: bySystem }),
    pgPolicy('contract_is_changed', { for: 'update', using: bySystem, withCheck: bySystem }),
  ],
)

/** What has happened to contracts: written once, never changed or removed, not even by the system. */
export const contractFact = pgTable(
  'contract_fact',
  {
    contractId: uuid('contract_id').notNull(),
    version: integer().notNull(),
    fact: jsonb().$type<ContractFact>().notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'date' }).notNull(),
    traceId: text('trace_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.contractId, table.version] }),
    pgPolicy('contract_fact_is_read', {
      for: 'select',
      using: sql`exists (select 1 from contract where contract.id = contract_fact.contract_id)`,
    }),
    pgPolicy('contract_fact_is_recorded', { for: 'insert', withCheck: bySystem }),
  ],
)

/** Those of the contracts that the transaction may see. */
export function contractsByIds(tx: Transaction, ids: readonly string[]): Promise<Contract[]> {
  return contractsWhere(tx, inArray(contract.id, [...ids]))
}

/** Those of the contracts that the transaction may see. */
export function contractsByNumbers(tx: Transaction, numbers: readonly string[]): Promise<Contract[]> {
  return contractsWhere(tx, inArray(contract.contractNumber, [...numbers]))
}

/** Contracts in force at service points, as far as the transaction may see them. */
export function contractsAtServicePoints(
  tx: Transaction,
  servicePointIds: readonly string[],
): Promise<Contract[]> {
  return contractsWhere(tx, inArray(contract.servicePointId, [...servicePointIds]))
}

function contractsWhere(tx: Transaction, condition: SQL): Promise<Contract[]> {
  return tx.select().from(contract).where(condition)
}

/** A place in the contracts of one customer: behind the contract that started on this day and has this id. */
export interface ContractPlace {
  readonly startedOn: string
  readonly id: string
}

/** The next contracts of each customer behind a place, oldest first, at most `limit` for each. */
export async function contractsOfCustomers(
  tx: Transaction,
  customerIds: readonly string[],
  { after, limit }: { readonly after: ContractPlace | null; readonly limit: number },
): Promise<Contract[]> {
  const behind =
    after === null
      ? sql`true`
      : sql`(${contract.startedOn}, ${contract.id}) > (${after.startedOn}::date, ${after.id}::uuid)`
  const ranked = tx
    .select({
      ...getTableColumns(contract),
      rank: sql<number>`row_number() over (partition by ${contract.customerId} order by ${contract.startedOn}, ${contract.id})`.as(
        'rank',
      ),
    })
    .from(contract)
    .where(and(inArray(contract.customerId, [...customerIds]), behind))
    .as('ranked')
  const rows = await tx
    .select()
    .from(ranked)
    .where(sql`${ranked.rank} <= ${limit}`)
    .orderBy(asc(ranked.customerId), asc(ranked.rank))
  return rows.map(({ rank: _rank, ...found }) => found)
}

/** When and in which trace facts are recorded. */
export interface Recording {
  readonly at: Date
  readonly traceId: string
}

/**
 * Records the last facts of a contract and what they made of it. A version that was recorded meanwhile, a number or a
 * service point that was taken meanwhile end in a unique violation.
 */
export async function recordFacts(
  tx: Transaction,
  made: Contract,
  facts: readonly ContractFact[],
  { at, traceId }: Recording,
): Promise<void> {
  const before = made.version - facts.length
  const rows = facts.map((fact, index) => ({
    contractId: made.id,
    version: before + index + 1,
    fact,
    recordedAt: at,
    traceId,
  }))
  await tx.insert(contractFact).values(rows)
  await tx
    .insert(contract)
    .values(made)
    .onConflictDoUpdate({ target: contract.id, set: made, setWhere: eq(contract.version, before) })
}
