import type { Database, Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { type Ageing, ageingClock, horizonOf } from '../domain/telemetry/retention.ts'
import { forgetBatteries } from '../store/devices/registry.ts'
import { newestInstant } from '../store/latest-reading.ts'
import { settleSpans } from '../store/register-roll-up.ts'
import {
  dropPartitionsBefore,
  ensurePartitions,
  noPartitionsKnown,
} from '../store/telemetry/telemetry-partition.ts'

/** What a night's housekeeping did. Nothing at all when it was done already. */
export interface Housekeeping {
  /** Partitions, or chunks, that were thrown away. */
  readonly dropped: readonly string[]
  /** Spans that the engine's own aggregates tell by now; on plain PostgreSQL there are none. */
  readonly settled: number
  /** Points of the history of batteries that were thrown away. */
  readonly forgotten: number
}

const dayMs = 86_400_000
/** How far ahead partitions stand ready: a week without housekeeping hurts nobody. */
const daysAhead = 7
/** The engine's aggregates follow within a day; two more, so that a slow one finds nothing gone. */
const settledAfterMs = 3 * dayMs
/** Two years: two winters show how a battery ages. */
const batteryHistoryMs = 730 * dayMs
const ageing: readonly Ageing[] = ['READING', 'HOUR', 'DAY']

/**
 * Makes partitions for the days to come and drops those that are too old; roll-ups of what goes stay. Whoever comes
 * second finds nothing left to do.
 */
export async function keepHouse(database: Database, now: Date): Promise<Housekeeping> {
  const work = <T>(part: (tx: Transaction) => Promise<T>) =>
    database.transaction(
      systemViewer,
      async (tx) => {
        await lockNames(tx, ['housekeeping of telemetry'])
        return part(tx)
      },
      { idempotent: true },
    )
  await work(async (tx) => {
    for (const kept of ageing) await ensurePartitions(tx, noPartitionsKnown(), kept, daysFrom(now))
  })
  const clock = ageingClock(now, await work(newestInstant))
  const dropped: string[] = []
  if (clock !== null)
    for (const kept of ageing) {
      // Each for itself: to drop is to lock the table against everybody, and no longer than for this one.
      dropped.push(...(await work((tx) => dropPartitionsBefore(tx, kept, horizonOf(kept, clock)))))
    }
  const settled = await work((tx) => settleSpans(tx, new Date(now.getTime() - settledAfterMs)))
  const forgotten = await work((tx) =>
    forgetBatteries(tx, new Date((clock ?? now).getTime() - batteryHistoryMs)),
  )
  return { dropped, settled, forgotten }
}

function daysFrom(now: Date): Date[] {
  return Array.from({ length: daysAhead }, (_, ahead) => new Date(now.getTime() + ahead * dayMs))
}
