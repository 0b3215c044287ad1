import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import type { DeadLetter, TelemetryBatch, TelemetryReading } from '../src/telemetry.ts'

/** A register value as ingest hands it over. */
export function readingOf(
  meterKey: number,
  at: Date,
  value: number,
  more: Partial<TelemetryReading> = {},
): TelemetryReading {
  return {
    meterKey,
    at,
    litres: litres(value),
    flowLitresPerHour: null,
    receivedAt: at,
    traceId: newTraceId(),
    ...more,
  }
}

/** A batch of readings alone. */
export function batchOf(
  readings: readonly TelemetryReading[],
  deadLetters: readonly DeadLetter[] = [],
): TelemetryBatch {
  return { readings, deadLetters }
}
