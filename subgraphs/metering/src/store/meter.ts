import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import { eq, gt, inArray, type SQL, sql } from 'drizzle-orm'
import {
  bigint,
  check,
  index,
  integer,
  pgPolicy,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Meter } from '../domain/meter.ts'
import { type Place, placeOf } from '../domain/service-point.ts'
import { instant, instants, numbers, quoted } from './column.ts'
import { keptByTheSystem } from './office-policies.ts'
import { placeMembers, servicePointHolder } from './service-point-holder.ts'

/** Constraints that an added meter can break. */
export const meterConstraints = {
  id: 'meter_id_taken',
  serial: 'meter_serial_taken',
  servicePoint: 'service_point_has_meter',
}

/**
 * Meters, each for one service life. `meter_key` is the short number under which readings are kept: four bytes instead
 * of sixteen.
 */
export const meter = pgTable(
  'meter',
  {
    key: integer('meter_key').primaryKey().generatedAlwaysAsIdentity(),
    id: uuid('id').notNull().unique(meterConstraints.id),
    serial: text('serial').notNull(),
    manufacturer: text('manufacturer').notNull(),
    model: text('model').notNull(),
    calibreMillimetres: integer('calibre_millimetres').notNull(),
    servicePointId: uuid('service_point_id')
      .notNull()
      .references(() => servicePointHolder.servicePointId),
    installedAt: timestamp('installed_at', { withTimezone: true, precision: 3 }).notNull(),
    /** Of its life: how many facts there are. */
    version: integer('version').notNull().default(1),
    initialLitres: bigint('initial_litres', { mode: 'number' }),
    removedAt: timestamp('removed_at', { withTimezone: true, precision: 3 }),
    finalLitres: bigint('final_litres', { mode: 'number' }),
    formerOperatingUnitId: integer('former_operating_unit_id'),
  },
  (table) => {
    const holder = sql`select from service_point_holder h where h.service_point_id = ${table.servicePointId}`
    return [
      uniqueIndex(meterConstraints.serial).on(table.serial).where(sql`${table.removedAt} is null`),
      uniqueIndex(meterConstraints.servicePoint)
        .on(table.servicePointId)
        .where(sql`${table.removedAt} is null`),
      index('meter_by_serial').on(table.serial),
      index('meter_by_service_point').on(table.servicePointId, table.installedAt),
      check(
        'removed_with_former_office',
        sql`(${table.removedAt} is null) = (${table.formerOperatingUnitId} is null)`,
      ),
      // Whoever sees the service point sees its meter, for the policy of the holder applies inside; a removed one is seen
      // by the office of then, and by residents in whose time it still stood.
      pgPolicy('seen_with_service_point', {
        for: 'select',
        using: sql`(select aquacis_scope_is_all()) or case when ${table.removedAt} is null then exists (${holder})
          when asks_as_party() then ${table.removedAt} >= seen_since(${table.servicePointId}, false)
          else aquacis_unit_in_scope(${table.formerOperatingUnitId}) end`,
      }),
      pgPolicy('installed_by_office', {
        for: 'insert',
        withCheck: sql`exists (${holder} and aquacis_unit_in_scope(h.operating_unit_id))`,
      }),
      pgPolicy('kept_by_office', {
        for: 'update',
        using: sql`${table.removedAt} is null and exists (${holder} and aquacis_unit_in_scope(h.operating_unit_id))`,
        withCheck: sql`exists (${holder} and aquacis_unit_in_scope(h.operating_unit_id)
          and h.operating_unit_id = coalesce(${table.formerOperatingUnitId}, h.operating_unit_id))`,
      }),
      keptByTheSystem(),
    ]
  },
)

/** What is written of a meter that goes into service. */
export type NewMeter = Pick<
  Meter,
  'id' | 'serial' | 'manufacturer' | 'model' | 'calibreMillimetres' | 'installedAt' | 'initialLitres'
> & { readonly servicePointId: string }

/** Adds a meter and gives its key. Fails with one of {@link meterConstraints} when something is taken. */
export async function addMeter(tx: Transaction, added: NewMeter): Promise<number> {
  const key = (await addMeters(tx, [added])).get(added.id)
  if (key === undefined) throw new Error(`meter ${added.id} was inserted without a key`)
  return key
}

/** Adds meters in one statement and gives their keys by id. */
export async function addMeters(
  tx: Transaction,
  added: readonly NewMeter[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await tx.execute<{ id: string; meter_key: number }>(sql`
    insert into meter (id, serial, manufacturer, model, calibre_millimetres, service_point_id, installed_at, initial_litres)
    select id, serial, manufacturer, model, calibre, place, ${instant('at_ms')}, initial from unnest(
      ${quoted(added, ({ id }) => id)}::uuid[], ${quoted(added, ({ serial }) => serial)}::text[],
      ${quoted(added, ({ manufacturer }) => manufacturer)}::text[], ${quoted(added, ({ model }) => model)}::text[],
      ${numbers(added, ({ calibreMillimetres }) => calibreMillimetres)}::int[],
      ${quoted(added, ({ servicePointId }) => servicePointId)}::uuid[],
      ${instants(added, ({ installedAt }) => installedAt)},
      ${numbers(added, ({ initialLitres }) => initialLitres)}::bigint[])
      as given (id, serial, manufacturer, model, calibre, place, at_ms, initial)
    returning id, meter_key`)
  return new Map(rows.map((row) => [row.id, row.meter_key]))
}

/** Which of these ids belong to a meter. */
export async function meterIdsTaken(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ id: meter.id })
    .from(meter)
    .where(sql`${meter.id} = any(${sql.param(ids)}::uuid[])`)
  return new Set(rows.map(({ id }) => id))
}

/** Which of these serials belong to a meter in service. */
export async function serialsTaken(
  tx: Transaction,
  serials: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ serial: meter.serial })
    .from(meter)
    .where(sql`${meter.serial} = any(${sql.param(serials)}::text[]) and ${meter.removedAt} is null`)
  return new Set(rows.map(({ serial }) => serial))
}

/** Counts one more fact. Throws when another writer was faster: a life is locked before it is changed. */
export async function advanceVersion(tx: Transaction, meterKey: number, version: number): Promise<void> {
  await advanceVersions(tx, [{ meterKey, version }])
}

/** The same for many lives. */
export async function advanceVersions(
  tx: Transaction,
  lives: readonly { readonly meterKey: number; readonly version: number }[],
): Promise<void> {
  const { rowCount } = await tx.execute(sql`
    update meter set version = told.version + 1
    from unnest(${numbers(lives, ({ meterKey }) => meterKey)}::int[], ${numbers(lives, ({ version }) => version)}::int[])
      as told (meter_key, version)
    where meter.meter_key = told.meter_key and meter.version = told.version`)
  if (rowCount !== lives.length) throw new Error('a meter is not at the version any more that was decided on')
}

/** Ends the service of a meter; the office that looks after the place now goes on seeing it. */
export async function endService(
  tx: Transaction,
  { key, holder }: Meter,
  { at, finalLitres }: { readonly at: Date; readonly finalLitres: number | null },
): Promise<void> {
  const formerOperatingUnitId = holder.operatingUnitId
  await tx.update(meter).set({ removedAt: at, finalLitres, formerOperatingUnitId }).where(eq(meter.key, key))
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

/** By serial, the meter in service; where none is, the last one that was. */
export function metersBySerials(
  tx: Transaction,
  serials: readonly string[],
): Promise<ReadonlyMap<string, Meter>> {
  return metersBy(tx, inArray(meter.serial, [...serials]), ({ serial }) => serial)
}

/** By service point, the meter in service. */
export function metersByServicePoints(
  tx: Transaction,
  servicePointIds: readonly string[],
): Promise<ReadonlyMap<string, Meter>> {
  const inService = sql`${inArray(meter.servicePointId, [...servicePointIds])} and ${meter.removedAt} is null`
  return metersBy(tx, inService, ({ servicePoint }) => servicePoint.id)
}

/** Every meter that stood at these service points, in the order in which they were put in. */
export async function metersEverAt(
  tx: Transaction,
  servicePointIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Meter[]>> {
  const found = await meters(tx, inArray(meter.servicePointId, [...servicePointIds]))
  const byPlace = new Map(servicePointIds.map((id) => [id, [] as Meter[]]))
  for (const each of found) byPlace.get(each.servicePoint.id)?.push(each)
  return byPlace
}

async function metersBy(
  tx: Transaction,
  condition: SQL,
  keyOf: (found: Meter) => string,
): Promise<ReadonlyMap<string, Meter>> {
  return new Map((await meters(tx, condition)).map((row) => [keyOf(row), row]))
}

/** Oldest first, what is in service last. */
async function meters(tx: Transaction, condition: SQL): Promise<Meter[]> {
  const rows = await tx
    .select({ meter, holder: servicePointHolder, members: placeMembers })
    .from(meter)
    .leftJoin(servicePointHolder, eq(servicePointHolder.servicePointId, meter.servicePointId))
    .where(condition)
    .orderBy(sql`${meter.removedAt} is null`, meter.installedAt, meter.key)
  return rows.map(({ meter: row, holder, members }) => meterOf(row, holder && placeOf(holder, members)))
}

function meterOf(row: typeof meter.$inferSelect, place: Place | null): Meter {
  const { key, id, serial, manufacturer, model, calibreMillimetres, installedAt, removedAt } = row
  const operatingUnitId = row.formerOperatingUnitId ?? place?.operatingUnitId
  if (operatingUnitId === undefined) {
    throw new Error(`meter ${id} is seen without the holder of its service point`)
  }
  return {
    ...{ key, id, serial, manufacturer, model, calibreMillimetres, installedAt, removedAt },
    servicePoint: { id: row.servicePointId },
    initialLitres: row.initialLitres === null ? null : litres(row.initialLitres),
    finalLitres: row.finalLitres === null ? null : litres(row.finalLitres),
    holder: {
      operatingUnitId,
      residents: place?.residents ?? [],
      suppliedSince: place?.suppliedSince ?? null,
    },
  }
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
