import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type ConsumptionStep, startOf } from '../domain/consumption.ts'
import type { Register } from '../domain/register.ts'
import { newestOfEach, rollUp, stepClock } from '../domain/roll-up.ts'
import { partReadings } from '../domain/telemetry/fresh-readings.ts'
import { horizonOf } from '../domain/telemetry/retention.ts'
import { type Move, moveSpans, type Standing } from '../domain/telemetry/running-spans.ts'
import type { TelemetryReading } from '../domain/telemetry-batch.ts'
import { moveMeters, takeMeters } from '../store/latest-reading.ts'
import { addLateReadings, addNewReadings } from '../store/reading.ts'
import { addNewHours, hourName, widenSpans } from '../store/register-roll-up.ts'
import { markStale } from '../store/telemetry/office-day.ts'
import { ensurePartitions, type KnownPartitions } from '../store/telemetry/telemetry-partition.ts'
import type { Turn } from './turns.ts'

/** What a batch brought. */
export interface StoredReadings {
  /** What was new, sorted by meter and instant. */
  readonly stored: readonly TelemetryReading[]
  /** Where the meters of the batch stood before it, by key; absent: never spoke. */
  readonly standings: ReadonlyMap<number, Standing>
}

/** A batch of which it is known what is new. */
export interface StoringReadings extends StoredReadings {
  /**
   * Writes down what is not written yet; to be called once. The session's other questions are answered after that, so
   * whatever has to be known meanwhile is asked before.
   */
  readonly write: () => Promise<void>
}

/**
 * Stores readings of known meters, sorted by meter and instant, with latest values, hours, days and months. The meters
 * are taken first: that locks them, in one order for everybody, and tells where each stood. What is newer goes in by
 * COPY, unasked; the rest is compared. Answers as soon as it is known what is new, before the rest is written.
 *
 * Older than readings are kept for, a reading is not kept itself. It is new if it tells its hour something.
 */
export async function storeReadings(
  tx: Transaction,
  readings: readonly TelemetryReading[],
  now: Date,
  partitions: KnownPartitions,
  turn?: Turn,
): Promise<StoringReadings> {
  if (readings.length === 0) return { stored: [], standings: new Map(), write: nothingMore }
  const newest = newestOfEach(readings)
  await turn?.come()
  const standings = await takeMeters(tx, newest)
  turn?.giveUp()
  const { fresh, late } = partReadings(readings, (meterKey) => standings.get(meterKey)?.latest.at)
  const horizon = horizonOf('READING', now).getTime()
  const kept = ({ at }: TelemetryReading) => at.getTime() >= horizon
  await ensureAll(tx, partitions, { readings, kept, standings })
  if (late.length === 0) {
    const write = async () => {
      await addNewReadings(tx, fresh.filter(kept))
      await storeSpans(tx, fresh, standings)
    }
    return { stored: fresh, standings, write }
  }
  await addNewReadings(tx, fresh.filter(kept))
  const lateStored = await addLateReadings(tx, late.filter(kept))
  const ancient = late.filter((reading) => !kept(reading))
  const told = inOrder([...fresh, ...lateStored, ...ancient])
  const widened = await storeSpans(tx, told, standings)
  const isNew = ({ meterKey, at }: TelemetryReading) => widened.has(hourName(meterKey, startOf('HOUR', at)))
  const stored = ancient.length === 0 ? told : inOrder([...fresh, ...lateStored, ...ancient.filter(isNew)])
  return { stored, standings, write: nothingMore }
}

async function nothingMore(): Promise<void> {}

interface Kept {
  readonly readings: readonly TelemetryReading[]
  readonly kept: (reading: TelemetryReading) => boolean
  readonly standings: ReadonlyMap<number, Standing>
}

/**
 * Makes every partition that may be needed, before anything else is locked: who makes one makes others wait. Spans that
 * ran until now may be over.
 */
async function ensureAll(
  tx: Transaction,
  partitions: KnownPartitions,
  { readings, kept, standings }: Kept,
): Promise<void> {
  const instants = (some: readonly { readonly at: Date }[]) => some.map(({ at }) => at)
  const running = [...standings.values()].map(({ latest }) => latest)
  await ensurePartitions(tx, partitions, 'READING', instants(readings.filter(kept)))
  await ensurePartitions(tx, partitions, 'HOUR', startsOf('HOUR', [...readings, ...running]))
  await ensurePartitions(tx, partitions, 'DAY', startsOf('DAY', [...readings, ...running]))
}

function startsOf(step: ConsumptionStep, registers: readonly { readonly at: Date }[]): Date[] {
  const clock = stepClock(step)
  return [...new Set(registers.map(({ at }) => clock(at)))]
}

/** Answers with the hours that were known before and changed. */
async function storeSpans(
  tx: Transaction,
  readings: readonly TelemetryReading[],
  standings: ReadonlyMap<number, Standing>,
): Promise<ReadonlySet<string>> {
  if (readings.length === 0) return new Set()
  const moves = newestOfEach(readings).map((newest) => moveOf(newest, standings.get(newest.meterKey)))
  const rolled = {
    HOUR: rollUp('HOUR', readings),
    DAY: rollUp('DAY', readings),
    MONTH: rollUp('MONTH', readings),
  }
  const hours = moveSpans('HOUR', moves, rolled.HOUR)
  const days = moveSpans('DAY', moves, rolled.DAY)
  const months = moveSpans('MONTH', moves, rolled.MONTH)
  await addNewHours(tx, hours.over)
  const widened = await widenSpans(tx, {
    hours: hours.past,
    days: [...days.over, ...days.past],
    months: [...months.over, ...months.past],
  })
  await moveMeters(
    tx,
    moves.map(({ meterKey, latest }, index) => ({
      ...{ meterKey, latest },
      firsts: {
        HOUR: hours.firsts[index] ?? latest,
        DAY: days.firsts[index] ?? latest,
        MONTH: months.firsts[index] ?? latest,
      },
    })),
  )
  // The sums of running days do not hold any more once they end otherwise; those that are over are marked where they are kept.
  await markStale(
    tx,
    startsOf(
      'DAY',
      moves.flatMap(({ before, latest }) => (latest === before?.latest ? [] : [latest])),
    ),
  )
  return new Set([...widened, ...widenedAtTheFront(moves, hours.firsts)])
}

function moveOf(newest: TelemetryReading, before: Standing | undefined): Move {
  const { meterKey } = newest
  if (before === undefined) return { meterKey, before: null, latest: newest }
  return { meterKey, before, latest: newest.at > before.latest.at ? newest : before.latest }
}

/** Hours that ran before, still run, and begin earlier than was known. */
function widenedAtTheFront(moves: readonly Move[], firsts: readonly Register[]): string[] {
  return moves.flatMap(({ meterKey, before }, index) => {
    const first = firsts[index]
    if (before === null || first === undefined || first.at >= before.firsts.HOUR.at) return []
    return [hourName(meterKey, startOf('HOUR', first.at))]
  })
}

function inOrder(readings: readonly TelemetryReading[]): readonly TelemetryReading[] {
  return readings.toSorted((a, b) => a.meterKey - b.meterKey || a.at.getTime() - b.at.getTime())
}
