import type { Caution, Emit } from '../signal.ts'
import type { DescribedHour } from './describe-hour.ts'
import { continueEpisode, type EpisodeRule, excess, insists, openEpisode } from './episode.ts'
import { forgetWaitingDays, knownDays, learnToday, learnWaitingDays } from './habit.ts'
import { place } from './hearing/flow-statistics.ts'
import { forgetHours, usualHours } from './hearing/heard-hours.ts'
import { excessOf, type Judges } from './judges.ts'
import type { NoticeState } from './notice-state.ts'

/** An hour that was heard, its length in milliseconds, and the instant of the reading that told of it. */
export interface HourHeard {
  readonly litresPerHour: number
  readonly duration: number
  readonly at: number
}

const hour = 3_600_000
/** Before so many days little is known of a meter's habit. */
const warmUpDays = 21
/** Until so many are known, each that is missing asks for so much more evidence of a leak, in log odds. */
const familiarDays = 28
const doubtPerDay = 0.15
/** Ten hours of this, in litres per hour, are told even of a home that is not known yet. */
const overwhelmingFlow = 300
/** Two hours of this, in litres per hour, are the least that may run too fast: one alone is a bath, or a spike. */
export const heavyFloor = 60
/** How many times more the last six hours must show than longer windows for a burst to be that young. */
const youngBurst = 4
/** What ends by itself sooner was the resident's own doing, and teaches. */
const ownDoing = 60 * hour

const leakRule: EpisodeRule = {
  kind: 'LEAK',
  insistence: 2,
  sure: 0.6,
  quietShare: 0.3,
  quietHours: 6,
  criticalLevel: 100,
  criticalLitres: 2_000,
  criticalHours: 72,
}

const highFlowRule: EpisodeRule = {
  kind: 'HIGH_FLOW',
  insistence: 1,
  sure: 0,
  quietShare: 0.4,
  quietHours: 2,
  criticalLevel: 400,
  criticalLitres: 2_000,
  criticalHours: 12,
}

/**
 * Opens, moves on or closes the alerts of a meter by one described hour, said at the reading `at`. Judges are asked only
 * where their word counts: of what stands already, or of a meter not known yet, it does not.
 */
export function decide(
  state: NoticeState,
  hourHeard: HourHeard,
  described: DescribedHour,
  judges: Judges,
  emit: Emit,
  caution: Caution,
): void {
  const days = knownDays(state.habit)
  const known = days >= warmUpDays
  const doubt = doubtOf(usualHours(state.heard))
  const strangeness = Math.max(0, familiarDays - days) * doubtPerDay
  const leakScore =
    known && state.leak.standing === 0
      ? excessOf(judges.leak, described.description) - (caution.LEAK ?? 0) - doubt.leak - strangeness
      : -1
  decideLeak(state, hourHeard, described, leakScore, emit)
  const overwhelming =
    state.kind === 'RESIDENTIAL' && (described.statistics[place.floor10] ?? 0) >= overwhelmingFlow
  const heavy = (described.statistics[place.floor2] ?? 0) >= heavyFloor
  let highFlowScore = -1
  if (heavy && known) {
    highFlowScore =
      excessOf(judges.highFlow, described.description) - (caution.HIGH_FLOW ?? 0) - doubt.highFlow
  } else if (heavy && overwhelming) highFlowScore = 1
  decideHighFlow(state, hourHeard, described, highFlowScore, emit)
}

/**
 * Moves on what stands at a meter that now answers too seldom to show its hours: their mean may end it, nothing opens. The
 * hours before are forgotten, so that they are not joined to hours that come much later.
 */
export function outlast(
  { heard, leak, highFlow }: NoticeState,
  { litresPerHour, duration, at }: HourHeard,
  emit: Emit,
): void {
  const hourHeard = { litresPerHour, duration, endsAt: at, floor: 0 }
  if (leak.standing > 0) continueEpisode(leak, leakRule, hourHeard, emit)
  if (highFlow.standing > 0) continueEpisode(highFlow, highFlowRule, hourHeard, emit)
  forgetHours(heard)
}

/**
 * What is asked beyond the threshold, in log odds, of a meter that answers every so many hours: means of several hours hide
 * dry ones, and two hours of one step are seen at once. Measured on the public households with readings left out.
 */
function doubtOf(hours: number): { leak: number; highFlow: number } {
  if (hours <= 1.5) return { leak: 0, highFlow: 0 }
  const few = Math.min(1, 2 * (hours - 1.5))
  return { leak: 1.6 * few + 0.8 * Math.max(0, hours - 2), highFlow: 0.4 * few }
}

function decideLeak(
  state: NoticeState,
  { litresPerHour, duration, at }: HourHeard,
  { statistics, recent }: DescribedHour,
  score: number,
  emit: Emit,
): void {
  const { leak, habit } = state
  if (leak.standing > 0) {
    const floor = statistics[place.floor24] ?? 0
    if (!continueEpisode(leak, leakRule, { litresPerHour, endsAt: at, duration, floor }, emit)) return
    if (at - leak.since < ownDoing) learnWaitingDays(habit)
    else forgetWaitingDays(habit)
    habit.evidence.fill(0)
    forgetHours(state.heard)
    return
  }
  if (!insists(leak, leakRule, at, score)) return
  const level = levelOf(statistics)
  const habitual = Math.min(habit.mean[place.floor10] ?? 0, level / 2)
  openEpisode(leak, leakRule, at, causeOf(state, recent, at, level, habitual, leakRule.quietShare, 2), emit)
}

/**
 * Flow of a leak, in litres per hour, as the windows show it that people's own use does not reach. A burst can be younger
 * than these; then six hours tell.
 */
function levelOf(statistics: Float32Array): number {
  const level = Math.max(
    statistics[place.floor10] ?? 0,
    statistics[place.smooth24] ?? 0,
    statistics[place.smooth48by6] ?? 0,
    1,
  )
  const young = statistics[place.floor6] ?? 0
  return young > youngBurst * level ? young : level
}

function decideHighFlow(
  state: NoticeState,
  { litresPerHour, duration, at }: HourHeard,
  { statistics, recent }: DescribedHour,
  score: number,
  emit: Emit,
): void {
  const { highFlow, habit } = state
  if (highFlow.standing > 0) {
    const floor = statistics[place.floor6] ?? 0
    const ended = continueEpisode(
      highFlow,
      highFlowRule,
      { litresPerHour, endsAt: at, duration, floor },
      emit,
    )
    if (ended && state.leak.standing === 0 && at - highFlow.since < ownDoing) learnToday(habit)
    return
  }
  if (!insists(highFlow, highFlowRule, at, score)) return
  const level = Math.max(statistics[place.floor2] ?? 0, 1)
  const habitual = Math.min(habit.mean[place.mean24] ?? 0, level / 2)
  openEpisode(
    highFlow,
    highFlowRule,
    at,
    causeOf(state, recent, at, level, habitual, highFlowRule.quietShare, 0),
    emit,
  )
}

/** Goes back over the hours heard for as long as the cause is seen in them, but for `pause` hours in a row. */
function causeOf(
  { heard }: NoticeState,
  recent: Float32Array,
  at: number,
  level: number,
  habitual: number,
  quietShare: number,
  pause: number,
) {
  const { count, head } = heard.numbers
  const least = habitual + (level - habitual) * quietShare
  const ring = heard.minutes.length
  let since = at
  let litres = 0
  let begins = at
  let passed = 0
  let quiet = 0
  for (let k = 0; k < count && quiet <= pause; k++) {
    const minutes = heard.minutes[(head - k + ring) % ring] ?? 0
    const flow = recent[k] ?? 0
    begins -= minutes * 60_000
    passed += (excess({ level, habitual }, flow) * minutes) / 60
    quiet = flow >= least ? 0 : quiet + 1
    if (quiet > 0) continue
    since = begins
    litres = passed
  }
  return { since, litres, level, habitual }
}
