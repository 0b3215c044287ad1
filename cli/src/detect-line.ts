import type { MeterKind } from '@aquacis/metering/detection/signal'

/** A register value of a meter. */
export interface ReadingLine {
  readonly meterId: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** Whether the instant was written as text; answers are written as it was. */
  readonly isText: boolean
  /** The register, whole litres. */
  readonly litres: number
}

/** What a meter counts, said before its first reading. */
export interface MeterLine {
  readonly meterId: string
  readonly kind: MeterKind
  /** Nominal diameter; 0 where it was not said. */
  readonly calibreMillimetres: number
}

/** Something that is none of both: what is wrong with it, without the line's number. */
export interface LineFault {
  readonly fault: string
}

const kinds: Readonly<Record<string, MeterKind>> = {
  residential: 'RESIDENTIAL',
  multi_family: 'MULTI_FAMILY',
}
/** An instant without its zone would mean another one on every computer. */
const zoned = /T.*(Z|[+-]\d{2}:?\d{2})$/
/** The year 5138 in seconds: beyond it somebody gave milliseconds. */
const largestSeconds = 1e11

/**
 * What a line of `aquacis detect` says. Checked by hand: a schema's walk over millions of lines would cost more than
 * detection itself.
 */
export function readDetectLine(value: unknown): ReadingLine | MeterLine | LineFault {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { fault: 'is not an object like {"meterId":"A1","at":1750000000,"litres":1234}' }
  }
  const line: {
    meterId?: unknown
    kind?: unknown
    calibreMillimetres?: unknown
    at?: unknown
    litres?: unknown
  } = value
  if (typeof line.meterId !== 'string' || line.meterId === '') {
    return { fault: 'has no "meterId": a text that names the meter' }
  }
  if (line.at === undefined && line.litres === undefined && line.kind !== undefined) {
    return readMeter(line.meterId, line.kind, line.calibreMillimetres)
  }
  return readReading(line.meterId, line.at, line.litres)
}

function readReading(meterId: string, at: unknown, litres: unknown): ReadingLine | LineFault {
  const isText = typeof at === 'string'
  const instant = isText
    ? zoned.test(at)
      ? Date.parse(at)
      : Number.NaN
    : typeof at === 'number'
      ? at * 1_000
      : Number.NaN
  if (!Number.isFinite(instant) || (!isText && Math.abs(instant) > largestSeconds * 1_000)) {
    return { fault: 'has no "at": seconds since 1970, or an instant like "2026-11-20T18:30:00Z"' }
  }
  if (typeof litres !== 'number' || !Number.isFinite(litres) || Math.abs(litres) > Number.MAX_SAFE_INTEGER) {
    return { fault: 'has no "litres": the register, a number' }
  }
  return { meterId, at: instant, isText, litres: Math.floor(litres) }
}

function readMeter(meterId: string, kind: unknown, calibre: unknown = 0): MeterLine | LineFault {
  const known = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (known === undefined) return { fault: 'has a "kind" that is neither "residential" nor "multi_family"' }
  if (typeof calibre !== 'number' || !(calibre >= 0 && calibre <= 2_000)) {
    return { fault: 'has a "calibreMillimetres" that is no diameter' }
  }
  return { meterId, kind: known, calibreMillimetres: calibre }
}
