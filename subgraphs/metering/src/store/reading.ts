import { type CopyColumn, copyIn } from '@aquacis/kit/runtime/copy-in.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import { bigint, integer, pgEnum, pgTable, primaryKey, timestamp } from 'drizzle-orm/pg-core'
import type { TelemetryReading } from '../domain/telemetry-batch.ts'
import { instants, numbers } from './column.ts'

export const readingOrigin = pgEnum('reading_origin', ['TELEMETRY', 'FIELD', 'SELF', 'ESTIMATED'])

/**
 * Every register value, once per meter and instant, by UTC day. Written by the system alone; asked through the view
 * `reading`, which knows who may see what. No foreign key: the door looks its meters up in the same transaction, and a
 * check per row would cost as much as the row.
 */
export const keptReading = pgTable(
  'kept_reading',
  {
    meterKey: integer('meter_key').notNull(),
    at: timestamp('at', { withTimezone: true, precision: 3 }).notNull(),
    litres: bigint('litres', { mode: 'number' }).notNull(),
    flowLitresPerHour: integer('flow_litres_per_hour'),
    origin: readingOrigin('origin').notNull().default('TELEMETRY'),
    receivedAt: timestamp('received_at', { withTimezone: true, precision: 3 }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.meterKey, table.at] })],
)

const readingColumns: readonly CopyColumn<TelemetryReading>[] = [
  { name: 'meter_key', type: 'int4', of: ({ meterKey }) => meterKey },
  { name: 'at', type: 'instant', of: ({ at }) => at.getTime() },
  { name: 'litres', type: 'int8', of: ({ litres }) => litres },
  { name: 'flow_litres_per_hour', type: 'int4', of: ({ flowLitresPerHour }) => flowLitresPerHour },
  { name: 'received_at', type: 'instant', of: ({ receivedAt }) => receivedAt.getTime() },
]

/** Adds readings that nobody has seen before, sorted by meter and instant. One that was seen is an error of them all. */
export function addNewReadings(tx: Transaction, readings: readonly TelemetryReading[]): Promise<void> {
  return copyIn(tx, 'kept_reading', readingColumns, readings)
}

/** Adds readings of which some may be there, each once; answers with those that were not there before. */
export async function addLateReadings(
  tx: Transaction,
  readings: readonly TelemetryReading[],
): Promise<readonly TelemetryReading[]> {
  if (readings.length === 0) return readings
  const { rows } = await tx.execute<{ meter_key: number; at_ms: number }>(sql`
    select meter_key, at_ms from add_late_readings(
      ${numbers(readings, ({ meterKey }) => meterKey)}, ${instants(readings, ({ at }) => at)},
      ${numbers(readings, ({ litres }) => litres)}, ${numbers(readings, ({ flowLitresPerHour }) => flowLitresPerHour)},
      ${instants(readings, ({ receivedAt }) => receivedAt)})`)
  if (rows.length === readings.length) return readings
  const added = new Set(rows.map((row) => `${row.meter_key} ${row.at_ms}`))
  return readings.filter(({ meterKey, at }) => added.has(`${meterKey} ${at.getTime()}`))
}
