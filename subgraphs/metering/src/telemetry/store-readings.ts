import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type ConsumptionStep, startOf } from '../domain/consumption.ts'
import type { Register } from '../domain/register.ts'
import { type MeterSpan, newestOfEach, rollUp, stepClock } from '../domain/roll-up.ts'
import { partReadings } from '../domain/telemetry/fresh-readings.ts'
import { keptDays } from '../domain/telemetry/kept-days.ts'
import { horizonOf } from '../domain/telemetry/retention.ts'
import { type Move, type MovedSpans, moveSpans, type Standing } from '../domain/telemetry/running-spans.ts'
import type { TelemetryReading } from '../domain/telemetry-batch.ts'
import { moveMeters, takeMeters } from '../store/latest-reading.ts'
import { addLateReadings, addNewReadings } from '../store/reading.ts'
import { addNewHours, spanName, type WidenedSpans, widenSpans } from '../store/register-roll-up.ts'
import { markStale } from '../store/telemetry/office-day.ts'
import { ensurePartitions, type KnownPartitions } from '../store/telemetry/telemetry-partition.ts'
import type { Turn } from './turns.ts'

/** What a batch brought. */
export interface StoredReadings {
  /** What was new, sorted by meter and instant. */
  readonly stored: readonly TelemetryReading[]
  /** Where the meters of the batch stood before it, by key; absent: never spoke. */
  readonly standings: ReadonlyMap<number, Standing>
  /** Registers of days to be told: see {@link keptDays}. */
  readonly days: readonly MeterSpan[]
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
  if (readings.length === 0) return { stored: [], standings: new Map(), days: [], write: nothingMore }
  const newest = newestOfEach(readings)
  await turn?.come()
  const standings = await takeMeters(tx, newest)
  turn?.giveUp()
  const { fresh, late } = partReadings(readings, (meterKey) => standings.get(meterKey)?.latest.at)
  const horizon = horizonOf('READING', now).getTime()
  const kept = ({ at }: TelemetryReading) => at.getTime() >= horizon
  await ensureAll(tx, partitions, { readings, kept, standings })
  if (late.length === 0) {
    const moved = movedBy(fresh, standings)
    const write = async () => {
      await addNewReadings(tx, fresh.filter(kept))
      await storeSpans(tx, moved)
    }
    return { stored: fresh, standings, days: keptDays(moved.moves, moved.days, moved.days.past), write }
  }
  await addNewReadings(tx, fresh.filter(kept))
  const lateStored = await addLateReadings(tx, late.filter(kept))
  const ancient = late.filter((reading) => !kept(reading))
  const told = inOrder([...fresh, ...lateStored, ...ancient])
  const moved = movedBy(told, standings)
  const widened = await storeSpans(tx, moved)
  const isNew = ({ meterKey, at }: TelemetryReading) =>
    widened.hours.has(spanName(meterKey, startOf('HOUR', at)))
  const stored = ancient.length === 0 ? told : inOrder([...fresh, ...lateStored, ...ancient.filter(isNew)])
  const changed = moved.days.past.filter(({ meterKey, startsAt }) =>
    widened.days.has(spanName(meterKey, startsAt)),
  )
  return { stored, standings, days: keptDays(moved.moves, moved.days, changed), write: nothingMore }
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

/** What readings make of their meters' spans. */
interface MovedByBatch {
  readonly moves: readonly Move[]
  readonly hours: MovedSpans
  readonly days: MovedSpans
  readonly months: MovedSpans
}

function movedBy(
  readings: readonly TelemetryReading[],
  standings: ReadonlyMap<number, Standing>,
): MovedByBatch {
  const moves = newestOfEach(readings).map((newest) => moveOf(newest, standings.get(newest.meterKey)))
  const moved = (step: ConsumptionStep) => moveSpans(step, moves, rollUp(step, readings))
  return { moves, hours: moved('HOUR'), days: moved('DAY'), months: moved('MONTH') }
}

/** Answers with the hours and days that were known before and changed. */
async function storeSpans(
  tx: Transaction,
  { moves, hours, days, months }: MovedByBatch,
): Promise<WidenedSpans> {
  if (moves.length === 0) return { hours: new Set(), days: new Set() }
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
  const fronts = widenedAtTheFront(moves, hours.firsts)
  return { ...widened, hours: new Set([...widened.hours, ...fronts]) }
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
    return [spanName(meterKey, startOf('HOUR', first.at))]
  })
}

function inOrder(readings: readonly TelemetryReading[]): readonly TelemetryReading[] {
  return readings.toSorted((a, b) => a.meterKey - b.meterKey || a.at.getTime() - b.at.getTime())
}
