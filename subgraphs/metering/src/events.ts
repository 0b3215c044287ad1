import { defineEvent } from '@aquacis/kit/values/event.ts'
import * as v from 'valibot'

/** A meter was put into service at a service point. */
export const MeterInstalled = defineEvent(
  'metering.MeterInstalled',
  v.object({
    meterId: v.pipe(v.string(), v.uuid()),
    servicePointId: v.pipe(v.string(), v.uuid()),
    operatingUnitId: v.number(),
  }),
)

/** A register value was committed. `litres` is the cumulative register at `at` (UTC, ISO 8601). */
export const ReadingRecorded = defineEvent(
  'metering.ReadingRecorded',
  v.object({
    meterId: v.pipe(v.string(), v.uuid()),
    servicePointId: v.pipe(v.string(), v.uuid()),
    at: v.pipe(v.string(), v.isoTimestamp()),
    litres: v.number(),
    flowLitresPerHour: v.nullable(v.number()),
  }),
)
