import type { Emit, Severity } from '../signal.ts'
import type { RegisterStep } from './register-track.ts'

/** Water that never stops: what is remembered of the run that goes on. Instants and durations in milliseconds. */
export type ContinuousFlow = {
  /** Since when water runs without a dry hour; -1 while it does not. */
  since: number
  /** Of that, the time for which it is known. */
  heard: number
  /** How long it has been dry inside the running hour. */
  dry: number
  /** Smallest flow of the run in litres per hour: what would run if nobody used any. */
  floor: number
  /** 0: nothing said, 1: warned, 2: critical. */
  level: number
}

const hour = 3_600_000
const warningAfter = 24 * hour
const criticalAfter = 72 * hour
/** Of a longer silence nobody knows whether a dry hour lay in it: it neither counts nor ends the run. */
const longestSilence = 2.6 * hour
/** Meters that report more often than this have dry quarters in wet hours: a whole hour must be dry to end a run. */
const slowCadence = hour * 0.75
/** An hour, less what clocks of meters jitter. */
const dryHour = hour * 0.95

/** A meter at which nothing runs. */
export function createContinuousFlow(): ContinuousFlow {
  return { since: -1, heard: 0, dry: 0, floor: 0, level: 0 }
}

/**
 * Continuous flow as the trade says it: water in every hour for 24 hours is a warning, for 72 hours critical; the first
 * dry hour ends it.
 */
export function observeContinuousFlow(
  state: ContinuousFlow,
  step: RegisterStep,
  cadence: number,
  emit: Emit,
): void {
  if (step.kind === 'JUMPED') return
  if (step.kind !== 'ROSE') {
    state.dry += step.to - step.from
    if (cadence >= slowCadence || state.dry >= dryHour) endRun(state, step.to, emit)
    return
  }
  const duration = step.to - step.from
  if (duration > longestSilence) return
  extendRun(state, step, duration)
  const level = state.heard >= criticalAfter ? 2 : state.heard >= warningAfter ? 1 : 0
  if (level <= state.level) return
  const opened = state.level === 0
  state.level = level
  emit({ ...standing(state, step.to), event: opened ? 'OPENED' : 'ESCALATED', at: step.to })
}

/** The alert that stands, if one does: the water that ran at the floor of the run is what it has taken. */
export function continuousFlowStanding(state: ContinuousFlow, now: number) {
  return state.level === 0 ? null : standing(state, now)
}

function extendRun(state: ContinuousFlow, step: RegisterStep, duration: number): void {
  const flow = (step.litres * hour) / (duration + state.dry)
  if (state.since < 0) {
    state.since = step.from
    state.heard = 0
    state.floor = flow
  }
  state.heard += duration + state.dry
  state.dry = 0
  if (flow < state.floor) state.floor = flow
}

function endRun(state: ContinuousFlow, at: number, emit: Emit): void {
  if (state.level > 0) emit({ ...standing(state, at), event: 'CLOSED', at })
  state.since = -1
  state.heard = 0
  state.dry = 0
  state.floor = 0
  state.level = 0
}

function standing(state: ContinuousFlow, now: number) {
  const severity: Severity = state.level === 2 ? 'CRITICAL' : 'WARNING'
  const litres = Math.round((state.floor * (now - state.since)) / hour)
  return { layer: 'RULE', kind: 'CONTINUOUS_FLOW', severity, since: state.since, litres } as const
}
