import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import { inArray, max, sql } from 'drizzle-orm'
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
    /** Where the meter stood before its last batch. */
    seenBefore: timestamp('seen_before', { withTimezone: true, precision: 3 }),
  },
  (table) => measuredPolicies(table.meterKey),
)

/**
 * Puts the newest reading of each meter in its place, sorted by meter; an older one changes nothing. Answers, by meter,
 * with the instant at which it stood before; a meter that never spoke is absent. Locks the row of each meter either way,
 * and nothing of a meter is written without that lock. So two batches with the same meters follow one another, facts of
 * one meter reach the outbox in the order of their commits, and a reading newer than the answer is new for certain.
 */
export async function advanceLatest(
  tx: Transaction,
  newest: readonly TelemetryReading[],
): Promise<ReadonlyMap<number, Date>> {
  const { rows } = await tx.execute<{ meter_key: number; before_ms: number | null }>(sql`
    insert into latest_reading as kept (meter_key, at, litres, flow_litres_per_hour)
    select meter_key, ${instant('at_ms')}, litres, flow from unnest(
      ${numbers(newest, ({ meterKey }) => meterKey)}::int[],
      ${instants(newest, ({ at }) => at)},
      ${numbers(newest, (reading) => reading.litres)}::bigint[],
      ${numbers(newest, ({ flowLitresPerHour }) => flowLitresPerHour)}::int[])
      as given (meter_key, at_ms, litres, flow)
    on conflict (meter_key) do update set
      seen_before = kept.at,
      at = greatest(kept.at, excluded.at),
      litres = case when excluded.at > kept.at then excluded.litres else kept.litres end,
      origin = case when excluded.at > kept.at then excluded.origin else kept.origin end,
      flow_litres_per_hour = case when excluded.at > kept.at then excluded.flow_litres_per_hour
        else kept.flow_litres_per_hour end
    returning meter_key, (extract(epoch from seen_before) * 1000)::float8 as before_ms`)
  return new Map(
    rows.flatMap(({ meter_key, before_ms }) =>
      before_ms === null ? [] : [[meter_key, new Date(before_ms)] as const],
    ),
  )
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
  const rows = await tx
    .select()
    .from(latestReading)
    .where(inArray(latestReading.meterKey, [...meterKeys]))
  return new Map(
    rows.map(({ meterKey, litres: register, seenBefore: _seenBefore, ...rest }) => [
      meterKey,
      { ...rest, register: litres(register) },
    ]),
  )
}
