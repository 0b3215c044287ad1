import { localMoment } from './local-day.ts'

/** From when to when something is the matter: ISO 8601 in UTC; `until` is null while nobody has mended it. */
interface Span {
  readonly since: string
  readonly until: string | null
}

/** What can be the matter behind or at a meter. */
export type Fault =
  | (Span & { readonly kind: 'LEAK' | 'BURST'; readonly litresPerHour: number })
  /** Grows evenly to its full flow. */
  | (Span & { readonly kind: 'GROWING_LEAK'; readonly litresPerHour: number; readonly growsDays: number })
  /** A flap that lets the cistern run empty: it fills again and again. */
  | (Span & {
      readonly kind: 'RUNNING_TOILET'
      readonly litresPerFilling: number
      readonly everyMinutes: number
    })
  /** Pressure that falls at night lets water run back. */
  | (Span & { readonly kind: 'REVERSE_FLOW'; readonly litresPerNight: number })
  | (Span & { readonly kind: 'TAMPER' })

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** A cistern of a toilet fills within two minutes. */
const toiletFillsMs = 120_000
/** Between two and half past two at night. */
const reverse = { fromSecond: 2 * 3600, seconds: 1800 }

/** Whether it is the matter at that instant. */
export function isStanding(fault: Fault, atMs: number): boolean {
  return atMs >= Date.parse(fault.since) && (fault.until === null || atMs < Date.parse(fault.until))
}

/** Litres, as a real number, that it has let through the meter until an instant; negative for what ran back. */
export function litresOfFault(fault: Fault, atMs: number): number {
  const since = Date.parse(fault.since)
  const end = fault.until === null ? atMs : Math.min(atMs, Date.parse(fault.until))
  const lastedMs = end - since
  if (lastedMs <= 0) return 0
  switch (fault.kind) {
    case 'LEAK':
    case 'BURST':
      return (lastedMs * fault.litresPerHour) / hourMs
    case 'GROWING_LEAK':
      return grownLitres(lastedMs, fault.growsDays * dayMs, fault.litresPerHour)
    case 'RUNNING_TOILET':
      return toiletLitres(lastedMs, fault.everyMinutes * 60_000, fault.litresPerFilling)
    case 'REVERSE_FLOW':
      return fault.litresPerNight * (nights(since) - nights(end))
    case 'TAMPER':
      return 0
  }
}

function grownLitres(lastedMs: number, growsMs: number, litresPerHour: number): number {
  if (lastedMs >= growsMs) return (litresPerHour * (lastedMs - growsMs / 2)) / hourMs
  return (litresPerHour * lastedMs * lastedMs) / (2 * growsMs * hourMs)
}

function toiletLitres(lastedMs: number, everyMs: number, litres: number): number {
  const cycles = Math.floor(lastedMs / everyMs)
  return litres * (cycles + Math.min(1, (lastedMs - cycles * everyMs) / toiletFillsMs))
}

/** Nights until an instant, the one that runs by its share. */
function nights(atMs: number): number {
  const { day, second } = localMoment(atMs)
  return day + Math.min(1, Math.max(0, (second - reverse.fromSecond) / reverse.seconds))
}
