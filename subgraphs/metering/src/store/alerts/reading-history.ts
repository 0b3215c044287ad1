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
  const { rows } = await tx.execute<{ meter_key: number; at_ms: number; litres: string }>(sql`
    select meter_key, at_ms, litres from past_readings(
      ${numbers(stretches, ({ meterKey }) => meterKey)},
      ${instants(stretches, ({ after }) => new Date(after))},
      ${instants(stretches, ({ until }) => new Date(until))})`)
  const found = new Map<number, PastReading[]>()
  for (const { meter_key, at_ms, litres } of rows) {
    const reading = { at: at_ms, litres: Number(litres) }
    const known = found.get(meter_key)
    if (known) known.push(reading)
    else found.set(meter_key, [reading])
  }
  return found
}
