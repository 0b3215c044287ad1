import { civilDate, nextDay, startOfDay } from '@aquacis/kit/values/calendar.ts'
import { type Draw, drawsOf, type Household } from './draws.ts'

/** Water that runs by itself, day and night. */
export interface Leak {
  readonly fromMs: number
  readonly toMs: number
  readonly litresPerHour: number
}

/** The meter of an invented house: what its register shows at any instant of its life. */
export interface HouseMeter {
  readonly startMs: number
  /** Whole litres at an instant. */
  register(atMs: number): number
  litresPerHour(atMs: number): number
}

const hourMs = 3_600_000

interface Day {
  readonly startMs: number
  readonly endMs: number
  /** Litres drawn since the meter's first day. */
  readonly before: number
  readonly draws: readonly Draw[]
}

function drawnBy(draws: readonly Draw[], atMs: number): number {
  let litres = 0
  for (const { fromMs, toMs, litres: whole } of draws) {
    if (fromMs >= atMs) break
    litres += whole * Math.min(1, (atMs - fromMs) / (toMs - fromMs))
  }
  return litres
}

const leaked = ({ fromMs, toMs, litresPerHour }: Leak, atMs: number) =>
  (Math.max(0, Math.min(atMs, toMs) - fromMs) / hourMs) * litresPerHour

export interface HouseMeterOptions {
  readonly household: Household
  readonly start: Date
  readonly end: Date
  readonly leaks: readonly Leak[]
  /** What is drawn while somebody looks. */
  readonly visit: readonly Draw[]
  readonly initialLitres: number
}

export function houseMeter({
  household,
  start,
  end,
  leaks,
  visit,
  initialLitres,
}: HouseMeterOptions): HouseMeter {
  const days: Day[] = []
  let before = 0
  for (let at = startOfDay(start); at < end; at = nextDay(at)) {
    const startMs = at.getTime()
    const draws = drawsOf(household, { date: civilDate(at), startMs })
    days.push({ startMs, endMs: nextDay(at).getTime(), before, draws })
    before += draws.reduce((sum, { litres }) => sum + litres, 0)
  }
  const startMs = days[0]?.startMs ?? start.getTime()
  const dayAt = (atMs: number) => {
    // Days have 23 to 25 hours: begin at the guess and look around.
    let index = Math.min(days.length - 1, Math.max(0, Math.floor((atMs - startMs) / (24 * hourMs))))
    while (index > 0 && (days[index]?.startMs ?? 0) > atMs) index -= 1
    while (index < days.length - 1 && (days[index]?.endMs ?? 0) <= atMs) index += 1
    return days[index]
  }
  return {
    startMs,
    register: (atMs) => {
      const day = dayAt(atMs)
      const usual = day === undefined ? 0 : day.before + drawnBy(day.draws, atMs)
      const lost = leaks.reduce((sum, leak) => sum + leaked(leak, atMs), 0)
      return Math.floor(initialLitres + usual + lost + drawnBy(visit, atMs))
    },
    litresPerHour: (atMs) => {
      const running = [...(dayAt(atMs)?.draws ?? []), ...visit]
        .filter(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs)
        .reduce((sum, { fromMs, toMs, litres }) => sum + (litres / (toMs - fromMs)) * hourMs, 0)
      const lost = leaks.filter(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs)
      return Math.round(running + lost.reduce((sum, { litresPerHour }) => sum + litresPerHour, 0))
    },
  }
}
