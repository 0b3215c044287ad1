import type { Alert } from '../alert.ts'

type Told = Pick<Alert, 'layer' | 'since' | 'openedAt' | 'escalatedAt' | 'litres' | 'litresAt'>

/**
 * An alert as it is told to people who came later, from `since` on: what ran before is whoever's lived there before. The
 * water is shared evenly over the time, as a leak runs. What they asked for themselves is all theirs. Null: the whole of it.
 */
export function inOwnTime<T extends Told>(alert: T, since: Date | null): T {
  if (since === null || alert.since >= since || alert.layer === 'WATCH') return alert
  const whole = alert.litresAt.getTime() - alert.since.getTime()
  const own = Math.max(0, alert.litresAt.getTime() - since.getTime())
  const later = (at: Date) => (at < since ? since : at)
  return {
    ...alert,
    since,
    openedAt: later(alert.openedAt),
    escalatedAt: alert.escalatedAt && later(alert.escalatedAt),
    litres: whole <= 0 ? 0 : Math.round((alert.litres * own) / whole),
  }
}
