import type { Caution, Emit, Standing } from '../signal.ts'
import { plantTrees } from './boosted-trees.ts'
import { acceptEpisode, standingOf } from './episode.ts'
import { learnWaitingDays } from './habit.ts'
import { hearReading } from './hear-reading.ts'
import type { Judges } from './judges.ts'
import model from './model.json' with { type: 'json' }
import type { NoticeState } from './notice-state.ts'

const judges: Judges = {
  leak: { trees: plantTrees(model.leak), threshold: model.leak.threshold },
  highFlow: { trees: plantTrees(model.highFlow), threshold: model.highFlow.threshold },
}

/** A week has every kind of day: by then all that is normal has been seen. */
const acceptance = 7 * 24 * 3_600_000

/**
 * Moves the notice layer on by one reading: `at` in milliseconds, `litres` of the register. One that was seen or comes late
 * changes nothing.
 */
export function observeNotice(
  state: NoticeState,
  at: number,
  litres: number,
  emit: Emit,
  caution: Caution,
): void {
  hearReading(state, { at, litres }, judges, emit, caution)
}

/** The alerts of the notice layer that stand now. */
export function standingNotices(state: NoticeState): Standing[] {
  return [standingOf(state.leak, 'LEAK'), standingOf(state.highFlow, 'HIGH_FLOW')].filter(
    (standing) => standing !== null,
  )
}

/**
 * “Es normal en mi casa”: what the last days and the present alert show becomes the habit of this meter, and is not told
 * again. The alerts end without a signal: whoever says so closes them.
 */
export function acceptAsNormal(state: NoticeState): void {
  learnWaitingDays(state.habit)
  state.habit.evidence.fill(0)
  const { seenAt } = state.heard.numbers
  for (const episode of [state.leak, state.highFlow]) acceptEpisode(episode, seenAt, acceptance)
}
