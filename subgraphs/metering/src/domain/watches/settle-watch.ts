import type { AlertSpan } from '../alerts/alert.ts'
import type { Severity } from '../detection/signal.ts'
import type { Judgement } from './judge-watch.ts'
import { newsForMs, type Watch, type WatchKind } from './watch.ts'
import type { WatchedTime } from './watched-time.ts'

/** Where a watch is with one of its times. */
export interface WatchStanding {
  readonly watch: Watch
  readonly time: WatchedTime
  /** The alert of this time, where there was one. */
  readonly recorded: AlertSpan | null
}

/** Water in an empty house, or none where somebody lives alone, does not wait until morning. */
const severityOf: Readonly<Record<WatchKind, Severity>> = {
  DAY_LIMIT: 'WARNING',
  MONTH_LIMIT: 'WARNING',
  AWAY_USE: 'CRITICAL',
  TOO_LITTLE_USE: 'CRITICAL',
}

/**
 * The alert of a watched time after it was judged: at most one, whatever comes in whatever order. One that late readings
 * take the ground from closes as CORRECTED; the time over, or all well again, it closes as ENDED. Null: there is none.
 */
export function settleWatch(
  { watch, time, recorded }: WatchStanding,
  judgement: Judgement | null,
  { now, newest }: { readonly now: Date; readonly newest: Date },
): AlertSpan | null {
  const isOver = now >= time.endsAt || newest >= time.endsAt
  if (recorded !== null && isClosedByOthers(recorded)) return recorded
  if (judgement === null) return recorded === null || !isOver ? recorded : ended(recorded, time.endsAt)
  if (judgement.shownAt === null) return recorded === null ? null : corrected(recorded, newest)
  const span = recorded ?? begun(watch.kind, time, judgement, judgement.shownAt)
  const told = { ...span, litres: judgement.used, litresAt: judgement.usedAt.getTime() }
  if (judgement.relievedAt !== null) return ended(told, judgement.relievedAt)
  if (!isOver) return { ...told, closedAt: null, closedReason: null }
  const isNews = recorded === null && now.getTime() - time.endsAt.getTime() < newsForMs
  // It stands until the next look at the clock, so that it is told at all.
  return isNews ? told : ended(told, time.endsAt)
}

/** Closes an alert because its time, or its watch, is over. */
export function ended(span: AlertSpan, at: Date): AlertSpan {
  if (span.closedReason === 'ENDED' && span.closedAt !== null) return span
  return { ...span, closedAt: Math.max(at.getTime(), span.openedAt), closedReason: 'ENDED' }
}

function corrected(span: AlertSpan, at: Date): AlertSpan {
  const closedAt = span.closedAt ?? Math.max(at.getTime(), span.openedAt)
  return { ...span, closedAt, closedReason: 'CORRECTED' }
}

function isClosedByOthers({ closedReason }: AlertSpan): boolean {
  return closedReason !== null && closedReason !== 'ENDED' && closedReason !== 'CORRECTED'
}

function begun(kind: WatchKind, time: WatchedTime, { used, usedAt }: Judgement, shownAt: Date): AlertSpan {
  const openedAt = shownAt.getTime()
  const since = kind === 'AWAY_USE' ? openedAt : time.startsAt.getTime()
  return {
    ...{ id: null, layer: 'WATCH', kind, detail: '', severity: severityOf[kind] },
    ...{ since, openedAt, escalatedAt: null, closedAt: null, closedReason: null },
    ...{ litres: used, litresAt: usedAt.getTime() },
  }
}
