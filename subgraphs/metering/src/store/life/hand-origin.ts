import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import type { HandOrigin } from '../../domain/life/meter-life.ts'
import { numbers } from '../column.ts'

/** Who read registers of meters by hand in `[from, before)`: by meter, the origin of each instant in milliseconds. */
export async function handOrigins(
  tx: Transaction,
  meterKeys: readonly number[],
  { from, before }: { readonly from: Date; readonly before: Date },
): Promise<ReadonlyMap<number, ReadonlyMap<number, HandOrigin>>> {
  const { rows } = await tx.execute<{ meter_key: number; at_ms: number; origin: HandOrigin }>(sql`
    select meter_key, (extract(epoch from at) * 1000)::float8 as at_ms, data->>'origin' as origin from meter_event
    where meter_key = any(${numbers(meterKeys, (key) => key)}::int[]) and type = 'ReadingRecordedByHand'
      and at >= ${from.toISOString()}::timestamptz and at < ${before.toISOString()}::timestamptz`)
  const found = new Map<number, Map<number, HandOrigin>>()
  for (const { meter_key, at_ms, origin } of rows) {
    const known = found.get(meter_key) ?? new Map()
    found.set(meter_key, known.set(at_ms, origin))
  }
  return found
}
