import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { eq, sql } from 'drizzle-orm'
import { date, integer, pgPolicy, pgTable, uuid } from 'drizzle-orm/pg-core'
import type { ServicePointHolder } from '../domain/service-point.ts'

/** Who holds which service point, as contracts told it. Every other policy of this database leans on this one. */
export const servicePointHolder = pgTable(
  'service_point_holder',
  {
    servicePointId: uuid('service_point_id').primaryKey(),
    customerId: uuid('customer_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    contractId: uuid('contract_id').notNull(),
    startedOn: date('started_on', { mode: 'string' }).notNull(),
  },
  (table) => [
    pgPolicy('seen_by_office_and_party', {
      for: 'select',
      using: sql`aquacis_unit_in_scope(${table.operatingUnitId}) or aquacis_party_in_scope(${table.customerId})`,
    }),
    pgPolicy('kept_by_the_system', { for: 'all', using: sql`(select aquacis_scope_is_all())` }),
  ],
)

/** The holder of a service point; null when it is unknown, or not the transaction's to see. */
export async function loadHolder(
  tx: Transaction,
  servicePointId: string,
): Promise<ServicePointHolder | null> {
  const [row] = await tx
    .select()
    .from(servicePointHolder)
    .where(eq(servicePointHolder.servicePointId, servicePointId))
  return row ?? null
}

/** Holders by service point; those that are unknown, or not the transaction's to see, are absent. */
export async function loadHolders(
  tx: Transaction,
  servicePointIds: readonly string[],
): Promise<ReadonlyMap<string, ServicePointHolder>> {
  const rows = await tx
    .select()
    .from(servicePointHolder)
    .where(sql`${servicePointHolder.servicePointId} = any(${sql.param(servicePointIds)}::uuid[])`)
  return new Map(rows.map((row) => [row.servicePointId, row]))
}

/** The same, locked until the transaction ends. */
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
