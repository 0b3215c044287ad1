import type { Habit } from './habit.ts'

/** How fast the share of dry hours follows: an hour of the day comes once a day. */
const dryShareRate = 1 / 30
/** How often an hour is dry all the same while a leak runs, one that never pauses and one that does. */
const steadyLeakDry = 0.04
const brokenLeakDry = 0.35
/** Evidence is bounded, so that it can end within a day once the water rests. */
const mostEvidence = 40
/** The local hours of the night. */
const nightEnds = 5

/**
 * Weighs one hour against the habit of the hour of day: two running sums (Page's CUSUM) of how much likelier a leak makes
 * it than habit does. Learns the habit at once unless an alert stands.
 */
export function weighDryness(habit: Habit, hourOfDay: number, litresPerHour: number, learns: boolean): void {
  const { numbers, dryShare } = habit
  const share = dryShare[hourOfDay] ?? 0.5
  const usual = Math.min(0.97, Math.max(0.02, share))
  const dry = litresPerHour <= 0
  numbers.steadyEvidence = weigh(numbers.steadyEvidence, dry, usual, steadyLeakDry)
  numbers.brokenEvidence = weigh(numbers.brokenEvidence, dry, usual, brokenLeakDry)
  if (learns) dryShare[hourOfDay] = share + ((dry ? 1 : 0) - share) * dryShareRate
}

function weigh(evidence: number, dry: boolean, usual: number, leaking: number): number {
  const step = dry ? Math.log(leaking / usual) : Math.log((1 - leaking) / (1 - usual))
  return Math.min(mostEvidence, Math.max(0, evidence + step))
}

/** Follows the night: its smallest flow, and its water. */
export function followNight({ numbers }: Habit, hourOfDay: number, litresPerHour: number): void {
  if (hourOfDay >= nightEnds) {
    if (hourOfDay >= 12) numbers.nightHours = 0
    return
  }
  if (numbers.nightHours === 0) {
    numbers.nightFloor = litresPerHour
    numbers.nightLitres = 0
  }
  numbers.nightHours++
  numbers.nightFloor = Math.min(numbers.nightFloor, litresPerHour)
  numbers.nightLitres += litresPerHour
}
