import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import type { Ageing } from '../../domain/telemetry/retention.ts'

const tableOf = { READING: 'kept_reading', HOUR: 'kept_hour', DAY: 'kept_day' }
const dayMs = 86_400_000

/** Days of which a process knows that they have their partitions, so that a batch need not ask. */
export type KnownPartitions = Map<Ageing, Set<number>>

/** Nothing known yet. */
export function noPartitionsKnown(): KnownPartitions {
  return new Map([
    ['READING', new Set()],
    ['HOUR', new Set()],
    ['DAY', new Set()],
  ])
}

/** Makes sure that each of these instants has its partition, and the day after the newest, before midnight comes. */
export async function ensurePartitions(
  tx: Transaction,
  known: KnownPartitions,
  kept: Ageing,
  instants: readonly Date[],
): Promise<void> {
  if (instants.length === 0) return
  const days = new Set<number>()
  for (const at of instants) days.add(Math.floor(at.getTime() / dayMs))
  days.add(Math.max(...days) + 1)
  const there = known.get(kept) ?? new Set()
  const unsure = [...days].filter((day) => !there.has(day))
  if (unsure.length === 0) return
  const dates = unsure.map((day) => new Date(day * dayMs).toISOString().slice(0, 10))
  await tx.execute(sql`select ensure_telemetry_partitions(${tableOf[kept]}, ${sql.param(dates)}::date[])`)
  // What is rolled back is not there.
  afterCommit(tx, () => {
    for (const day of unsure) there.add(day)
  })
}

/** Drops what ended before the horizon; answers with the names of what went. */
export async function dropPartitionsBefore(tx: Transaction, kept: Ageing, horizon: Date): Promise<string[]> {
  const { rows } = await tx.execute<{ gone: string }>(
    sql`select gone from drop_telemetry_before(${tableOf[kept]}, ${horizon.toISOString()}::timestamptz) as gone`,
  )
  return rows.map(({ gone }) => gone)
}
