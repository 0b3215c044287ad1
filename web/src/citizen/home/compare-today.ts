import type { Measured } from '../../ui/charts/time-bars.ts'

const hourMs = 3_600_000

/** One complete day is an accident, not a habit. */
const leastDays = 2
/** Below this share nobody feels the difference. */
const sameWithin = 0.05

export type Comparison =
  | { readonly kind: 'less' | 'more'; readonly share: number; readonly days: number }
  /** From twice the average on, a multiple says more than a share. */
  | { readonly kind: 'multiple'; readonly times: number; readonly days: number }
  | { readonly kind: 'same'; readonly days: number }
  /** The first hour of a day says nothing about the day. */
  | { readonly kind: 'early' }
  | { readonly kind: 'unknown' }

/** Litres from a day's midnight until so long after it; null where an hour of it is missing. */
function litresUntil(
  dayStart: number,
  elapsedMs: number,
  byHour: ReadonlyMap<number, number | null>,
): number | null {
  let sum = 0
  for (let passed = 0; passed < elapsedMs; passed += hourMs) {
    const hour = byHour.get(dayStart + passed)
    if (hour === undefined || hour === null) return null
    // Of the hour under way only the part that has passed.
    sum += hour * Math.min(1, (elapsedMs - passed) / hourMs)
  }
  return sum
}

/** Today's litres at the last reading beside what days like it, by their midnights, had come to by the same time. */
export function compareToday(
  today: { readonly dayStart: Date; readonly readAt: Date; readonly litres: number },
  likeToday: readonly Date[],
  hoursBefore: readonly Measured[],
): Comparison {
  const elapsedMs = today.readAt.getTime() - today.dayStart.getTime()
  if (elapsedMs < hourMs) return { kind: 'early' }
  const byHour = new Map(hoursBefore.map(({ from, value }) => [Date.parse(from), value]))
  const totals = likeToday
    .map((midnight) => litresUntil(midnight.getTime(), elapsedMs, byHour))
    .filter((total) => total !== null)
  const days = totals.length
  const average = totals.reduce((sum, total) => sum + total, 0) / Math.max(1, days)
  if (days < leastDays || average < 1) return { kind: 'unknown' }
  const share = today.litres / average - 1
  if (Math.abs(share) < sameWithin) return { kind: 'same', days }
  if (share >= 1) return { kind: 'multiple', times: share + 1, days }
  return { kind: share < 0 ? 'less' : 'more', share: Math.abs(share), days }
}
