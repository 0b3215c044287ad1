import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import { sql } from 'drizzle-orm'
import type { Neighbours } from '../../domain/life/hand-reading.ts'
import type { HandOrigin } from '../../domain/life/meter-life.ts'
import { instant, instants, numbers, quoted } from '../column.ts'

/** Says of stored readings that somebody read them with their own eyes. */
export async function tellOrigins(
  tx: Transaction,
  readings: readonly { readonly meterKey: number; readonly at: Date; readonly origin: HandOrigin }[],
): Promise<void> {
  if (readings.length === 0) return
  await tx.execute(sql`
    select tell_reading_origin(meter_key, ${instant('at_ms')}, origin::reading_origin) from unnest(
      ${numbers(readings, ({ meterKey }) => meterKey)}::int[], ${instants(readings, ({ at }) => at)},
      ${quoted(readings, ({ origin }) => origin)}::text[]) as told (meter_key, at_ms, origin)`)
}

/**
 * The registers on both sides of an instant. One of that instant itself counts as before. Readings are kept for months,
 * the first and last of each day for years; where both know one, the nearer counts.
 */
export async function neighboursOf(tx: Transaction, meterKey: number, at: Date): Promise<Neighbours> {
  const instant = sql`${at.toISOString()}::timestamptz`
  const { rows } = await tx.execute<{ side: string; at_ms: number; litres: string }>(sql`
    select side, (extract(epoch from at) * 1000)::float8 as at_ms, litres from (
      (select 'before' as side, at, litres from reading where meter_key = ${meterKey} and at <= ${instant}
        order by at desc limit 1)
      union all
      (select 'before', case when last_at <= ${instant} then last_at else first_at end,
        case when last_at <= ${instant} then last_litres else first_litres end
        from register_day where meter_key = ${meterKey} and first_at <= ${instant} order by starts_at desc limit 1)
      union all
      (select 'after', at, litres from reading where meter_key = ${meterKey} and at > ${instant} order by at limit 1)
      union all
      (select 'after', case when first_at > ${instant} then first_at else last_at end,
        case when first_at > ${instant} then first_litres else last_litres end
        from register_day where meter_key = ${meterKey} and last_at > ${instant} order by starts_at limit 1)
    ) known order by at`)
  const registers = rows.map(({ side, at_ms, litres: register }) => ({
    side,
    at: new Date(at_ms),
    litres: litres(Number(register)),
  }))
  return {
    before: registers.findLast(({ side }) => side === 'before') ?? null,
    after: registers.find(({ side }) => side === 'after') ?? null,
  }
}
