import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'

/** A meter that nobody has heard for some time. */
export interface QuietMeter {
  readonly meterKey: number
  /** Milliseconds since 1970. */
  readonly heardAt: number
  /** As it is configured; null where nobody knows. */
  readonly ownSeconds: number | null
  /** As it was learned; 0 where it was not. */
  readonly learnedSeconds: number
}

/** Meters in service, after a key and in order, not heard since an instant, that have no alert for it yet. */
export async function quietMeters(
  tx: Transaction,
  { since, after, limit }: { readonly since: Date; readonly after: number; readonly limit: number },
): Promise<QuietMeter[]> {
  const { rows } = await tx.execute<{
    meter_key: number
    heard_ms: number
    own_seconds: number | null
    learned_seconds: number | null
  }>(sql`
    select l.meter_key, (extract(epoch from greatest(l.at, seen.last_seen_at)) * 1000)::float8 as heard_ms,
      d.interval_seconds as own_seconds, s.interval_seconds as learned_seconds
    from latest_reading l
    join meter m on m.meter_key = l.meter_key and m.removed_at is null
    left join device d on d.meter_key = l.meter_key
    left join device_state seen on seen.meter_key = l.meter_key
    left join meter_state s on s.meter_key = l.meter_key
    where l.at < ${since.toISOString()}::timestamptz and l.meter_key > ${after}
      and coalesce(seen.last_seen_at < ${since.toISOString()}::timestamptz, true)
      and not exists (select from alert a
        where a.meter_key = l.meter_key and a.kind = 'DEVICE_OFFLINE' and a.closed_at is null)
    order by l.meter_key limit ${limit}`)
  return rows.map(({ meter_key, heard_ms, own_seconds, learned_seconds }) => ({
    meterKey: meter_key,
    heardAt: heard_ms,
    ownSeconds: own_seconds,
    learnedSeconds: learned_seconds ?? 0,
  }))
}
