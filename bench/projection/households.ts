import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { RegisterDay } from '@aquacis/metering/projection/daily-use'

/** A public household: its registers in order of time, instants as its wall clock showed them. */
export interface Household {
  readonly meter: string
  /** Whether its registers are whole; `rough` ones have gaps, swaps and registers of two meters. */
  readonly isOk: boolean
  readonly at: Float64Array
  readonly litres: Float64Array
}

const dayMs = 86_400_000
/** Hourly registers of real meters of Alicante (CC BY-SA 4.0); `../shared/data/SOURCES.md` says where they come from. */
export const householdFile = new URL(
  '../../../shared/data/household/hourly-registers.csv.gz',
  import.meta.url,
)

/** Whether the registers lie beside the repository. */
export function hasHouseholds(): boolean {
  return existsSync(householdFile)
}

/** All public households. */
export function readHouseholds(): Household[] {
  const lines = gunzipSync(readFileSync(householdFile)).toString().trim().split('\n').slice(1)
  const found = new Map<string, { isOk: boolean; rows: [number, number][] }>()
  for (const line of lines) {
    const [meter = '', time = '', register, quality] = line.split(',')
    const household = found.get(meter) ?? { isOk: quality === 'ok', rows: [] }
    found.set(meter, household)
    household.rows.push([Date.parse(`${time.replace(' ', 'T')}Z`), Number(register)])
  }
  return [...found].map(([meter, { isOk, rows }]) => {
    rows.sort(([a], [b]) => a - b)
    return {
      meter,
      isOk,
      at: Float64Array.from(rows, ([at]) => at),
      litres: Float64Array.from(rows, ([, litres]) => litres),
    }
  })
}

/** First and last register of each day that has one, up to an instant, which counts. */
export function registerDays({ at, litres }: Household, until = Number.POSITIVE_INFINITY): RegisterDay[] {
  const days: { -readonly [Key in keyof RegisterDay]: RegisterDay[Key] }[] = []
  for (const [index, instant] of at.entries()) {
    if (instant > until) break
    const day = Math.floor(instant / dayMs)
    const register = litres[index] ?? 0
    const open = days.at(-1)
    if (open?.day === day) {
      open.lastAt = instant
      open.lastLitres = register
    } else {
      days.push({ day, firstAt: instant, firstLitres: register, lastAt: instant, lastLitres: register })
    }
  }
  return days
}
