import { wallClockDate } from '@aquacis/kit/values/calendar.ts'
import { litresFromCubicMetres } from '@aquacis/kit/values/volume.ts'

/** One bar of what was used, as the graph has it. */
interface Bar {
  readonly from: string
  readonly volume: string | null
}

/** Litres that were used in a stretch that began at an instant. */
export interface Stretch {
  readonly from: Date
  readonly litres: number
}

const hoursOfDay = 24

/** The stretch in which most was used, of those that are wholly known; null where none is. */
export function highestOf(bars: readonly Bar[]): Stretch | null {
  return known(bars).reduce<Stretch | null>(
    (most, one) => (most === null || one.litres > most.litres ? one : most),
    null,
  )
}

/**
 * The day on which least was used between two hours (Mexico City), of those of which every hour is known; null where
 * none is. `from` is that of the first of the hours.
 */
export function lowestBetween(hours: readonly Bar[], fromHour: number, untilHour: number): Stretch | null {
  const days = new Map<string, Stretch[]>()
  for (const hour of known(hours)) {
    const wall = wallClockDate(hour.from)
    if (wall.getUTCHours() < fromHour || wall.getUTCHours() >= untilHour) continue
    const day = wall.toISOString().slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), hour])
  }
  const wanted = Math.min(hoursOfDay, untilHour) - fromHour
  const sums = [...days.values()]
    .filter((day) => day.length === wanted)
    .flatMap(([first, ...rest]) =>
      first === undefined
        ? []
        : [{ from: first.from, litres: rest.reduce((sum, { litres }) => sum + litres, first.litres) }],
    )
  return sums.toSorted((a, b) => a.litres - b.litres)[0] ?? null
}

function known(bars: readonly Bar[]): Stretch[] {
  return bars.flatMap(({ from, volume }) =>
    volume === null ? [] : [{ from: new Date(from), litres: litresFromCubicMetres(volume) }],
  )
}
