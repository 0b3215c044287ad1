import { type Litres, litres } from '@aquacis/kit/values/volume.ts'
import type { DataRecord, DeviceAddress, RegisterReading, TargetReading, WmbusTelegram } from '../codec.ts'
import { alarmsOf } from './alarms.ts'
import type { RecordSelector, WmbusDevice } from './device.ts'
import { explained } from './makers/explained.ts'
import { type ProfiledVolume, profiledVolumes } from './record/profiled-volumes.ts'

/** Total volume now: first the plain one, then one of a subunit or tariff, then what flowed forward. */
const register: readonly RecordSelector[] = [
  { quantity: 'volume', function: 'instantaneous', storage: 0, tariff: 0, subunit: 0, qualifiers: [] },
  { quantity: 'volume', function: 'instantaneous', storage: 0, tariff: 0, qualifiers: [] },
  {
    quantity: 'volume',
    function: 'instantaneous',
    storage: 0,
    tariff: 0,
    subunit: 0,
    qualifiers: ['forward flow'],
  },
  { quantity: 'volume', function: 'instantaneous', storage: 0, qualifiers: [] },
]
/** What may stand beside a volume that still is the meter's total (VIFE 3A, 3B, 3E, 1D, FC 10, and makers' own). */
const harmless =
  /^(?:forward flow|uncorrected|at base conditions|standard-conform data content|absolute|manufacturer .*)$/
const flow: readonly RecordSelector[] = [
  { quantity: 'volume flow', function: 'instantaneous', storage: 0, qualifiers: [] },
]
const waterTemperature: readonly RecordSelector[] = [
  { quantity: 'flow temperature', unit: '°C', function: 'instantaneous', storage: 0, qualifiers: [] },
]
const ambientTemperature: readonly RecordSelector[] = [
  { quantity: 'external temperature', unit: '°C', function: 'instantaneous', storage: 0, qualifiers: [] },
]
const voltage: readonly RecordSelector[] = [
  { quantity: 'voltage', function: 'instantaneous', storage: 0, qualifiers: [] },
]
/** The part that measures first, then the whole device's. */
const firmwareQuantities = ['metrology firmware version', 'software version'] as const
const clock: RecordSelector = {
  quantity: 'date and time',
  function: 'instantaneous',
  storage: 0,
  tariff: 0,
  qualifiers: [],
}

/** What interpretation needs beside the records. */
export interface TelegramContext {
  readonly address: DeviceAddress
  readonly device: WmbusDevice | undefined
  /** Status byte of the transport header; null where there is none. */
  readonly status: number | null
  readonly clockOffsetMinutes: number
}

/** Chooses from all records those that a utility wants, by the device's own data or the standard's. */
export function interpret(records: readonly DataRecord[], context: TelegramContext): WmbusTelegram {
  const { address, device } = context
  const measuresVolume = device?.countsVolume ?? !foreignTypes.has(address.deviceType)
  const past = profiledVolumes(records, wallClockOfStorage)
  return {
    meterId: address.identNumber,
    manufacturer: address.manufacturer,
    identNumber: address.identNumber,
    version: address.version,
    deviceType: address.deviceType,
    readings: measuresVolume ? readingsOf(records, past, context) : [],
    targets: measuresVolume ? targetsOf(records, past) : [],
    flowLitresPerHour: numberOf(records, device?.flow ?? flow),
    waterTemperatureC: numberOf(records, device?.waterTemperature ?? waterTemperature),
    ambientTemperatureC: numberOf(records, device?.ambientTemperature ?? ambientTemperature),
    batteryPercent: device?.batteryPercent ? numberOf(records, device.batteryPercent) : null,
    // A meter without mains has one voltage to tell.
    batteryMillivolts: measuresVolume ? millivolts(numberOf(records, voltage)) : null,
    firmware: firmwareOf(records),
    ...alarmsOf(records, device, context.status),
    records: device === undefined ? records : explained(records, device),
  }
}

/**
 * Device types whose volume is no water (EN 13757-7 table 13): oil, electricity, gas, steam, heat cost, compressed
 * air, calorific value, pressure and all sensors and switches. Heat meters stay: their carrier is water.
 */
const foreignTypes = new Set([
  0x01, 0x02, 0x03, 0x05, 0x08, 0x09, 0x14, 0x18, 0x19, 0x1a, 0x1b, 0x1c, 0x1d, 0x1e, 0x1f, 0x20, 0x21, 0x25,
  0x29, 0x2a,
])

/** The present register, and of what profiles tell the values at instants. */
function readingsOf(
  records: readonly DataRecord[],
  past: readonly ProfiledVolume[],
  context: TelegramContext,
): RegisterReading[] {
  const readings: RegisterReading[] = []
  const total = litresOf(numberOf(records, context.device?.register ?? register) ?? lastResort(records))
  if (total !== null) {
    const wallClock = records.find((record) => matches(record, clock))?.value
    readings.push({ at: instantOf(wallClock, context.clockOffsetMinutes), litres: total })
  }
  for (const { at, litres } of past) {
    const instant = at.includes('T') ? instantOf(at, context.clockOffsetMinutes) : null
    const whole = litresOf(litres)
    if (instant !== null && whole !== null) readings.push({ at: instant, litres: whole })
  }
  return readings
}

/** The first present volume that no condition turns into something else: better than no register at all. */
function lastResort(records: readonly DataRecord[]): number | null {
  for (const { quantity, storage, value, qualifiers, ...record } of records) {
    if (quantity !== 'volume' || storage !== 0 || record.function !== 'instantaneous') continue
    if (typeof value === 'number' && qualifiers.every((words) => harmless.test(words))) return value
  }
  return null
}

function millivolts(volts: number | null): number | null {
  return volts === null ? null : Math.round(volts * 1000)
}

function firmwareOf(records: readonly DataRecord[]): string | null {
  for (const wanted of firmwareQuantities) {
    const found = records.find(({ quantity, value }) => quantity === wanted && value !== null)
    if (found !== undefined) return String(found.value)
  }
  return null
}

/** The meter's wall clock as an instant: its zone is not in the telegram, so it is given from outside. */
function instantOf(wallClock: DataRecord['value'] | undefined, offsetMinutes: number): Date | null {
  if (typeof wallClock !== 'string' || !beginsWithDate.test(wallClock)) return null
  const milliseconds = Date.parse(`${wallClock}Z`)
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds - offsetMinutes * 60_000)
}

/** Under the code of a date a meter may send a time of day, or text of any length. */
const beginsWithDate = /^\d{4}-\d{2}-\d{2}(?:T|$)/

/** Every past total that has its own date, then what profiles tell of dates. */
function targetsOf(records: readonly DataRecord[], past: readonly ProfiledVolume[]): TargetReading[] {
  const targets: TargetReading[] = []
  for (const record of records) {
    if (record.storage === 0 || record.quantity !== 'volume' || !isPlain(record)) continue
    const volume = litresOf(typeof record.value === 'number' ? record.value : null)
    const at = volume === null ? undefined : dateOfStorage(records, record.storage)
    if (volume !== null && at !== undefined) targets.push({ at, litres: volume })
  }
  for (const { at, litres } of past) {
    const whole = litresOf(litres)
    if (whole !== null && !at.includes('T')) targets.push({ at, litres: whole })
  }
  return targets
}

function isPlain(record: DataRecord): boolean {
  return (
    record.function === 'instantaneous' &&
    record.tariff === 0 &&
    record.subunit === 0 &&
    record.qualifiers.length === 0
  )
}

function dateOfStorage(records: readonly DataRecord[], storage: number): string | undefined {
  return wallClockOfStorage(records, storage)?.slice(0, 10)
}

function wallClockOfStorage(records: readonly DataRecord[], storage: number): string | undefined {
  for (const record of records) {
    if (record.storage !== storage || record.function !== 'instantaneous') continue
    if (record.quantity !== 'date' && record.quantity !== 'date and time') continue
    if (typeof record.value !== 'string' || record.qualifiers.length > 0) continue
    if (beginsWithDate.test(record.value)) return record.value
  }
  return undefined
}

function numberOf(records: readonly DataRecord[], selectors: readonly RecordSelector[]): number | null {
  for (const selector of selectors) {
    for (const record of records) {
      if (typeof record.value === 'number' && matches(record, selector)) return record.value
    }
  }
  return null
}

function matches(record: DataRecord, selector: RecordSelector): boolean {
  return (
    record.quantity === selector.quantity &&
    (selector.unit === undefined || record.unit === selector.unit) &&
    (selector.function === undefined || record.function === selector.function) &&
    (selector.storage === undefined || record.storage === selector.storage) &&
    (selector.tariff === undefined || record.tariff === selector.tariff) &&
    (selector.subunit === undefined || record.subunit === selector.subunit) &&
    (selector.header === undefined || record.header === selector.header) &&
    (selector.qualifiers === undefined || sameList(record.qualifiers, selector.qualifiers))
  )
}

function sameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((entry, index) => entry === right[index])
}

function litresOf(value: number | null): Litres | null {
  if (value === null) return null
  const whole = Math.round(value)
  return Number.isSafeInteger(whole) ? litres(whole) : null
}
