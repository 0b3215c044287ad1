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

/**
 * Register values of one meter were committed together: how many were new, between which instants (UTC, ISO 8601), and
 * the newest of them. It need not be the meter's newest: late ones are told too.
 */
export const ReadingsRecorded = defineEvent(
  'metering.ReadingsRecorded',
  v.object({
    meterId: v.pipe(v.string(), v.uuid()),
    servicePointId: v.pipe(v.string(), v.uuid()),
    from: v.pipe(v.string(), v.isoTimestamp()),
    to: v.pipe(v.string(), v.isoTimestamp()),
    count: v.number(),
    latest: v.object({
      at: v.pipe(v.string(), v.isoTimestamp()),
      /** The cumulative register. */
      litres: v.number(),
      flowLitresPerHour: v.nullable(v.number()),
    }),
  }),
)
