import type { Emit, Severity } from '../signal.ts'
import type { RegisterStep } from './register-track.ts'

/** Water that runs back into the network: what is remembered of it. Instants in milliseconds. */
export type ReverseFlow = {
  /** When it began; -1 when nothing ran back of late. */
  since: number
  /** When water last ran back. */
  last: number
  /** Litres that ran back since then, and how often. */
  litres: number
  times: number
  /** Of it, what has not run forward again. */
  missing: number
  /** 0: nothing said, 1: warned, 2: critical. */
  level: number
}

const hour = 3_600_000
/** A single litre back is air or a pulse that bounced; two litres, or a second time, are not. */
const leastUnits = 2
/** For how long a single litre is remembered. */
const memory = 7 * 24 * hour
/** A day without any ends it. */
const quietAfter = 24 * hour
/** So much water from a house in the network is a matter of health. */
const criticalLitres = 100

/** A meter at which nothing ran back. */
export function createReverseFlow(): ReverseFlow {
  return { since: -1, last: -1, litres: 0, times: 0, missing: 0, level: 0 }
}

/**
 * Reverse flow: two litres net, or a litre for the second time within a week, are a warning; a hundred litres are
 * critical; a day without any ends it. `unit` is the smallest step of the register, in litres.
 */
export function observeReverseFlow(
  state: ReverseFlow,
  step: RegisterStep,
  unit: number,
  caution: number,
  emit: Emit,
): void {
  if (step.kind === 'FELL') {
    fall(state, step, unit, caution, emit)
    return
  }
  if (state.since < 0) return
  if (step.kind === 'ROSE') state.missing = Math.max(0, state.missing - step.litres)
  const quiet = step.to - state.last
  if (state.level > 0 ? quiet < quietAfter : quiet < memory) return
  if (state.level > 0) emit({ ...standing(state), event: 'CLOSED', at: step.to })
  Object.assign(state, createReverseFlow())
}

/** The alert that stands, if one does, with the litres that ran back. */
export function reverseFlowStanding(state: ReverseFlow) {
  return state.level === 0 ? null : standing(state)
}

function fall(state: ReverseFlow, step: RegisterStep, unit: number, caution: number, emit: Emit): void {
  if (state.since < 0) state.since = step.from
  state.last = step.to
  state.litres -= step.litres
  state.missing -= step.litres
  state.times += 1
  const isSure = state.missing >= (leastUnits + caution) * unit || state.times >= leastUnits + caution
  const level = isSure ? (state.litres >= criticalLitres ? 2 : 1) : 0
  if (level <= state.level) return
  const opened = state.level === 0
  state.level = level
  emit({ ...standing(state), event: opened ? 'OPENED' : 'ESCALATED', at: step.to })
}

function standing(state: ReverseFlow) {
  const severity: Severity = state.level === 2 ? 'CRITICAL' : 'WARNING'
  return { layer: 'RULE', kind: 'REVERSE_FLOW', severity, since: state.since, litres: state.litres } as const
}
