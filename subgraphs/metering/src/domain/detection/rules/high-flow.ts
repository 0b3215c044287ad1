import type { Emit, Severity } from '../signal.ts'
import type { RegisterStep } from './register-track.ts'
import type { RuleLimits } from './rule-limits.ts'

/** A flow that stays high: what is remembered of it. Instants and durations in milliseconds. */
export type HighFlow = {
  /** Since when it is high; -1 while it is not. */
  since: number
  heard: number
  litres: number
  /** 0: nothing said, 1: warned, 2: a burst. */
  level: number
}

const hour = 3_600_000
/** Filling a tinaco or a washing day is over by then. */
const warningAfter = 3 * hour
const longestSilence = 2.6 * hour
/** What each step of caution adds to the flow that is high, as a share. */
const cautionShare = 0.25

/** A meter at which nothing runs. */
export function createHighFlow(): HighFlow {
  return { since: -1, heard: 0, litres: 0, level: 0 }
}

/** A flow above the limit of its connection for three hours is a warning; what a burst has taken by then is critical. */
export function observeHighFlow(
  state: HighFlow,
  step: RegisterStep,
  limits: RuleLimits,
  caution: number,
  emit: Emit,
): void {
  // An impossible jump says nothing of the flow before and after it.
  if (step.kind === 'JUMPED') return
  const duration = step.to - step.from
  const limit = limits.highFlowLitresPerHour * (1 + caution * cautionShare)
  if (duration > longestSilence || step.litres * hour < limit * duration) {
    endRun(state, step.to, emit)
    return
  }
  if (state.since < 0) state.since = step.from
  state.heard += duration
  state.litres += step.litres
  const isLong = state.heard >= warningAfter
  const level = isLong ? (state.litres >= limits.burstLitres ? 2 : 1) : 0
  if (level <= state.level) return
  const opened = state.level === 0
  state.level = level
  emit({ ...standing(state), event: opened ? 'OPENED' : 'ESCALATED', at: step.to })
}

/** The alert that stands, if one does, with all the water that ran since the flow is high. */
export function highFlowStanding(state: HighFlow) {
  return state.level === 0 ? null : standing(state)
}

function endRun(state: HighFlow, at: number, emit: Emit): void {
  if (state.level > 0) emit({ ...standing(state), event: 'CLOSED', at })
  state.since = -1
  state.heard = 0
  state.litres = 0
  state.level = 0
}

function standing(state: HighFlow) {
  const severity: Severity = state.level === 2 ? 'CRITICAL' : 'WARNING'
  return { layer: 'RULE', kind: 'HIGH_FLOW', severity, since: state.since, litres: state.litres } as const
}
