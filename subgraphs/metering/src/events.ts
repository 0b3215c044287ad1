import { defineEvent } from '@aquacis/kit/values/event.ts'
import * as v from 'valibot'

/** A meter was put into service at a service point. */
export const MeterInstalled = defineEvent(
  'metering.MeterInstalled',
  v.object({
    meterId: v.pipe(v.string(), v.uuid()),
    servicePointId: v.pipe(v.string(), v.uuid()),
    operatingUnitId: v.number(),
    /** The serial number on its plate and on the bill. Facts told before this was added lack it. */
    serial: v.exactOptional(v.string()),
    /** Since when it measures there (UTC, ISO 8601). Lacks likewise. */
    installedAt: v.exactOptional(v.pipe(v.string(), v.isoTimestamp())),
    /** Its register then, in whole litres, where somebody looked. Lacks likewise. */
    initialLitres: v.exactOptional(v.nullable(v.number())),
  }),
)

/**
 * A meter was taken out of service. `at` is when (UTC, ISO 8601), `finalLitres` its last register where somebody looked,
 * `successorId` the meter that took its place.
 */
export const MeterRemoved = defineEvent(
  'metering.MeterRemoved',
  v.object({
    meterId: v.pipe(v.string(), v.uuid()),
    servicePointId: v.pipe(v.string(), v.uuid()),
    operatingUnitId: v.number(),
    at: v.pipe(v.string(), v.isoTimestamp()),
    finalLitres: v.nullable(v.number()),
    successorId: v.nullable(v.pipe(v.string(), v.uuid())),
    /** The newest register that is known of it, whoever told it. Facts told before this was added lack it. */
    lastRegister: v.exactOptional(
      v.nullable(v.object({ at: v.pipe(v.string(), v.isoTimestamp()), litres: v.number() })),
    ),
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

/**
 * A civil day of Mexico City with the first and the last register that was seen in it: the day as the number 20261120,
 * milliseconds since its midnight, litres of the first; the same of the last. Numbers only, because there are many.
 */
export type KeptDay = readonly [
  day: number,
  firstMs: number,
  firstLitres: number,
  lastMs: number,
  lastLitres: number,
]

function isKeptDay(value: unknown): boolean {
  return Array.isArray(value) && value.length === 5 && value.every(Number.isSafeInteger)
}

/**
 * Registers of days that are over, or were and know an earlier first or a later last one since; and the first register of
 * the day that runs, when the one before is told as over. Days of many meters, told together. Whoever keeps of each day the
 * earliest first and the latest last of all that was told knows the day, in whatever order it hears, and however often.
 */
export const DayRegistersKept = defineEvent(
  'metering.DayRegistersKept',
  v.object({
    meters: v.array(
      v.object({
        meterId: v.pipe(v.string(), v.uuid()),
        servicePointId: v.pipe(v.string(), v.uuid()),
        days: v.array(v.custom<KeptDay>(isKeptDay)),
      }),
    ),
  }),
)

/**
 * Validation holds that other litres ran on these civil days of a meter than its registers say, by somebody's edit or by a
 * rule; or, with `litres` equal to `raw`, that the registers are right after all. Of several facts of a day the one that
 * was validated last counts.
 */
export const DayVolumesCorrected = defineEvent(
  'metering.DayVolumesCorrected',
  v.object({
    meterId: v.pipe(v.string(), v.uuid()),
    servicePointId: v.pipe(v.string(), v.uuid()),
    /** UTC, ISO 8601. */
    validatedAt: v.pipe(v.string(), v.isoTimestamp()),
    days: v.array(
      v.object({
        day: v.pipe(v.string(), v.isoDate()),
        /** What the registers say. */
        raw: v.number(),
        /** What stands instead. */
        litres: v.number(),
        /** Somebody's edit, or a rule of validation. */
        by: v.picklist(['EDIT', 'RULE']),
      }),
    ),
  }),
)

const id = v.pipe(v.string(), v.uuid())
const instant = v.pipe(v.string(), v.isoTimestamp())

const alertLayer = v.picklist(['RULE', 'NOTICE', 'WATCH'])
const alertKind = v.picklist([
  'CONTINUOUS_FLOW',
  'LEAK',
  'HIGH_FLOW',
  'REVERSE_FLOW',
  'ZERO_CONSUMPTION',
  'TAMPER',
  'LOW_BATTERY',
  'DEVICE_OFFLINE',
  'DEVICE_ALARM',
  'DAY_LIMIT',
  'MONTH_LIMIT',
  'AWAY_USE',
  'TOO_LITTLE_USE',
])

/** What every fact of an alert says. Instants are UTC, ISO 8601. */
const aboutAlert = {
  alertId: id,
  meterId: id,
  servicePointId: id,
  operatingUnitId: v.number(),
  layer: alertLayer,
  kind: alertKind,
  /** The meter's own word for it, where there is one; else empty. */
  detail: v.string(),
  severity: v.picklist(['WARNING', 'CRITICAL']),
  /** Whether the resident is to hear of it at all. */
  toldToResident: v.boolean(),
  /** Since when its cause lasts. */
  since: instant,
  /** Whole litres that it has taken so far. */
  litres: v.number(),
  /** What it takes an hour, in whole litres; null where it takes none. Facts told before this was added lack it. */
  litresPerHour: v.exactOptional(v.nullable(v.number())),
  /** What the litres so far cost, in centavos of MXN, by the price that alerts are reckoned with. Lacks likewise. */
  costCentavos: v.exactOptional(v.number()),
  /** Of layer WATCH: the litres that were asked to be told of; of a limit in money, what they are at its price. */
  limit: v.exactOptional(v.number()),
  /** Of layer WATCH, where the limit was set in money: centavos of MXN. */
  limitCentavos: v.exactOptional(v.number()),
  /** Only these parties are to be told of it, whatever their role; everybody of the home where it is absent. */
  tellOnly: v.exactOptional(v.array(id)),
}

/**
 * An alert stands. One that joins an event of its area says so: whoever tells residents tells them once, by
 * AreaEventOpened. Told again with the same id when readings that came late show that it stands after all.
 */
export const AlertOpened = defineEvent(
  'metering.AlertOpened',
  v.object({
    ...aboutAlert,
    /** Instant of the reading that showed it. */
    openedAt: instant,
    areaEventId: v.nullable(id),
  }),
)

/** A warning has become critical. */
export const AlertEscalated = defineEvent(
  'metering.AlertEscalated',
  v.object({ ...aboutAlert, escalatedAt: instant }),
)

/** An alert does not stand any more. */
export const AlertClosed = defineEvent(
  'metering.AlertClosed',
  v.object({
    ...aboutAlert,
    closedAt: instant,
    reason: v.picklist([
      'ENDED',
      'CORRECTED',
      'HEARD_AGAIN',
      'DISMISSED',
      'ACCEPTED_AS_NORMAL',
      'METER_REMOVED',
    ]),
  }),
)

/** Alerts of one kind stand at several neighbours: one cause, to be told once. Others may join it, each by its AlertOpened. */
export const AreaEventOpened = defineEvent(
  'metering.AreaEventOpened',
  v.object({
    areaEventId: id,
    operatingUnitId: v.number(),
    /** The gateway that hears these meters. */
    gateway: v.string(),
    layer: alertLayer,
    kind: alertKind,
    detail: v.string(),
    openedAt: instant,
    alertIds: v.array(id),
    meters: v.number(),
  }),
)

/** A device, or the network on its behalf, answered a command; `detail` is its own word. */
export const DeviceCommandSettled = defineEvent(
  'metering.DeviceCommandSettled',
  v.object({
    commandId: v.pipe(v.string(), v.uuid()),
    meterId: v.pipe(v.string(), v.uuid()),
    order: v.string(),
    outcome: v.picklist(['ACCEPTED', 'REFUSED']),
    detail: v.nullable(v.string()),
  }),
)
