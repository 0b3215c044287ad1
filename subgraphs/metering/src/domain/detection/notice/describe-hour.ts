import { evidenceCount, weighHour } from './evidence.ts'
import { describe, featureCount } from './features.ts'
import { endDay, followNight, knownDays, widenToday } from './habit.ts'
import { measureFlows, place, statisticCount } from './hearing/flow-statistics.ts'
import { localDay, localHour, rememberHour } from './hearing/heard-hours.ts'
import type { NoticeState } from './notice-state.ts'

/** An hour as the decisions see it. Valid until the next hour of any meter is described: the arrays are used again. */
export interface DescribedHour {
  readonly statistics: Float32Array
  readonly description: Float32Array
  /** Flows of the last hours, newest first. */
  readonly recent: Float32Array
}

const statistics = new Float32Array(statisticCount)
const description = new Float32Array(featureCount)

/**
 * Takes one heard hour into the memory of a meter, and describes it beside the habit as it was before it. The habit does
 * not follow while a leak stands.
 */
export function describeHour(
  state: NoticeState,
  litresPerHour: number,
  endsAt: number,
  duration: number,
): DescribedHour {
  const { heard, habit } = state
  const { numbers } = habit
  const leaking = state.leak.standing > 0
  const day = localDay(endsAt, duration)
  if (day !== numbers.day) {
    if (numbers.day >= 0 && !leaking) endDay(habit)
    numbers.day = day
  }
  rememberHour(heard, litresPerHour, duration)
  const hourOfDay = localHour(endsAt, duration)
  followNight(habit, hourOfDay, litresPerHour)
  weighHour(habit, knownDays(habit), hourOfDay, litresPerHour, !leaking)
  const recent = measureFlows(heard, hourOfDay, statistics)
  if (numbers.nightHours >= 3) {
    statistics[place.nightFloor] = numbers.nightFloor
    statistics[place.nightMean] = numbers.nightLitres / numbers.nightHours
  }
  for (let e = 0; e < evidenceCount; e++) statistics[place.evidence0 + e] = habit.evidence[e] ?? 0
  describe(description, statistics, habit, recent, heard.numbers.count, hourOfDay)
  widenToday(habit, statistics)
  return { statistics, description, recent }
}
