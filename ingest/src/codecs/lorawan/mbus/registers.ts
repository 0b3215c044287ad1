import type { DataRecord, RegisterReading, TargetReading, Unreadable } from '../../codec.ts'
import { headerAt } from '../../wmbus/record/header.ts'
import { readProfile, stepBack, unrollProfile } from '../../wmbus/record/profile.ts'
import { register, wholeLitres } from '../readings.ts'

/** What the volume records of a payload say about the register through time. */
export interface VolumeHistory {
  /** Newest first. */
  readonly readings: readonly RegisterReading[]
  readonly targets: readonly TargetReading[]
}

const inverse = 'inverse compact profile'
const forward = 'compact profile'

/**
 * Every volume with its own instant: dates and volumes belong together by storage number, profiles continue the
 * volume of theirs. Devices on LoRaWAN keep UTC; a present that has no date is that of its reception.
 */
export function volumeHistory(records: readonly DataRecord[], receivedAt: Date): VolumeHistory | Unreadable {
  const readings: RegisterReading[] = []
  const targets: TargetReading[] = []
  for (const record of records) {
    if (record.quantity !== 'volume' || record.subunit !== 0 || record.tariff !== 0) continue
    if (record.function !== 'instantaneous') continue
    if (isProfile(record)) {
      const continued = continueVolume(record, records, receivedAt)
      if ('code' in continued) return continued
      readings.push(...continued)
    } else if (record.qualifiers.length === 0 && typeof record.value === 'number') {
      const date = dateOf(records, record.storage)
      const whole = wholeLitres(record.value)
      if (date?.length === onlyDate && whole !== null) targets.push({ at: date, litres: whole })
      else readings.push(...register(instantOf(records, record.storage, receivedAt), record.value))
    }
  }
  return { readings: readings.toSorted(newestFirst), targets }
}

const onlyDate = 'YYYY-MM-DD'.length

function isProfile({ qualifiers }: DataRecord): boolean {
  return qualifiers.includes(inverse) || qualifiers.includes(forward)
}

function newestFirst(left: RegisterReading, right: RegisterReading): number {
  return (right.at?.getTime() ?? Infinity) - (left.at?.getTime() ?? Infinity) || 0
}

/** A time of day may stand under the code of a date. */
const beginsWithDate = /^\d{4}-\d{2}-\d{2}(?:T|$)/

/** Text of the date of a storage number; `null` when it is marked invalid, undefined when there is none. */
function dateOf(records: readonly DataRecord[], storage: number): string | null | undefined {
  for (const record of records) {
    if (record.storage !== storage || record.qualifiers.length > 0) continue
    if (record.quantity !== 'date' && record.quantity !== 'date and time') continue
    return typeof record.value === 'string' && beginsWithDate.test(record.value) ? record.value : null
  }
  return undefined
}

/** Null where the device says that its clock is wrong, or where an old value has no date at all. */
function instantOf(records: readonly DataRecord[], storage: number, receivedAt: Date): Date | null {
  const text = dateOf(records, storage)
  if (text === undefined && storage === 0) return receivedAt
  const milliseconds = Date.parse(`${text}Z`)
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds)
}

/** The registers that a profile adds to the volume of its storage number. */
function continueVolume(
  record: DataRecord,
  records: readonly DataRecord[],
  receivedAt: Date,
): readonly RegisterReading[] | Unreadable {
  const profile = typeof record.value === 'string' ? readProfile(Buffer.from(record.value, 'hex')) : undefined
  const sent = Buffer.from(record.header, 'hex')
  const header = headerAt(sent, 0, sent.length)
  if (profile === undefined || header === undefined) return brokenProfile
  const base = records.find((other) => isBaseOf(other, record))?.value
  if (typeof base !== 'number') return profileWithoutBase
  const backwards = record.qualifiers.includes(inverse)
  const values = unrollProfile(profile, base, header.multiplier / header.divisor, backwards)
  const start = instantOf(records, record.storage, receivedAt)
  // Without a clock nobody can say to which hours the values belong: they stay in the record.
  if (start === null) return []
  return values.flatMap((value, index) => {
    const steps = backwards ? index + 1 : -index - 1
    return value === null ? [] : register(stepBack(start, profile.spacing, steps), value)
  })
}

function isBaseOf(other: DataRecord, profile: DataRecord): boolean {
  const qualifiers = profile.qualifiers.filter((qualifier) => qualifier !== inverse && qualifier !== forward)
  return (
    other.quantity === profile.quantity &&
    other.function === profile.function &&
    other.storage === profile.storage &&
    other.qualifiers.length === qualifiers.length &&
    other.qualifiers.every((qualifier, index) => qualifier === qualifiers[index])
  )
}

const brokenProfile: Unreadable = {
  code: 'FRAME_MALFORMED',
  message:
    'The profile of volumes has a spacing or an element that EN 13757-3 annex F does not know, or ends inside an element.',
}

const profileWithoutBase: Unreadable = {
  code: 'FRAME_MALFORMED',
  message:
    'The profile of volumes has no volume of the same storage number before it: its steps have nothing to start from.',
}
