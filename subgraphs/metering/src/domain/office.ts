import type { Litres } from '@aquacis/kit/values/volume.ts'
import type { BarRange } from './consumption.ts'

/** One of CEA's 13 offices; contracts owns them. */
export interface Office {
  readonly id: string
}

/** What the meters of an office measured in one civil day. */
export interface OfficeDay {
  readonly from: Date
  readonly to: Date
  /** Over the meters whose register is known at both ends; null when there is none. */
  readonly volume: Litres | null
  /** How many those are. */
  readonly meters: number
}

/** A day as it was summed up. */
export interface OfficeSum {
  readonly startsAt: Date
  readonly litres: Litres
  readonly meters: number
}

/** Day by day over the whole range: one that nobody summed up is a gap, never a zero. */
export function officeDays(range: BarRange, sums: readonly OfficeSum[]): OfficeDay[] {
  const sumOf = new Map(sums.map((sum) => [sum.startsAt.getTime(), sum]))
  return range.starts.map((from, index) => {
    const sum = sumOf.get(from.getTime())
    const to = range.starts[index + 1] ?? range.end
    return { from, to, volume: sum?.litres ?? null, meters: sum?.meters ?? 0 }
  })
}
