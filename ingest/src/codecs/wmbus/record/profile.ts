import { bcdAt, signedAt, unsignedAt } from '../../bytes.ts'

/** A compact profile (EN 13757-3 annex F): equally spaced values of one quantity in one record. */
export interface Profile {
  readonly increments: 'absolute' | 'up' | 'down' | 'signed'
  readonly spacing: Spacing
  /** In the order sent, raw; `null` where the meter has none. */
  readonly elements: readonly (number | null)[]
}

/** Distance between two values: so many milliseconds, or whole or half months. */
export interface Spacing {
  readonly milliseconds: number
  readonly months: number
}

const increments = ['absolute', 'up', 'down', 'signed'] as const
const unitMs = [1000, 60_000, 3_600_000, 86_400_000] as const
const integerBytes: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 3, 4: 4, 6: 6 }
const decimalBytes: Readonly<Record<number, number>> = { 9: 1, 10: 2, 11: 3, 12: 4, 14: 6 }
/** Annex F: spacing values above 250 are calendar spans, told apart by the unit field. */
const calendar = 254
const monthsByUnit = [12, 6, 3, 1] as const
const longestPlain = 250

/** Reads spacing control, spacing value and elements; undefined for a form that the annex does not have. */
export function readProfile(content: Buffer): Profile | undefined {
  if (content.length < 2) return undefined
  const control = content.readUInt8(0)
  const spacing = spacingOf((control >> 4) & 0x03, content.readUInt8(1))
  const coding = control & 0x0f
  const size = integerBytes[coding] ?? decimalBytes[coding]
  if (spacing === undefined || size === undefined || (content.length - 2) % size !== 0) return undefined
  const kind = increments[(control >> 6) as 0 | 1 | 2 | 3]
  const elements: (number | null)[] = []
  for (let offset = 2; offset < content.length; offset += size) {
    elements.push(
      coding in decimalBytes ? bcdAt(content, offset, size) : elementAt(content, offset, size, kind),
    )
  }
  return { increments: kind, spacing, elements }
}

function spacingOf(unit: number, value: number): Spacing | undefined {
  if (value >= 1 && value <= longestPlain) {
    return { milliseconds: value * (unitMs[unit as 0 | 1 | 2 | 3] ?? 0), months: 0 }
  }
  const months = monthsByUnit[unit as 0 | 1 | 2 | 3]
  return value === calendar ? { milliseconds: 0, months } : undefined
}

/** All bits set, or the lowest signed number, mean “no value”. */
function elementAt(
  content: Buffer,
  offset: number,
  size: number,
  kind: Profile['increments'],
): number | null {
  if (kind === 'up' || kind === 'down') {
    const raw = unsignedAt(content, offset, size)
    return raw === 2 ** (8 * size) - 1 ? null : raw
  }
  const raw = signedAt(content, offset, size)
  return raw === -(2 ** (8 * size - 1)) ? null : raw
}

/**
 * The instant so many steps before (or, negative, behind) another. Months keep their day where they have it, and the
 * last day of a month stays the last one.
 */
export function stepBack(instant: Date, { milliseconds, months }: Spacing, steps: number): Date {
  const shifted = new Date(instant.getTime() - milliseconds * steps)
  if (months === 0) return shifted
  const day = shifted.getUTCDate()
  const wasLast = day === lastDayOf(shifted)
  shifted.setUTCDate(1)
  shifted.setUTCMonth(shifted.getUTCMonth() - months * steps)
  const last = lastDayOf(shifted)
  shifted.setUTCDate(wasLast ? last : Math.min(day, last))
  return shifted
}

function lastDayOf(instant: Date): number {
  return new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth() + 1, 0)).getUTCDate()
}

/**
 * Values of the quantity behind its base value, in the order of the elements. A step without a value breaks a chain
 * of differences: what lies beyond it is unknown.
 */
export function unrollProfile(
  profile: Profile,
  base: number,
  scale: number,
  inverse: boolean,
): (number | null)[] {
  if (profile.increments === 'absolute') {
    return profile.elements.map((element) => (element === null ? null : element * scale))
  }
  const direction = (profile.increments === 'down' ? -1 : 1) * (inverse ? -1 : 1)
  const values: number[] = []
  let value = base
  for (const element of profile.elements) {
    if (element === null) break
    value += direction * element * scale
    values.push(value)
  }
  return values
}
