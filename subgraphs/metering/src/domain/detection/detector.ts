import { acceptAsNormal, observeNotice, standingNotices } from './notice/notice.ts'
import { createNotice, type NoticeState } from './notice/notice-state.ts'
import { createRules, observeRules, type RuleState, standingRules } from './rules/rules.ts'
import type { Caution, Emit, MeterKind, Standing } from './signal.ts'

/** All that detection remembers of one meter. Mutable: readings move it on in place. */
export interface Detector {
  readonly rules: RuleState
  readonly notice: NoticeState
}

/** Detection before the first reading of a meter; `calibreMillimetres` is 0 where it is not known. */
export function createDetector(kind: MeterKind, calibreMillimetres = 0): Detector {
  return { rules: createRules(kind, calibreMillimetres), notice: createNotice(kind) }
}

const noCaution: Caution = {}

/**
 * Moves detection on by one reading: `at` in milliseconds since 1970, `litres` of the register, whole. A reading that was
 * seen already, or is older than the newest, changes nothing.
 */
export function observe(
  detector: Detector,
  at: number,
  litres: number,
  emit: Emit,
  caution: Caution = noCaution,
): void {
  observeRules(detector.rules, at, litres, emit, caution)
  observeNotice(detector.notice, at, litres, emit, caution)
}

/** What stands at the meter now, with the water that it has taken so far. */
export function standing(detector: Detector): Standing[] {
  return [...standingRules(detector.rules), ...standingNotices(detector.notice)]
}

/** The instant of the newest reading that was seen; -1 before the first. */
export function seenAt(detector: Detector): number {
  return detector.rules.register.seenAt
}

/** “Es normal en mi casa”: what runs now is the habit of this meter. Its notices end without a signal. */
export function acceptHabit(detector: Detector): void {
  acceptAsNormal(detector.notice)
}
