import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import { instants, numbers } from '../column.ts'

/** A stretch of the past of a meter: later than `after`, up to `until`. Milliseconds since 1970. */
export interface Stretch {
  readonly meterKey: number
  readonly after: number
  readonly until: number
}

/** A register value as detection sees it. */
export interface PastReading {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly litres: number
}

/** What meters sent in these stretches, in order of time for each meter. */
export async function pastReadings(
  tx: Transaction,
  stretches: readonly Stretch[],
): Promise<ReadonlyMap<number, readonly PastReading[]>> {
  if (stretches.length === 0) return new Map()
  const earliest = new Date(Math.min(...stretches.map(({ after }) => after)))
  const latest = new Date(Math.max(...stretches.map(({ until }) => until)))
  // The outer bounds let whole days be passed over; the inner ones are each meter's own.
  const { rows } = await tx.execute<{ meter_key: number; at_ms: number; litres: string }>(sql`
    select r.meter_key, (extract(epoch from r.at) * 1000)::float8 as at_ms, r.litres
    from unnest(${numbers(stretches, ({ meterKey }) => meterKey)}::int[],
      ${instants(stretches, ({ after }) => new Date(after))},
      ${instants(stretches, ({ until }) => new Date(until))}) as given (meter_key, after_ms, until_ms)
    join reading r on r.meter_key = given.meter_key and r.origin = 'TELEMETRY'
      and r.at > to_timestamp(given.after_ms / 1000) and r.at <= to_timestamp(given.until_ms / 1000)
    -- The view lets no join look inside, only constants.
    where r.meter_key = any(${numbers(stretches, ({ meterKey }) => meterKey)}::int[])
      and r.at > ${earliest.toISOString()}::timestamptz and r.at <= ${latest.toISOString()}::timestamptz
    order by r.meter_key, r.at`)
  const found = new Map<number, PastReading[]>()
  for (const { meter_key, at_ms, litres } of rows) {
    const reading = { at: at_ms, litres: Number(litres) }
    const known = found.get(meter_key)
    if (known) known.push(reading)
    else found.set(meter_key, [reading])
  }
  return found
}
