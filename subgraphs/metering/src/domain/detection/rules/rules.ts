import type { Caution, Emit, MeterKind, Standing } from '../signal.ts'
import {
  type ContinuousFlow,
  continuousFlowStanding,
  createContinuousFlow,
  observeContinuousFlow,
} from './continuous-flow.ts'
import { createHighFlow, type HighFlow, highFlowStanding, observeHighFlow } from './high-flow.ts'
import { createTrack, nextStep, type RegisterTrack } from './register-track.ts'
import {
  createReverseFlow,
  observeReverseFlow,
  type ReverseFlow,
  reverseFlowStanding,
} from './reverse-flow.ts'
import { type RuleLimits, ruleLimits } from './rule-limits.ts'
import {
  createZeroConsumption,
  observeZeroConsumption,
  type ZeroConsumption,
  zeroConsumptionStanding,
} from './zero-consumption.ts'

/** All that the rules remember of one meter. Mutable: readings move it on in place. */
export interface RuleState {
  readonly kind: MeterKind
  /** Nominal diameter in millimetres; 0 where it is not known. */
  readonly calibreMillimetres: number
  readonly limits: RuleLimits
  readonly register: RegisterTrack
  readonly continuousFlow: ContinuousFlow
  readonly highFlow: HighFlow
  readonly reverseFlow: ReverseFlow
  readonly zeroConsumption: ZeroConsumption
}

/** The rules before the first reading of a meter. */
export function createRules(kind: MeterKind, calibreMillimetres = 0): RuleState {
  return {
    kind,
    calibreMillimetres,
    limits: ruleLimits(kind, calibreMillimetres),
    register: createTrack(),
    continuousFlow: createContinuousFlow(),
    highFlow: createHighFlow(),
    reverseFlow: createReverseFlow(),
    zeroConsumption: createZeroConsumption(),
  }
}

/**
 * Moves the rules on by one reading, in constant time: `at` in milliseconds, `litres` of the register. One that was seen
 * or comes late changes nothing; a register that jumps begins anew.
 */
export function observeRules(
  state: RuleState,
  at: number,
  litres: number,
  emit: Emit,
  caution: Caution,
): void {
  const { register, limits } = state
  const step = nextStep(register, at, litres, limits.overloadLitresPerHour)
  if (step === null) return
  observeContinuousFlow(state.continuousFlow, step, register.cadence, emit)
  observeHighFlow(state.highFlow, step, limits, caution.HIGH_FLOW ?? 0, emit)
  observeReverseFlow(state.reverseFlow, step, register.unit, caution.REVERSE_FLOW ?? 0, emit)
  observeZeroConsumption(state.zeroConsumption, step, caution.ZERO_CONSUMPTION ?? 0, emit)
}

/** The alerts of the rules that stand now, with the water that they have taken so far. */
export function standingRules(state: RuleState): Standing[] {
  return [
    continuousFlowStanding(state.continuousFlow, state.register.at),
    highFlowStanding(state.highFlow),
    reverseFlowStanding(state.reverseFlow),
    zeroConsumptionStanding(state.zeroConsumption),
  ].filter((standing) => standing !== null)
}
