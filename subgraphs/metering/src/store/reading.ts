import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import { bigint, integer, pgEnum, pgTable, primaryKey, timestamp } from 'drizzle-orm/pg-core'
import type { TelemetryReading } from '../domain/telemetry-batch.ts'
import { instant, instants, numbers } from './column.ts'
import { measuredPolicies } from './telemetry-policies.ts'

export const readingOrigin = pgEnum('reading_origin', ['TELEMETRY', 'FIELD', 'SELF', 'ESTIMATED'])

/**
 * Every register value, once per meter and instant; partitioned by UTC day. No foreign key: the door looks its meters
 * up in the same transaction, and a check per row would cost as much as the row.
 */
export const reading = pgTable(
  'reading',
  {
    meterKey: integer('meter_key').notNull(),
    at: timestamp('at', { withTimezone: true, precision: 3 }).notNull(),
    litres: bigint('litres', { mode: 'number' }).notNull(),
    flowLitresPerHour: integer('flow_litres_per_hour'),
    origin: readingOrigin('origin').notNull().default('TELEMETRY'),
    receivedAt: timestamp('received_at', { withTimezone: true, precision: 3 }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.meterKey, table.at] }), ...measuredPolicies(table.meterKey)],
)

const dayMs = 86_400_000

/** Makes sure that each of these readings has its partition, and the day after the newest, before midnight comes. */
export async function ensurePartitions(
  tx: Transaction,
  readings: readonly TelemetryReading[],
): Promise<void> {
  const days = new Set(readings.map(({ at }) => Math.floor(at.getTime() / dayMs)))
  days.add(Math.max(...days) + 1)
  const dates = [...days].map((day) => new Date(day * dayMs).toISOString().slice(0, 10))
  await tx.execute(sql`select ensure_reading_partitions(${sql.param(dates)}::date[])`)
}

/** Adds readings, sorted by meter and instant, each once; answers with those that were not there before. */
export async function addReadings(
  tx: Transaction,
  readings: readonly TelemetryReading[],
): Promise<readonly TelemetryReading[]> {
  const { rows } = await tx.execute<{ meter_key: number; at_ms: number }>(sql`
    insert into reading (meter_key, at, litres, flow_litres_per_hour, received_at)
    select meter_key, ${instant('at_ms')}, litres, flow, ${instant('received_ms')} from unnest(
      ${numbers(readings, ({ meterKey }) => meterKey)}::int[],
      ${instants(readings, ({ at }) => at)},
      ${numbers(readings, ({ litres }) => litres)}::bigint[],
      ${numbers(readings, ({ flowLitresPerHour }) => flowLitresPerHour)}::int[],
      ${instants(readings, ({ receivedAt }) => receivedAt)})
      as given (meter_key, at_ms, litres, flow, received_ms)
    on conflict do nothing
    returning meter_key, (extract(epoch from at) * 1000)::float8 as at_ms`)
  if (rows.length === readings.length) return readings
  const added = new Set(rows.map((row) => `${row.meter_key} ${row.at_ms}`))
  return readings.filter(({ meterKey, at }) => added.has(`${meterKey} ${at.getTime()}`))
}
