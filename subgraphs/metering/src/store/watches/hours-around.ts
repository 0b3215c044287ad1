import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import { sql } from 'drizzle-orm'
import type { RegisterSpan } from '../../domain/register.ts'
import { instants, numbers } from '../column.ts'

/** An instant around which somebody wants to know a meter's registers; `until` says how far is looked for one after it. */
export interface AskedInstant {
  readonly meterKey: number
  readonly at: Date
  readonly until: Date
}

/**
 * The hours of each meter around these instants, in order: of each the last two that begin by then, no more than 26 hours
 * before, and the first that begins later. For the system alone.
 */
export async function hoursAround(
  tx: Transaction,
  asked: readonly AskedInstant[],
): Promise<ReadonlyMap<number, readonly RegisterSpan[]>> {
  if (asked.length === 0) return new Map()
  const { rows } = await tx.execute<{
    meter_key: number
    start_ms: number
    first_ms: number
    first_litres: string
    last_ms: number
    last_litres: string
  }>(sql`
    select meter_key, start_ms, first_ms, first_litres, last_ms, last_litres from hours_around(
      ${numbers(asked, ({ meterKey }) => meterKey)}, ${instants(asked, ({ at }) => at)},
      ${instants(asked, ({ until }) => until)})
    order by meter_key, start_ms`)
  const found = rows.map((row) => ({
    meterKey: row.meter_key,
    span: {
      startsAt: new Date(row.start_ms),
      first: { at: new Date(row.first_ms), litres: litres(Number(row.first_litres)) },
      last: { at: new Date(row.last_ms), litres: litres(Number(row.last_litres)) },
    },
  }))
  const byMeter = Map.groupBy(found, ({ meterKey }) => meterKey)
  return new Map([...byMeter].map(([key, spans]) => [key, spans.map(({ span }) => span)]))
}
