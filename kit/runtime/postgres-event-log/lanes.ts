import type { Place } from './reader.ts'

/** A partition that a member holds. */
export interface Lane {
  /** Everything up to here was handled or concerns others. */
  position: number
  /** What the log knows of it. */
  saved: number
  /** A batch was handled since the place was saved. */
  handled: boolean
  busy: boolean
  /** There may be something to read. */
  due: boolean
  failures: number
  /** No sooner again, after a failure. */
  notBefore: number
}

/** The partitions of one member. */
export type Lanes = Map<number, Lane>

const longestPauseMs = 30_000

/** A lane just taken over. */
export function laneAt(position: number): Lane {
  return { position, saved: position, handled: false, busy: false, due: true, failures: 0, notBefore: 0 }
}

/** Places to read on from; they are not due any more until something says so. */
export function takeDue(lanes: Lanes, now: number): Place[] {
  const due = [...lanes].filter(([, lane]) => lane.due && !lane.busy && lane.notBefore <= now)
  for (const [, lane] of due) lane.due = false
  return due.map(([partition, { position }]) => ({ partition, position }))
}

/** Places that the log does not know yet: those of handled batches, and on request those that merely moved. */
export function takeUnsaved(lanes: Lanes, idleToo: boolean): Place[] {
  const moved = [...lanes].filter(
    ([, { handled, position, saved }]) => handled || (idleToo && position > saved),
  )
  for (const [, lane] of moved) {
    lane.handled = false
    lane.saved = lane.position
  }
  return moved.map(([partition, { saved }]) => ({ partition, position: saved }))
}

/** Notes a failure and how long to let the lane rest. */
export function noteFailure(lane: Lane, now: number): void {
  lane.failures += 1
  lane.notBefore = now + Math.min(longestPauseMs, 50 * 2 ** lane.failures)
}

/** How long nothing is to be done, at most the given time. */
export function restMs(lanes: Lanes, now: number, atMost: number): number {
  const waiting = [...lanes.values()].filter(({ due, busy }) => due && !busy)
  return Math.max(0, Math.min(atMost, ...waiting.map(({ notBefore }) => notBefore - now)))
}
