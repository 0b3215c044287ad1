import { type CopyColumn, copyIn } from '@aquacis/kit/runtime/copy-in.ts'
import type { Database } from '@aquacis/kit/runtime/database.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import type { TelemetryReading, TelemetryStore } from '@aquacis/metering/telemetry'

export const readingsOfDay = 96
const dayMs = 86_400_000
const stepMs = dayMs / readingsOfDay
/** What the meters' door hands over at once while it has more waiting than that: of whole meters, where it comes by meter. */
export const batchSize = 208 * readingsOfDay
/** While one batch waits for its commit others are stored. */
const inFlight = 3

/** In what order a backlog comes: each meter's memory for itself, or all meters quarter of an hour by quarter. */
export type BacklogOrder = 'by meter' | 'by time'

const litresOfDay = 320

/** Litres that have run since midnight: none at night, or every meter would be told to have a leak. */
function ranSinceMidnight(step: number): number {
  const awake = Math.min(Math.max(step - 26, 0), 64) / 64
  return Math.round(litresOfDay * awake)
}

/** A day of these meters, a register every quarter of an hour. `start` is in milliseconds. */
export function dayOf(meterKeys: readonly number[], start: number, order: BacklogOrder): TelemetryReading[] {
  const traceId = newTraceId()
  const reading = (meterKey: number, step: number): TelemetryReading => {
    const at = new Date(start + step * stepMs)
    return {
      meterKey,
      at,
      litres: litres(100_000 + meterKey + Math.floor(start / dayMs) * litresOfDay + ranSinceMidnight(step)),
      flowLitresPerHour: 12,
      receivedAt: new Date(at.getTime() + 4_000),
      traceId,
    }
  }
  const steps = Array.from({ length: readingsOfDay }, (_, step) => step)
  return order === 'by meter'
    ? meterKeys.flatMap((key) => steps.map((step) => reading(key, step)))
    : steps.flatMap((step) => meterKeys.map((key) => reading(key, step)))
}

/** Readings a second through the telemetry door. Throws unless it says that each was new. */
export async function recordedPerSecond(
  store: TelemetryStore,
  readings: readonly TelemetryReading[],
): Promise<number> {
  const started = performance.now()
  let next = 0
  let stored = 0
  const work = async () => {
    while (next < readings.length) {
      const batch = readings.slice(next, next + batchSize)
      next += batch.length
      const outcome = await store.record({ readings: batch, deadLetters: [] })
      stored += outcome.stored
    }
  }
  await Promise.all(Array.from({ length: inFlight }, work))
  if (stored !== readings.length)
    throw new Error(`${readings.length} readings were new and ${stored} were stored`)
  return perSecond(readings.length, started)
}

const columns: readonly CopyColumn<TelemetryReading>[] = [
  { name: 'meter_key', type: 'int4', of: ({ meterKey }) => meterKey },
  { name: 'at', type: 'instant', of: ({ at }) => at.getTime() },
  { name: 'litres', type: 'int8', of: ({ litres }) => litres },
  { name: 'flow_litres_per_hour', type: 'int4', of: ({ flowLitresPerHour }) => flowLitresPerHour },
  { name: 'received_at', type: 'instant', of: ({ receivedAt }) => receivedAt.getTime() },
]

/** Rows a second of one binary COPY into the same table: no latest value, no roll-up, no detection, no fact. */
export async function copiedPerSecond(
  database: Database,
  readings: readonly TelemetryReading[],
): Promise<number> {
  const started = performance.now()
  await database.transaction(systemViewer, (tx) => copyIn(tx, 'kept_reading', columns, readings))
  return perSecond(readings.length, started)
}

function perSecond(count: number, started: number): number {
  return (count * 1000) / (performance.now() - started)
}
