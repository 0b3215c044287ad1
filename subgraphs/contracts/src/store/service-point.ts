import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { asc, inArray, sql } from 'drizzle-orm'
import { integer, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { operatingUnit } from './operating-unit.ts'

// A resident sees the places of the contracts that they see; the inner query is itself under the contracts' policy.
const visible = sql`aquacis_unit_in_scope(operating_unit_id)
  or exists (select 1 from contract where contract.service_point_id = service_point.id)`

/** Places that are supplied. Where somebody lives is personal: the address is sealed. */
export const servicePoint = pgTable(
  'service_point',
  {
    id: uuid().primaryKey(),
    operatingUnitId: integer('operating_unit_id')
      .notNull()
      .references(() => operatingUnit.id),
    address: bytea().notNull(),
    zone: text(),
  },
  () => [
    pgPolicy('service_point_is_seen', { for: 'select', using: visible }),
    pgPolicy('service_point_is_added', { for: 'insert', withCheck: sql`aquacis_scope_is_all()` }),
    pgPolicy('service_point_is_moved', {
      for: 'update',
      using: sql`aquacis_scope_is_all()`,
      withCheck: sql`aquacis_scope_is_all()`,
    }),
  ],
)

/** The place that is supplied. */
export interface ServicePoint {
  readonly id: string
  readonly operatingUnitId: number
  readonly address: string
  /** The part of its office with which it is read and billed; null where none was told. */
  readonly zone: string | null
}

/** Those of the service points that the transaction may see. */
export async function servicePointsByIds(
  tx: Transaction,
  sealer: Sealer,
  ids: readonly string[],
): Promise<ServicePoint[]> {
  const rows = await tx
    .select()
    .from(servicePoint)
    .where(inArray(servicePoint.id, [...ids]))
  return rows.map((row) => ({ ...row, address: sealer.open(row.address, place(row.id)).toString('utf8') }))
}

/** Adds a service point; of one that is there already a zone is noted where one is told. Gives its zone as it is then. */
export async function addServicePoint(
  tx: Transaction,
  sealer: Sealer,
  added: ServicePoint,
): Promise<string | null> {
  const zone = sql`coalesce(excluded.zone, ${servicePoint.zone})`
  const [kept] = await tx
    .insert(servicePoint)
    .values({ ...added, address: sealer.seal(added.address, place(added.id)) })
    .onConflictDoUpdate({ target: servicePoint.id, set: { zone } })
    .returning({ zone: servicePoint.zone })
  return kept?.zone ?? null
}

/** Where a place belongs. */
export interface PlacedPoint {
  readonly id: string
  readonly operatingUnitId: number
  readonly zone: string | null
}

/** Those of the service points that are known, locked until the transaction ends, in one order for everybody. */
export async function lockPlaces(tx: Transaction, ids: readonly string[]): Promise<PlacedPoint[]> {
  return tx
    .select({ id: servicePoint.id, operatingUnitId: servicePoint.operatingUnitId, zone: servicePoint.zone })
    .from(servicePoint)
    .where(inArray(servicePoint.id, [...ids]))
    .orderBy(asc(servicePoint.id))
    .for('update')
}

/** Puts service points into a zone of their office. */
export async function moveToZone(tx: Transaction, ids: readonly string[], zone: string): Promise<void> {
  await tx
    .update(servicePoint)
    .set({ zone })
    .where(inArray(servicePoint.id, [...ids]))
}

function place(id: string): string {
  return `service_point|address|${id}`
}
