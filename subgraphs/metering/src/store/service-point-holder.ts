import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { date, index, integer, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { type HeldPlace, placeOf, type ServicePointHolder, type UsageClass } from '../domain/service-point.ts'
import { membersColumn } from './residents/service-point-member.ts'

/**
 * Who holds which service point, or held it last, as contracts told it. Every other policy of this database leans on
 * this one: whoever sees the row may look at the place.
 */
export const servicePointHolder = pgTable(
  'service_point_holder',
  {
    servicePointId: uuid('service_point_id').primaryKey(),
    customerId: uuid('customer_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    contractId: uuid('contract_id').notNull(),
    startedOn: date('started_on', { mode: 'string' }).notNull(),
    usageClass: text('usage_class').$type<UsageClass>(),
    endedOn: date('ended_on', { mode: 'string' }),
    contractNumber: text('contract_number'),
  },
  (table) => [
    index('service_point_holder_by_contract').on(table.contractId),
    index('service_point_holder_by_likeness')
      .on(table.operatingUnitId, table.usageClass, sql`uuid_hash(${table.servicePointId})`)
      .where(sql`${table.endedOn} is null`),
    // The policy of members applies inside: a resident finds themselves alone there.
    pgPolicy('seen_by_office_and_party', {
      for: 'select',
      using: sql`aquacis_unit_in_scope(${table.operatingUnitId}) or (asks_as_party() and ${table.endedOn} is null
        and (aquacis_party_in_scope(${table.customerId}) or exists (select from service_point_member m
          where m.service_point_id = ${table.servicePointId} and m.contract_id = ${table.contractId})))`,
    }),
    pgPolicy('kept_by_the_system', { for: 'all', using: sql`(select aquacis_scope_is_all())` }),
  ],
)

/** Those who may look at a place beside its holder, as a column beside those of the holder. */
export const placeMembers = membersColumn(
  sql`${servicePointHolder.servicePointId}`,
  sql`${servicePointHolder.contractId}`,
)

/** The holder of a service point; null when it is unknown, or not the transaction's to see. */
export async function loadHolder(tx: Transaction, servicePointId: string): Promise<HeldPlace | null> {
  const [place] = await placesWhere(tx, eq(servicePointHolder.servicePointId, servicePointId))
  return place ?? null
}

/** Where a contract is supplied now; null when it is unknown, over, or not the transaction's to see. */
export async function loadHolderOfContract(tx: Transaction, contractId: string): Promise<HeldPlace | null> {
  const inForce = and(eq(servicePointHolder.contractId, contractId), isNull(servicePointHolder.endedOn))
  const [place] = await placesWhere(tx, inForce)
  return place ?? null
}

/** Holders by service point; those that are unknown, or not the transaction's to see, are absent. */
export async function loadHolders(
  tx: Transaction,
  servicePointIds: readonly string[],
): Promise<ReadonlyMap<string, HeldPlace>> {
  const places = await placesWhere(
    tx,
    sql`${servicePointHolder.servicePointId} = any(${sql.param(servicePointIds)}::uuid[])`,
  )
  return new Map(places.map((place) => [place.servicePointId, place]))
}

async function placesWhere(tx: Transaction, condition: SQL | undefined): Promise<HeldPlace[]> {
  const rows = await tx
    .select({ holder: servicePointHolder, members: placeMembers })
    .from(servicePointHolder)
    .where(condition)
  return rows.map(({ holder, members }) => placeOf(holder, members))
}

/** The holder, locked until the transaction ends. */
export async function lockHolder(
  tx: Transaction,
  servicePointId: string,
): Promise<ServicePointHolder | null> {
  const [row] = await tx
    .select()
    .from(servicePointHolder)
    .where(eq(servicePointHolder.servicePointId, servicePointId))
    .for('update')
  return row ?? null
}

/** Adds the first holder of a service point; false when there is one already. */
export async function addHolder(tx: Transaction, holder: ServicePointHolder): Promise<boolean> {
  const added = await tx
    .insert(servicePointHolder)
    .values(holder)
    .onConflictDoNothing()
    .returning({ servicePointId: servicePointHolder.servicePointId })
  return added.length > 0
}

/** Replaces the holder of a service point. */
export async function replaceHolder(tx: Transaction, holder: ServicePointHolder): Promise<void> {
  await tx
    .update(servicePointHolder)
    .set(holder)
    .where(eq(servicePointHolder.servicePointId, holder.servicePointId))
}

/** Notes the last day of the contract at its service point, where it is still the one there. */
export async function endHolder(tx: Transaction, contractId: string, endedOn: string): Promise<void> {
  await tx.update(servicePointHolder).set({ endedOn }).where(eq(servicePointHolder.contractId, contractId))
}
