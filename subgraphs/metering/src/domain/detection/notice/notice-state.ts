import type { MeterKind } from '../signal.ts'
import { createEpisode, type Episode } from './episode.ts'
import { createHabit, type Habit } from './habit.ts'
import { createHeardHours, type HeardHours } from './hearing/heard-hours.ts'

/** All that the notice layer remembers of one meter. Mutable: readings move it on in place. */
export interface NoticeState {
  readonly kind: MeterKind
  readonly heard: HeardHours
  readonly habit: Habit
  readonly leak: Episode
  readonly highFlow: Episode
}

/** The notice layer before the first reading of a meter. */
export function createNotice(kind: MeterKind): NoticeState {
  return {
    kind,
    heard: createHeardHours(),
    habit: createHabit(),
    leak: createEpisode(),
    highFlow: createEpisode(),
  }
}
