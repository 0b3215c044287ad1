import type { Caution, Emit, MeterKind } from '../signal.ts'
import { type BoostedTrees, scoreOf } from './boosted-trees.ts'
import { decide, outlast } from './decide.ts'
import { describeHour } from './describe-hour.ts'
import { hearRegister, showsHours } from './hearing/heard-hours.ts'
import type { NoticeState } from './notice-state.ts'

/** Trees with the score, in log odds, from which on they ask for an alert. */
export interface Judge {
  readonly trees: BoostedTrees
  readonly threshold: number
}

/** Who decides on leaks, and who on water that runs too fast. */
export interface Judges {
  readonly leak: Judge
  readonly highFlow: Judge
}

/** More litres an hour than the connections of a kind pass, whatever their meter: the register began anew, or leapt. */
export const mostFlow: Readonly<Record<MeterKind, number>> = { RESIDENTIAL: 10_000, MULTI_FAMILY: 250_000 }

/**
 * Moves a meter on by one reading and lets the judges decide on each hour that it completes. Of a meter that answers too
 * seldom nothing is learned and nothing new is said.
 */
export function hearReading(
  state: NoticeState,
  { at, litres }: { readonly at: number; readonly litres: number },
  { leak, highFlow }: Judges,
  emit: Emit,
  caution: Caution,
): void {
  hearRegister(state.heard, at, litres, mostFlow[state.kind], (litresPerHour, endsAt, duration) => {
    const heard = { litresPerHour, duration, at }
    if (!showsHours(state.heard)) {
      outlast(state, heard, emit)
      return
    }
    const described = describeHour(state, litresPerHour, endsAt, duration)
    const scores = {
      leak: scoreOf(leak.trees, described.description) - leak.threshold,
      highFlow: scoreOf(highFlow.trees, described.description) - highFlow.threshold,
    }
    decide(state, heard, described, scores, emit, caution)
  })
}
