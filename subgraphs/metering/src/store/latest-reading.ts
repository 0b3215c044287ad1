import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import { inArray, sql } from 'drizzle-orm'
import { bigint, integer, pgTable, timestamp } from 'drizzle-orm/pg-core'
import type { Reading } from '../domain/reading.ts'
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
  },
  (table) => measuredPolicies(table.meterKey),
)

/**
 * Puts the newest reading of each meter in its place, sorted by meter; an older one changes nothing. Locks the row of
 * each meter either way, so that facts of one meter reach the outbox in the order of their commits.
 */
export async function advanceLatest(tx: Transaction, newest: readonly TelemetryReading[]): Promise<void> {
  await tx.execute(sql`
    insert into latest_reading as kept (meter_key, at, litres, flow_litres_per_hour)
    select meter_key, ${instant('at_ms')}, litres, flow from unnest(
      ${numbers(newest, ({ meterKey }) => meterKey)}::int[],
      ${instants(newest, ({ at }) => at)},
      ${numbers(newest, (reading) => reading.litres)}::bigint[],
      ${numbers(newest, ({ flowLitresPerHour }) => flowLitresPerHour)}::int[])
      as given (meter_key, at_ms, litres, flow)
    on conflict (meter_key) do update set
      at = excluded.at, litres = excluded.litres, origin = excluded.origin,
      flow_litres_per_hour = excluded.flow_litres_per_hour
    where excluded.at > kept.at`)
}

export async function latestReadings(
  tx: Transaction,
  meterKeys: readonly number[],
): Promise<ReadonlyMap<number, Reading>> {
  const rows = await tx
    .select()
    .from(latestReading)
    .where(inArray(latestReading.meterKey, [...meterKeys]))
  return new Map(
    rows.map(({ meterKey, litres: register, ...rest }) => [
      meterKey,
      { ...rest, register: litres(register) },
    ]),
  )
}
