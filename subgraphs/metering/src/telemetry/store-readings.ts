import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { startOf } from '../domain/consumption.ts'
import { newestOfEach, rollUp } from '../domain/roll-up.ts'
import { partReadings, partSpans } from '../domain/telemetry/fresh-readings.ts'
import { horizonOf } from '../domain/telemetry/retention.ts'
import type { TelemetryReading } from '../domain/telemetry-batch.ts'
import { advanceLatest } from '../store/latest-reading.ts'
import { addLateReadings, addNewReadings } from '../store/reading.ts'
import { addNewHours, hourName, widenSpans } from '../store/register-roll-up.ts'
import { ensurePartitions, type KnownPartitions } from '../store/telemetry/telemetry-partition.ts'
import type { Turn } from './turns.ts'

/**
 * Stores readings of known meters, sorted by meter and instant, with latest values, hours, days and months; answers
 * with those that were new, sorted alike. The latest values are moved first: that locks the meters, in one order for
 * everybody, and tells where each stood. What is newer goes in by COPY, unasked; the rest is compared.
 *
 * With a `turn`, the meters are taken when it has come. With `compareAll` nothing is taken for new: for a store whose latest values lag behind its readings, as after a repair
 * by hand.
 *
 * Older than readings are kept for, a reading is not kept itself. It is new if it tells its hour something.
 */
export async function storeReadings(
  tx: Transaction,
  readings: readonly TelemetryReading[],
  now: Date,
  partitions: KnownPartitions,
  { compareAll = false, turn }: { readonly compareAll?: boolean; readonly turn?: Turn } = {},
): Promise<readonly TelemetryReading[]> {
  const newest = newestOfEach(readings)
  await turn?.come()
  const moved = await advanceLatest(tx, newest)
  turn?.giveUp()
  const stoodAt = compareAll ? new Map(newest.map(({ meterKey, at }) => [meterKey, at])) : moved
  const { fresh, late } = partReadings(readings, stoodAt)
  const horizon = horizonOf('READING', now).getTime()
  const kept = ({ at }: TelemetryReading) => at.getTime() >= horizon
  await ensurePartitions(
    tx,
    partitions,
    'READING',
    readings.filter(kept).map(({ at }) => at),
  )
  await addNewReadings(tx, fresh.filter(kept))
  const lateStored = await addLateReadings(tx, late.filter(kept))
  const ancient = late.filter((reading) => !kept(reading))

  // All of a batch at once where nothing has to be put in order again: nearly always.
  const told = late.length === 0 ? fresh : inOrder([...fresh, ...lateStored, ...ancient])
  const widened = await storeSpans(tx, told, stoodAt, partitions)
  if (late.length === 0) return fresh
  const isNew = ({ meterKey, at }: TelemetryReading) => widened.has(hourName(meterKey, startOf('HOUR', at)))
  return ancient.length === 0 ? told : inOrder([...fresh, ...lateStored, ...ancient.filter(isNew)])
}

async function storeSpans(
  tx: Transaction,
  readings: readonly TelemetryReading[],
  stoodAt: ReadonlyMap<number, Date>,
  partitions: KnownPartitions,
): Promise<ReadonlySet<string>> {
  if (readings.length === 0) return new Set()
  const hours = rollUp('HOUR', readings)
  const days = rollUp('DAY', readings)
  await ensurePartitions(
    tx,
    partitions,
    'HOUR',
    hours.map(({ startsAt }) => startsAt),
  )
  await ensurePartitions(
    tx,
    partitions,
    'DAY',
    days.map(({ startsAt }) => startsAt),
  )
  const { fresh, late } = partSpans(hours, stoodAt)
  await addNewHours(tx, fresh)
  return widenSpans(tx, { hours: late, days, months: rollUp('MONTH', readings) })
}

function inOrder(readings: readonly TelemetryReading[]): readonly TelemetryReading[] {
  return readings.toSorted((a, b) => a.meterKey - b.meterKey || a.at.getTime() - b.at.getTime())
}
