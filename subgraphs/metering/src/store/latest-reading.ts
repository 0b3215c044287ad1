import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import { inArray, max, sql } from 'drizzle-orm'
import { bigint, integer, pgTable, timestamp } from 'drizzle-orm/pg-core'
import type { ConsumptionStep } from '../domain/consumption.ts'
import type { Reading } from '../domain/reading.ts'
import type { Standing } from '../domain/telemetry/running-spans.ts'
import type { TelemetryReading } from '../domain/telemetry-batch.ts'
import { instant, instants, numbers } from './column.ts'
import { readingOrigin } from './reading.ts'
import { measuredPolicies } from './telemetry-policies.ts'

/** The newest reading of each meter, so that nobody has to look for it among billions. */
export const latestReading = pgTable(
  'latest_reading',
  {
    meterKey: integer('meter_key').primaryKey(),
    at: timestamp('at', { withTimezone: true, precision: 3 }).notNull(),
    litres: bigint('litres', { mode: 'number' }).notNull(),
    flowLitresPerHour: integer('flow_litres_per_hour'),
    origin: readingOrigin('origin').notNull().default('TELEMETRY'),
    // First register of the hour, day and month in which this reading lies. Such a span is kept nowhere else while it lasts.
    hourFirstAt: timestamp('hour_first_at', { withTimezone: true, precision: 3 }).notNull(),
    hourFirstLitres: bigint('hour_first_litres', { mode: 'number' }).notNull(),
    dayFirstAt: timestamp('day_first_at', { withTimezone: true, precision: 3 }).notNull(),
    dayFirstLitres: bigint('day_first_litres', { mode: 'number' }).notNull(),
    monthFirstAt: timestamp('month_first_at', { withTimezone: true, precision: 3 }).notNull(),
    monthFirstLitres: bigint('month_first_litres', { mode: 'number' }).notNull(),
  },
  (table) => measuredPolicies(table.meterKey, sql`${table.at}`),
)

/**
 * Takes the meters of these readings, sorted by meter, and answers with where each stood; one that never spoke is absent.
 * Their rows are locked until the transaction ends, in one order for everybody, and nothing of a meter is written without
 * that lock. So two batches with the same meters follow one another, facts of one meter reach the outbox in the order of
 * their commits, and a reading newer than the answer is new for certain.
 */
export async function takeMeters(
  tx: Transaction,
  newest: readonly TelemetryReading[],
): Promise<ReadonlyMap<number, Standing>> {
  const standings = new Map<number, Standing>()
  await lockStandings(tx, newest, standings)
  const absent = newest.filter(({ meterKey }) => !standings.has(meterKey))
  if (absent.length === 0) return standings
  const begun = await beginMeters(tx, absent)
  // Somebody else was quicker with the first word of these.
  const others = absent.filter(({ meterKey }) => !begun.has(meterKey))
  if (others.length > 0) await lockStandings(tx, others, standings)
  return standings
}

interface StandingRow {
  readonly [column: string]: unknown
  readonly meter_key: number
  readonly at: number
  readonly litres: string
  readonly flow: number | null
  readonly hour_at: number
  readonly hour_litres: string
  readonly day_at: number
  readonly day_litres: string
  readonly month_at: number
  readonly month_litres: string
}

async function lockStandings(
  tx: Transaction,
  meters: readonly { readonly meterKey: number }[],
  standings: Map<number, Standing>,
): Promise<void> {
  const ms = (name: string) => sql`(extract(epoch from ${sql.identifier(name)}) * 1000)::float8`
  const { rows } = await tx.execute<StandingRow>(sql`
    select meter_key, ${ms('at')} as at, litres, flow_litres_per_hour as flow,
      ${ms('hour_first_at')} as hour_at, hour_first_litres as hour_litres, ${ms('day_first_at')} as day_at,
      day_first_litres as day_litres, ${ms('month_first_at')} as month_at, month_first_litres as month_litres
    from latest_reading where meter_key = any(${numbers(meters, ({ meterKey }) => meterKey)}::int[])
    order by meter_key for update`)
  for (const row of rows) standings.set(row.meter_key, standingOf(row))
}

function standingOf(row: StandingRow): Standing {
  const register = (at: number, value: string) => ({ at: new Date(at), litres: litres(Number(value)) })
  return {
    latest: { ...register(row.at, row.litres), flowLitresPerHour: row.flow },
    firsts: {
      HOUR: register(row.hour_at, row.hour_litres),
      DAY: register(row.day_at, row.day_litres),
      MONTH: register(row.month_at, row.month_litres),
    },
  }
}

/** The first reading of meters, as far as nobody else has told one; answers with whose it was. */
async function beginMeters(
  tx: Transaction,
  newest: readonly TelemetryReading[],
): Promise<ReadonlySet<number>> {
  const { rows } = await tx.execute<{ meter_key: number }>(sql`
    insert into latest_reading (meter_key, at, litres, flow_litres_per_hour, hour_first_at, hour_first_litres,
      day_first_at, day_first_litres, month_first_at, month_first_litres)
    select meter_key, at, litres, flow, at, litres, at, litres, at, litres from (
      select meter_key, ${instant('at_ms')} as at, litres, flow from unnest(
        ${numbers(newest, ({ meterKey }) => meterKey)}::int[], ${instants(newest, ({ at }) => at)},
        ${numbers(newest, (reading) => reading.litres)}::bigint[],
        ${numbers(newest, ({ flowLitresPerHour }) => flowLitresPerHour)}::int[]) as told (meter_key, at_ms, litres, flow)
      ) given order by meter_key
    on conflict do nothing returning meter_key`)
  return new Set(rows.map(({ meter_key }) => meter_key))
}

/** A meter with where it stands now. */
export interface MovedMeter extends Standing {
  readonly meterKey: number
}

/** Writes where meters stand, that were taken by {@link takeMeters}. */
export async function moveMeters(tx: Transaction, moved: readonly MovedMeter[]): Promise<void> {
  if (moved.length === 0) return
  const firstAt = (step: ConsumptionStep) => instants(moved, ({ firsts }) => firsts[step].at)
  const firstLitres = (step: ConsumptionStep) =>
    sql`${numbers(moved, ({ firsts }) => firsts[step].litres)}::bigint[]`
  await tx.execute(sql`
    update latest_reading kept set at = ${instant('at_ms')}, litres = given.litres, flow_litres_per_hour = flow,
      origin = case when kept.at = ${instant('at_ms')} then kept.origin else 'TELEMETRY' end,
      hour_first_at = ${instant('hour_ms')}, hour_first_litres = hour_litres,
      day_first_at = ${instant('day_ms')}, day_first_litres = day_litres,
      month_first_at = ${instant('month_ms')}, month_first_litres = month_litres
    from unnest(
      ${numbers(moved, ({ meterKey }) => meterKey)}::int[], ${instants(moved, ({ latest }) => latest.at)},
      ${numbers(moved, ({ latest }) => latest.litres)}::bigint[],
      ${numbers(moved, ({ latest }) => latest.flowLitresPerHour)}::int[],
      ${firstAt('HOUR')}, ${firstLitres('HOUR')}, ${firstAt('DAY')}, ${firstLitres('DAY')},
      ${firstAt('MONTH')}, ${firstLitres('MONTH')})
      as given (meter_key, at_ms, litres, flow, hour_ms, hour_litres, day_ms, day_litres, month_ms, month_litres)
    where kept.meter_key = given.meter_key`)
}

/** Puts the latest values of meters right that lag behind the readings which are kept, as after a repair by hand. */
export async function restoreLatest(tx: Transaction, keys: readonly number[]): Promise<void> {
  await tx.execute(sql`select restore_latest(${numbers(keys, (key) => key)}::int[])`)
}

/** The newest instant of all meters; null while nothing was ever read. */
export async function newestInstant(tx: Transaction): Promise<Date | null> {
  const [row] = await tx.select({ at: max(latestReading.at) }).from(latestReading)
  return row?.at ?? null
}

export async function latestReadings(
  tx: Transaction,
  meterKeys: readonly number[],
): Promise<ReadonlyMap<number, Reading>> {
  const { meterKey: key, at, litres: register, flowLitresPerHour, origin } = latestReading
  const rows = await tx
    .select({ meterKey: key, at, register, flowLitresPerHour, origin })
    .from(latestReading)
    .where(inArray(latestReading.meterKey, [...meterKeys]))
  return new Map(
    rows.map(({ meterKey, register, ...rest }) => [meterKey, { ...rest, register: litres(register) }]),
  )
}
