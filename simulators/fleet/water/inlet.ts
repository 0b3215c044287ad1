import { litresOfClosedDays } from './closed-days.ts'
import { type Draws, recentDraws } from './draws.ts'
import { secondsOfDay } from './local-day.ts'
import type { UseProfile } from './use-profile.ts'

/** Litres that have run through the meter since the first day, as a real number; faults not counted. */
export function litresThroughInlet(
  profile: UseProfile,
  firstDay: number,
  day: number,
  second: number,
): number {
  switch (profile.inlet) {
    case 'DIRECT':
      return drawn(profile, firstDay, day, second)
    case 'TINACO':
      return refilled(profile, firstDay, day, second)
    case 'CISTERN':
      return pouredIn(profile, firstDay, day, second)
  }
}

/** What the taps have let run. */
function drawn(profile: UseProfile, firstDay: number, day: number, second: number): number {
  const before = litresOfClosedDays(profile, firstDay, day)
  // Midnights are asked for most: they need no draws.
  return second === 0 ? before : before + passedBy(recentDraws(profile, day), second)
}

function passedBy({ count, startSecond, seconds, litres }: Draws, second: number): number {
  let total = 0
  for (let index = 0; index < count; index++) {
    const ran = second - (startSecond[index] ?? 0)
    if (ran <= 0) continue
    const lasts = seconds[index] ?? 1
    total += (litres[index] ?? 0) * (ran < lasts ? ran / lasts : 1)
  }
  return total
}

/** No filling lasts longer. */
const slowestSeconds = 90 * 60
/** How a float valve brings back what was drawn: most at once, the rest ever slower as the float rises. */
const valve = [
  { afterSeconds: 12 * 60, share: 0.7 },
  { afterSeconds: 35 * 60, share: 0.95 },
  { afterSeconds: slowestSeconds, share: 1 },
] as const

/** What yesterday's last draws left open is let in after midnight; beyond that a day needs its own draws alone. */
function refilled(profile: UseProfile, firstDay: number, day: number, second: number): number {
  const today = second === 0 ? 0 : letIn(recentDraws(profile, day), second)
  if (day <= firstDay) return today
  if (second >= slowestSeconds) return litresOfClosedDays(profile, firstDay, day) + today
  const yesterday = letIn(recentDraws(profile, day - 1), second + secondsOfDay)
  return litresOfClosedDays(profile, firstDay, day - 1) + yesterday + today
}

function letIn({ count, startSecond, litres }: Draws, second: number): number {
  let total = 0
  for (let index = 0; index < count; index++) {
    const since = second - (startSecond[index] ?? 0)
    if (since > 0) total += (litres[index] ?? 0) * shareLetIn(since)
  }
  return total
}

function shareLetIn(seconds: number): number {
  let from = 0
  let before = 0
  for (const { afterSeconds, share } of valve) {
    if (seconds < afterSeconds) return before + ((share - before) * (seconds - from)) / (afterSeconds - from)
    from = afterSeconds
    before = share
  }
  return 1
}

const fillingLitres = 400
export const fillingLitresPerSecond = 0.4
const fillingSeconds = fillingLitres / fillingLitresPerSecond

/** Whole fillings, the last of which may still run in. */
function pouredIn(profile: UseProfile, firstDay: number, day: number, second: number): number {
  const taken = (at: number) =>
    at >= 0
      ? drawn(profile, firstDay, day, at)
      : day <= firstDay
        ? 0
        : drawn(profile, firstDay, day - 1, at + secondsOfDay)
  const fillings = Math.floor(taken(second) / fillingLitres)
  if (fillings === 0 || Math.floor(taken(second - fillingSeconds) / fillingLitres) === fillings) {
    return fillings * fillingLitres
  }
  const opened = crossing(taken, fillings * fillingLitres, second - fillingSeconds, second)
  const running = Math.min(fillingLitres, (second - opened) * fillingLitresPerSecond)
  return (fillings - 1) * fillingLitres + running
}

/** When the float fell: by halving, to less than a second. */
function crossing(taken: (second: number) => number, litres: number, from: number, to: number): number {
  let [before, after] = [from, to]
  while (after - before > 0.5) {
    const middle = (before + after) / 2
    if (taken(middle) >= litres) after = middle
    else before = middle
  }
  return after
}
