import type { Emit } from '../signal.ts'
import type { RegisterStep } from './register-track.ts'

/** A meter that stands still: what is remembered of its dry stretches. Instants and durations in milliseconds. */
export type ZeroConsumption = {
  /** When the meter was first heard, or replaced; -1 before. */
  from: number
  /** Since when not a litre has run; -1 before the first reading. */
  dryFrom: number
  /** The longest dry stretch of its past. */
  longest: number
  /** 0: nothing said, 1: warned. */
  level: number
}

const day = 86_400_000
/** Nobody has habits before that. */
const leastPast = 21 * day
/** Most vacations are over by then. */
const leastDry = 10 * day
/** A house that stood dry before may stand dry for twice as long. */
const pastShare = 2
/** What each step of caution adds to the days, as a share. */
const cautionShare = 0.5

/** A meter that was never heard. */
export function createZeroConsumption(): ZeroConsumption {
  return { from: -1, dryFrom: -1, longest: 0, level: 0 }
}

/**
 * No consumption: ten days without a litre, or twice the longest dry stretch of the meter's own past, are a warning and
 * never more, because people travel. The next litre ends it.
 */
export function observeZeroConsumption(
  state: ZeroConsumption,
  step: RegisterStep,
  caution: number,
  emit: Emit,
): void {
  if (state.from < 0) {
    state.from = step.from
    state.dryFrom = step.from
  }
  if (step.kind === 'JUMPED') {
    // Another register: its past begins anew.
    close(state, step.to, emit)
    Object.assign(state, createZeroConsumption(), { from: step.to, dryFrom: step.to })
  } else if (step.kind === 'STOOD') {
    const dry = step.to - state.dryFrom
    const limit = Math.max(leastDry, state.longest * pastShare) * (1 + caution * cautionShare)
    if (state.level > 0 || dry < limit || state.dryFrom - state.from < leastPast) return
    state.level = 1
    emit({ ...standing(state), event: 'OPENED', at: step.to })
  } else {
    close(state, step.to, emit)
    // The step that ends a stretch may have been dry for most of its time; only what is known counts.
    state.longest = Math.max(state.longest, step.from - state.dryFrom)
    state.dryFrom = step.to
  }
}

/** The alert that stands, if one does. */
export function zeroConsumptionStanding(state: ZeroConsumption) {
  return state.level === 0 ? null : standing(state)
}

function close(state: ZeroConsumption, at: number, emit: Emit): void {
  if (state.level > 0) emit({ ...standing(state), event: 'CLOSED', at })
  state.level = 0
}

function standing(state: ZeroConsumption) {
  return {
    layer: 'RULE',
    kind: 'ZERO_CONSUMPTION',
    severity: 'WARNING',
    since: state.dryFrom,
    litres: 0,
  } as const
}
