import { isBelievable, type Measurement, measurementFault } from './reading.ts'

/** A register value from the radio. */
export interface TelemetryReading extends Measurement {
  readonly meterKey: number
  /** When the concentrator heard it. */
  readonly receivedAt: Date
  /** Of the telegram: 32 hexadecimal digits. */
  readonly traceId: string
}

/** Something that arrived and could not be used, kept whole with the reason. */
export interface DeadLetter {
  /** Topic, or whatever else it came from. */
  readonly source: string
  readonly payload: Buffer
  /** A code, for example `CRC_MISMATCH`. */
  readonly reason: string
  readonly detail: string
  readonly receivedAt: Date
  readonly traceId: string
}

/** What a telegram said of its device beside the register. Null where it said nothing. */
export interface DeviceSighting {
  readonly meterKey: number
  /** When it was heard. */
  readonly at: Date
  readonly batteryPercent: number | null
  readonly batteryMillivolts: number | null
  readonly rssiDbm: number | null
  readonly snrDb: number | null
  /** Concentrator or gateway that heard it best. */
  readonly gateway: string | null
  readonly firmware: string | null
  /** Meter's clock minus ours, where the telegram tells its own time. */
  readonly clockDriftSeconds: number | null
  /** LoRaWAN: application of the network server to which the device belongs; part of the way back to it. */
  readonly application?: string | null
}

/** What a meter says of its conditions at an instant. */
export interface DeviceAlarms {
  readonly meterKey: number
  readonly at: Date
  /** Names as the codecs give them, for example `LEAK`. */
  readonly standing: readonly string[]
  /** Those that it says are over. Left out: `standing` is all that stands, and whatever else stood has ended. */
  readonly ended?: readonly string[]
}

/** A register below one that it had shown before, by no more than water can have run back. It is kept as no reading. */
export interface RegisterFall {
  readonly meterKey: number
  readonly at: Date
  /** How far it lies below. */
  readonly litres: number
  /** When it had last shown more. */
  readonly since: Date
}

/** A device's answer to a command. */
export interface CommandAcknowledgement {
  readonly meterKey: number
  /** Ours, or the network's id of the queued downlink. */
  readonly commandId: string
  readonly at: Date
  readonly outcome: 'SENT' | 'ACCEPTED' | 'REFUSED'
  readonly detail: string | null
}

/** What is stored in one transaction. */
export interface TelemetryBatch {
  readonly readings: readonly TelemetryReading[]
  readonly deadLetters: readonly DeadLetter[]
  readonly sightings?: readonly DeviceSighting[]
  readonly alarms?: readonly DeviceAlarms[]
  readonly acknowledgements?: readonly CommandAcknowledgement[]
  readonly falls?: readonly RegisterFall[]
}

/** What can be stored of a batch, and why the rest cannot. */
export interface SiftedBatch
  extends Pick<TelemetryBatch, 'sightings' | 'alarms' | 'acknowledgements' | 'falls'> {
  /** Each (meter, instant) once, sorted by both: writers that lock rows in one order cannot deadlock. */
  readonly readings: readonly TelemetryReading[]
  /** Readings of the batch that repeat another one of it. */
  readonly repeated: number
  readonly deadLetters: readonly DeadLetter[]
}

/** Sets aside readings that cannot be true, so that one of them does not hold up the others. */
export function siftBatch(batch: TelemetryBatch, now: Date): SiftedBatch {
  const accepted: TelemetryReading[] = []
  const deadLetters = batch.deadLetters.map((letter) => storable(letter, now))
  for (const reading of batch.readings) {
    const fault = measurementFault(reading, now)
    if (fault !== null) deadLetters.push(storable(refusedReading(reading, fault.reason, fault.detail), now))
    else if (isBelievable(reading.receivedAt, now)) accepted.push(reading)
    else accepted.push({ ...reading, receivedAt: now })
  }
  const sorted = accepted.sort((a, b) => a.meterKey - b.meterKey || a.at.getTime() - b.at.getTime())
  const readings = sorted.filter((reading, index) => !isSameKey(reading, sorted[index - 1]))
  const { sightings = [], alarms = [], acknowledgements = [], falls = [] } = batch
  return {
    readings,
    repeated: sorted.length - readings.length,
    deadLetters,
    sightings: sightings.map(storableSighting),
    alarms,
    falls,
    acknowledgements: acknowledgements.map((answer) => ({ ...answer, detail: storableText(answer.detail) })),
  }
}

/** The dead letter of a reading that the store itself does not take. */
export function refusedReading(reading: TelemetryReading, reason: string, detail: string): DeadLetter {
  const { meterKey, at, litres, flowLitresPerHour, receivedAt, traceId } = reading
  const payload = Buffer.from(JSON.stringify({ meterKey, at, litres, flowLitresPerHour }))
  return { source: 'telemetry-store', payload, reason, detail, receivedAt, traceId }
}

/** Text of a broken telegram may quote zero bytes, which PostgreSQL keeps in no text. The payload stays as it is. */
function storable(letter: DeadLetter, now: Date): DeadLetter {
  const { source, reason, detail, receivedAt } = letter
  return {
    ...letter,
    source: withoutZeros(source),
    reason: withoutZeros(reason),
    detail: withoutZeros(detail),
    receivedAt: believable(receivedAt, now),
  }
}

/** What a device says of itself is its own word: numbers may be beyond any measure, and texts beyond any alphabet. */
function storableSighting(sighting: DeviceSighting): DeviceSighting {
  return {
    ...sighting,
    batteryPercent: single(sighting.batteryPercent),
    batteryMillivolts: whole(sighting.batteryMillivolts),
    rssiDbm: single(sighting.rssiDbm),
    snrDb: single(sighting.snrDb),
    clockDriftSeconds: single(sighting.clockDriftSeconds),
    gateway: storableText(sighting.gateway),
    firmware: storableText(sighting.firmware),
    application: storableText(sighting.application ?? null),
  }
}

/** A number as four bytes hold it; null where they cannot. PostgreSQL rounds neither to zero nor to infinity. */
function single(value: number | null): number | null {
  const rounded = value === null ? Number.NaN : Math.fround(value)
  return Number.isFinite(rounded) ? rounded : null
}

const largestInteger = 2_147_483_647

function whole(value: number | null): number | null {
  return value === null || !(Math.abs(value) <= largestInteger) ? null : Math.round(value)
}

function storableText(text: string | null): string | null {
  return text === null ? null : withoutZeros(text)
}

function withoutZeros(text: string): string {
  return text.replaceAll('\0', '\uFFFD')
}

/** When something arrived is only said by a clock that works; otherwise it arrived now. */
function believable(at: Date, now: Date): Date {
  return isBelievable(at, now) ? at : now
}

function isSameKey(reading: TelemetryReading, before: TelemetryReading | undefined): boolean {
  return before?.meterKey === reading.meterKey && before.at.getTime() === reading.at.getTime()
}
