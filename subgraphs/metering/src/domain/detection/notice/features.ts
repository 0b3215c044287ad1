import type { Habit } from './habit.ts'
import { place, statisticCount, statisticNames } from './hearing/flow-statistics.ts'

/** Beyond the statistics: what the hours look like. */
const shapeNames = [
  // How many of the last 10 and 24 hours lie close above the smallest: a leak runs at one level.
  'level10',
  'level24',
  // How many hours the flow has stayed above 100 L/h, and the local hour at which it rose.
  'heavyHours',
  'heavySince',
] as const

/** Names of the features, in their order: each statistic as it is, beside its past peak, beside its usual spread; then shape. */
export const featureNames: readonly string[] = [
  ...statisticNames,
  ...statisticNames.map((name) => `${name}/peak`),
  ...statisticNames.map((name) => `${name}/spread`),
  ...shapeNames,
]

/** How many features there are. */
export const featureCount = featureNames.length

/** Added above and below each ratio, so that a litre more or less of very little does not count: L/h, hours, or nats. */
const slack = 1.5
const heavyFlow = 100

/**
 * Fills `into` with what the models read. `recent` are the flows, newest first, `count` of them; `hourOfDay` that of the
 * newest.
 */
export function describe(
  into: Float32Array,
  statistics: Float32Array,
  habit: Habit,
  recent: Float32Array,
  count: number,
  hourOfDay: number,
): void {
  for (let s = 0; s < statisticCount; s++) {
    const value = statistics[s] ?? 0
    into[s] = value
    into[statisticCount + s] = (value + slack) / ((habit.peak[s] ?? 0) + slack)
    into[2 * statisticCount + s] = (value - (habit.mean[s] ?? 0)) / ((habit.spread[s] ?? 0) + slack)
  }
  let next = 3 * statisticCount
  into[next++] = hoursAtLevel(recent, Math.min(count, 10), statistics[place.floor10] ?? 0)
  into[next++] = hoursAtLevel(recent, Math.min(count, 24), statistics[place.floor24] ?? 0)
  const heavy = heavyRun(recent, count)
  into[next++] = heavy
  into[next] = heavy === 0 ? -1 : (hourOfDay - heavy + 1 + 96) % 24
}

function hoursAtLevel(recent: Float32Array, count: number, floor: number): number {
  if (floor < 1) return 0
  const ceiling = floor * 1.25 + 1.5
  let hours = 0
  for (let k = 0; k < count; k++) if ((recent[k] ?? 0) <= ceiling) hours++
  return hours
}

function heavyRun(recent: Float32Array, count: number): number {
  let hours = 0
  while (hours < count && (recent[hours] ?? 0) >= heavyFlow) hours++
  return hours
}
