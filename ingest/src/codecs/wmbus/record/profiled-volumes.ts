import type { DataRecord } from '../../codec.ts'
import { headerAt } from './header.ts'
import { readProfile, stepBack, unrollProfile } from './profile.ts'

/** A volume of a profile, and when the meter had it by its own wall clock. */
export interface ProfiledVolume {
  /** As the date of the profile's base: with or without a time of day. */
  readonly at: string
  readonly litres: number
}

const inverse = 'inverse compact profile'
const forwards = new Set(['compact profile', 'compact profile with registers'])
const dateSize = 'YYYY-MM-DD'.length

/**
 * The volumes of all profiles (EN 13757-3 annex F) that a telegram carries, each counted on from the volume and the
 * date of its own storage number. A profile without either, or of a form that the annex does not know, gives none: its
 * bytes stay in the record.
 */
export function profiledVolumes(
  records: readonly DataRecord[],
  dateOf: (records: readonly DataRecord[], storage: number) => string | undefined,
): readonly ProfiledVolume[] {
  // Most telegrams have none, and are many.
  if (!records.some(isText)) return none
  return records.filter(isText).flatMap((record) => {
    const [kind = '', ...others] = record.qualifiers
    if ((kind !== inverse && !forwards.has(kind)) || others.length > 0) return []
    const date = dateOf(records, record.storage)
    const base = records.find((other) => isBaseOf(other, record))?.value
    return date === undefined || typeof base !== 'number'
      ? []
      : counted(record, String(record.value), date, base)
  })
}

const none: readonly ProfiledVolume[] = []

function isText({ quantity, value }: DataRecord): boolean {
  return typeof value === 'string' && quantity === 'volume'
}

function isBaseOf(other: DataRecord, profile: DataRecord): boolean {
  return (
    other.quantity === profile.quantity &&
    other.function === profile.function &&
    other.storage === profile.storage &&
    other.tariff === profile.tariff &&
    other.subunit === profile.subunit &&
    other.qualifiers.length === 0
  )
}

function counted(record: DataRecord, content: string, date: string, base: number): ProfiledVolume[] {
  const profile = readProfile(Buffer.from(content, 'hex'))
  const sent = Buffer.from(record.header, 'hex')
  const header = headerAt(sent, 0, sent.length)
  const start = Date.parse(`${date}Z`)
  if (profile === undefined || header === undefined || Number.isNaN(start)) return []
  const back = record.qualifiers.includes(inverse)
  const volumes = unrollProfile(profile, base, header.multiplier / header.divisor, back)
  return volumes.flatMap((litres, index) => {
    const at = stepBack(new Date(start), profile.spacing, back ? index + 1 : -index - 1)
    // Steps of hundreds of years lead where no date is written any more.
    if (litres === null || Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999) return []
    return [{ at: at.toISOString().slice(0, date.length === dateSize ? dateSize : -1), litres }]
  })
}
