import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, asc, eq, getTableColumns, inArray, max, type SQL, sql } from 'drizzle-orm'
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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Contract, ContractFact, UsageClass } from '../domain/contract.ts'
import { operatingUnit } from './operating-unit.ts'
import { servicePoint } from './service-point.ts'

// The policy of contract_party applies inside: of the parties a resident sees themselves alone.
const visible = sql`aquacis_unit_in_scope(operating_unit_id) or aquacis_party_in_scope(customer_id)
  or exists (select 1 from contract_party where contract_party.contract_id = contract.id)`
const bySystem = sql`aquacis_scope_is_all()`

/** Contracts as their facts have made them: of those in force one for each service point, of those that ended many. */
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
    endedOn: date('ended_on', { mode: 'string' }),
    version: integer().notNull(),
  },
  (table) => [
    uniqueIndex('one_contract_at_a_service_point')
      .on(table.servicePointId)
      .where(sql`${table.endedOn} is null`),
    index('contract_by_service_point').on(table.servicePointId, table.startedOn),
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
  return contractsWhere(
    tx,
    sql`${inArray(contract.servicePointId, [...servicePointIds])} and ${contract.endedOn} is null`,
  )
}

/** The same with those that have ended. */
export function contractsEverAt(tx: Transaction, servicePointIds: readonly string[]): Promise<Contract[]> {
  return contractsWhere(tx, inArray(contract.servicePointId, [...servicePointIds]))
}

/** Last day of whatever contract ended last at a service point, as far as the transaction may see; null when none did. */
export async function lastEndAt(tx: Transaction, servicePointId: string): Promise<string | null> {
  const [row] = await tx
    .select({ endedOn: max(contract.endedOn) })
    .from(contract)
    .where(eq(contract.servicePointId, servicePointId))
  return row?.endedOn ?? null
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
  const ranked = tx
    .select({
      ...getTableColumns(contract),
      rank: sql<number>`row_number() over (partition by ${contract.customerId} order by ${contract.startedOn}, ${contract.id})`.as(
        'rank',
      ),
    })
    .from(contract)
    .where(and(inArray(contract.customerId, [...customerIds]), behind(after)))
    .as('ranked')
  const rows = await tx
    .select()
    .from(ranked)
    .where(sql`${ranked.rank} <= ${limit}`)
    .orderBy(asc(ranked.customerId), asc(ranked.rank))
  return rows.map(({ rank: _rank, ...found }) => found)
}

/**
 * The next contracts of a party behind a place, oldest first: those in which they have a role, and where asked for also
 * those that have ended and that they held.
 */
export async function contractsOfParty(
  tx: Transaction,
  partyId: string,
  part: { readonly after: ContractPlace | null; readonly limit: number; readonly ended: boolean },
): Promise<Contract[]> {
  const held = sql`union all select id from contract where customer_id = ${partyId} and ended_on is not null`
  return tx
    .select()
    .from(contract)
    .where(
      and(
        sql`${contract.id} in (select contract_id from contract_party where party_id = ${partyId} ${part.ended ? held : sql``})`,
        behind(part.after),
      ),
    )
    .orderBy(asc(contract.startedOn), asc(contract.id))
    .limit(part.limit)
}

function behind(after: ContractPlace | null): SQL | undefined {
  if (after === null) return undefined
  return sql`(${contract.startedOn}, ${contract.id}) > (${after.startedOn}::date, ${after.id}::uuid)`
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
