import type { AlertKind } from '../detection/signal.ts'
import type { AlertName, ClosedReason } from './alert.ts'

/** What somebody says of an alert. */
export type Verdict =
  /** “Ya lo arreglé”: it was right. */
  | 'FIXED'
  /** “No es fuga.” */
  | 'NOT_A_LEAK'
  /** “Es normal en mi casa.” */
  | 'NORMAL_AT_MY_HOME'
  /** Staff looked, and it is right. */
  | 'CONFIRMED'

/** One person's verdict; a later one of the same person takes its place. */
export interface Feedback {
  readonly by: string
  readonly byStaff: boolean
  readonly verdict: Verdict
  readonly note: string | null
  readonly givenAt: Date
}

/** Whether an alert was right, by all that was said of it: staff who looked count before those who live there. */
export function wasRight(said: readonly Feedback[]): boolean | null {
  const newest = said.toSorted((a, b) => b.givenAt.getTime() - a.givenAt.getTime())
  const decisive = newest.find(({ byStaff }) => byStaff) ?? newest[0]
  return decisive === undefined ? null : decisive.verdict === 'FIXED' || decisive.verdict === 'CONFIRMED'
}

/** How an open alert ends by a verdict; null when it stands until its cause ends. */
export function closingOf(verdict: Verdict): ClosedReason | null {
  switch (verdict) {
    case 'NOT_A_LEAK':
      return 'DISMISSED'
    case 'NORMAL_AT_MY_HOME':
      return 'ACCEPTED_AS_NORMAL'
    case 'FIXED':
    case 'CONFIRMED':
      return null
  }
}

/** Whether an alert can be right or wrong: one that somebody asked for is as they asked. */
export function isJudged({ layer }: Pick<AlertName, 'layer'>): boolean {
  return layer !== 'WATCH'
}

const mostCaution = 3
/** What a false alert adds; a right one takes half of it away again, so that a meter with leaks stays watched. */
const falseAdds = 1
const rightTakes = 0.5

/** Whether people can say of a kind that it is normal here: what the trade defines, and what a device reports, just is. */
export function learns(kind: AlertKind): boolean {
  return kind === 'LEAK' || kind === 'HIGH_FLOW' || kind === 'REVERSE_FLOW' || kind === 'ZERO_CONSUMPTION'
}

/**
 * How much more evidence a kind needs at a meter, by whether its past alerts were right, oldest first. Told anew from all of
 * them, so that a changed mind leaves no trace.
 */
export function cautionAfter(judged: readonly boolean[]): number {
  return judged.reduce(
    (caution, right) => Math.min(mostCaution, Math.max(0, caution + (right ? -rightTakes : falseAdds))),
    0,
  )
}
