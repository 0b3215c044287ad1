import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { eq, gt, inArray, type SQL, sql } from 'drizzle-orm'
import { integer, pgPolicy, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Meter } from '../domain/meter.ts'
import { numbers } from './column.ts'
import { servicePointHolder } from './service-point-holder.ts'

/** Constraints that an added meter can break. */
export const meterConstraints = {
  id: 'meter_id_taken',
  serial: 'meter_serial_taken',
  servicePoint: 'service_point_has_meter',
}

/** Meters in service. `meter_key` is the short number under which readings are kept: four bytes instead of sixteen. */
export const meter = pgTable(
  'meter',
  {
    key: integer('meter_key').primaryKey().generatedAlwaysAsIdentity(),
    id: uuid('id').notNull().unique(meterConstraints.id),
    serial: text('serial').notNull().unique(meterConstraints.serial),
    manufacturer: text('manufacturer').notNull(),
    model: text('model').notNull(),
    calibreMillimetres: integer('calibre_millimetres').notNull(),
    servicePointId: uuid('service_point_id')
      .notNull()
      .unique(meterConstraints.servicePoint)
      .references(() => servicePointHolder.servicePointId),
    installedAt: timestamp('installed_at', { withTimezone: true, precision: 3 }).notNull(),
  },
  (table) => [
    // Whoever sees the service point sees its meter: the policy of the holder applies inside.
    pgPolicy('seen_with_service_point', {
      for: 'select',
      using: sql`(select aquacis_scope_is_all()) or exists (
        select from service_point_holder h where h.service_point_id = ${table.servicePointId})`,
    }),
    pgPolicy('installed_by_office', {
      for: 'insert',
      withCheck: sql`exists (select from service_point_holder h
        where h.service_point_id = ${table.servicePointId} and aquacis_unit_in_scope(h.operating_unit_id))`,
    }),
    pgPolicy('kept_by_the_system', { for: 'all', using: sql`(select aquacis_scope_is_all())` }),
  ],
)

/** What is written of a meter that goes into service. */
export type NewMeter = Omit<Meter, 'key' | 'servicePoint' | 'holder'> & {
  readonly servicePointId: string
  readonly installedAt: Date
}

/** Adds a meter and gives its key. Fails with one of {@link meterConstraints} when something is taken. */
export async function addMeter(tx: Transaction, added: NewMeter): Promise<number> {
  const [row] = await tx.insert(meter).values(added).returning({ key: meter.key })
  if (row === undefined) throw new Error(`meter ${added.id} was inserted without a key`)
  return row.key
}

export function metersByIds(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, Meter>> {
  return metersBy(tx, inArray(meter.id, [...ids]), ({ id }) => id)
}

export async function metersByKeys(
  tx: Transaction,
  keys: readonly number[],
): Promise<ReadonlyMap<number, Meter>> {
  const found = await metersBy(tx, inArray(meter.key, [...keys]), ({ id }) => id)
  return new Map([...found.values()].map((each) => [each.key, each]))
}

/** Keys of meters after a key, in order: all of them, piece by piece. */
export async function meterKeysAfter(tx: Transaction, key: number, limit: number): Promise<number[]> {
  const rows = await tx
    .select({ key: meter.key })
    .from(meter)
    .where(gt(meter.key, key))
    .orderBy(meter.key)
    .limit(limit)
  return rows.map((row) => row.key)
}

export function metersBySerials(
  tx: Transaction,
  serials: readonly string[],
): Promise<ReadonlyMap<string, Meter>> {
  return metersBy(tx, inArray(meter.serial, [...serials]), ({ serial }) => serial)
}

export function metersByServicePoints(
  tx: Transaction,
  servicePointIds: readonly string[],
): Promise<ReadonlyMap<string, Meter>> {
  return metersBy(
    tx,
    inArray(meter.servicePointId, [...servicePointIds]),
    ({ servicePoint }) => servicePoint.id,
  )
}

async function metersBy(
  tx: Transaction,
  condition: SQL,
  keyOf: (found: Meter) => string,
): Promise<ReadonlyMap<string, Meter>> {
  const rows = await tx
    .select({
      key: meter.key,
      id: meter.id,
      serial: meter.serial,
      manufacturer: meter.manufacturer,
      model: meter.model,
      calibreMillimetres: meter.calibreMillimetres,
      servicePoint: { id: meter.servicePointId },
      holder: {
        customerId: servicePointHolder.customerId,
        operatingUnitId: servicePointHolder.operatingUnitId,
      },
    })
    .from(meter)
    .innerJoin(servicePointHolder, eq(servicePointHolder.servicePointId, meter.servicePointId))
    .where(condition)
  return new Map(rows.map((row) => [keyOf(row), row]))
}

/** How readings of a meter are told to the others. */
export interface MeterAddress {
  readonly id: string
  readonly servicePointId: string
}

/** Addresses by key; a key that no meter has is absent. */
export async function meterAddresses(
  tx: Transaction,
  keys: readonly number[],
): Promise<ReadonlyMap<number, MeterAddress>> {
  const rows = await tx
    .select({ key: meter.key, id: meter.id, servicePointId: meter.servicePointId })
    .from(meter)
    .where(sql`${meter.key} = any(${numbers(keys, (key) => key)}::int[])`)
  return new Map(rows.map(({ key, ...address }) => [key, address]))
}
