import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import type { EventEnvelope } from '@aquacis/kit/values/event.ts'
import type { TelemetryReading } from '../domain/telemetry-batch.ts'
import { ReadingsRecorded } from '../events.ts'
import type { MeterAddress } from '../store/meter.ts'

/**
 * One fact for each meter of these readings, which are sorted by meter and instant: a backlog tells as little as one
 * reading. It bears the trace of the newest.
 */
export function readingFacts(
  stored: readonly TelemetryReading[],
  meters: ReadonlyMap<number, MeterAddress>,
  now: Date,
): EventEnvelope[] {
  const facts: EventEnvelope[] = []
  for (let start = 0, end = 0; end < stored.length; start = end) {
    const first = stored[start]
    while (stored[end]?.meterKey === first?.meterKey && end < stored.length) end += 1
    const latest = stored[end - 1]
    const meter = first && meters.get(first.meterKey)
    if (first === undefined || latest === undefined || meter === undefined) continue
    facts.push(factOf(meter, first.at, latest, end - start, now))
  }
  return facts
}

function factOf(meter: MeterAddress, from: Date, latest: TelemetryReading, count: number, now: Date) {
  const { id: meterId, servicePointId } = meter
  const { at, litres, flowLitresPerHour, traceId } = latest
  const to = at.toISOString()
  return newEvent(ReadingsRecorded, {
    key: meterId,
    occurredAt: now,
    traceId,
    data: {
      meterId,
      servicePointId,
      from: from.toISOString(),
      to,
      count,
      latest: { at: to, litres, flowLitresPerHour },
    },
  })
}
