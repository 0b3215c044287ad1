import type { Litres } from '@aquacis/kit/values/volume.ts'
import { type CivilDay, dayAfter, midnightOf } from './civil-day.ts'

/** A civil day with its first and last register: 20261120, milliseconds since its midnight, litres; the same of the last. */
export type DayRegisters = readonly [
  day: number,
  firstMs: number,
  firstLitres: number,
  lastMs: number,
  lastLitres: number,
]

/** A register that was seen near a midnight: so many milliseconds after it, earlier where negative. */
export interface NearMidnight {
  readonly offsetMs: number
  readonly litres: number
}

/** Of a meter, for each day of a month (the first is at 0) the register seen nearest its midnight; null where none is known. */
export interface MonthRegisters {
  /** `2026-11-01` */
  readonly month: CivilDay
  readonly registers: readonly (NearMidnight | null)[]
}

/** Days that every month has room for. */
const daysOfMonth = 31

/**
 * Of two registers near one midnight the one to keep: the nearer; of two as near the earlier; of two of one instant the
 * higher. So whoever hears of many keeps the same one in whatever order.
 */
function nearer(known: NearMidnight | null, told: NearMidnight): NearMidnight {
  if (known === null) return told
  const [far, off] = [Math.abs(known.offsetMs), Math.abs(told.offsetMs)]
  if (far !== off) return off < far ? told : known
  if (known.offsetMs !== told.offsetMs) return told.offsetMs < known.offsetMs ? told : known
  return told.litres > known.litres ? told : known
}

/**
 * What days tell of the midnights around them: a day's first register lies after the midnight with which it begins, its last
 * one before the midnight with which it ends. A bill closes at a midnight, so that is all it needs of a day.
 */
export function midnightRegisters(days: readonly DayRegisters[]): MonthRegisters[] {
  const months = new Map<CivilDay, (NearMidnight | null)[]>()
  const keep = (day: CivilDay, told: NearMidnight) => {
    const month = `${day.slice(0, 8)}01`
    const registers = months.get(month) ?? Array.from({ length: daysOfMonth }, () => null)
    months.set(month, registers)
    const index = Number(day.slice(8)) - 1
    registers[index] = nearer(registers[index] ?? null, told)
  }
  for (const [number, firstMs, firstLitres, lastMs, lastLitres] of days) {
    const { day, next, lengthMs } = calendarOf(number)
    keep(day, { offsetMs: firstMs, litres: firstLitres })
    keep(next, { offsetMs: lastMs - lengthMs, litres: lastLitres })
  }
  return [...months].map(([month, registers]) => ({ month, registers }))
}

/** A register near the midnight of a day, at its instant. */
export function registerAt(
  day: CivilDay,
  offsetMs: number,
  register: Litres,
): { readonly at: Date; readonly litres: Litres } {
  return { at: new Date(midnightOf(day).getTime() + offsetMs), litres: register }
}

interface CalendarDay {
  readonly day: CivilDay
  readonly next: CivilDay
  readonly lengthMs: number
}

const known = new Map<number, CalendarDay>()
const knownDays = 4_000

/** The day of a number such as 20261120; the same few hundred are asked for by every meter. */
function calendarOf(number: number): CalendarDay {
  const found = known.get(number)
  if (found !== undefined) return found
  const text = String(number)
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
  const next = dayAfter(day, 1)
  const made = { day, next, lengthMs: midnightOf(next).getTime() - midnightOf(day).getTime() }
  if (known.size >= knownDays) known.clear()
  known.set(number, made)
  return made
}
