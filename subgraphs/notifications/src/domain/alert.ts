import type { NoticeKind, Severity } from './notice-kinds.ts'

/** How an alert that stands no more ended, in metering's words. */
export type AlertEnd = 'ENDED' | 'CORRECTED' | 'DISMISSED' | 'ACCEPTED_AS_NORMAL' | 'METER_REMOVED'

/** An alert of which residents are told, as metering told it last. Volumes in whole litres, money in centavos of MXN. */
export interface Alert {
  readonly id: string
  readonly servicePointId: string
  readonly kind: NoticeKind
  readonly severity: Severity
  /** Since when its cause lasts. */
  readonly since: Date
  /** What it has taken so far. */
  readonly litres: number
  /** Null where it was not said. */
  readonly litresPerHour: number | null
  /** What the litres so far cost; null where it was not said. */
  readonly costCentavos: number | null
  /** The litres that somebody asked to be told beyond, or below; null where nobody did. */
  readonly limitLitres: number | null
  /** The same in centavos of MXN, where it was set in money. */
  readonly limitCentavos: number | null
  /** The only ones who are told of it; null: everybody of the place. */
  readonly tellOnly: readonly string[] | null
  /** Null while it stands. */
  readonly end: { readonly at: Date; readonly reason: AlertEnd } | null
}

/**
 * An alert as it is told to people of whose time it began before: what ran until `since`, their first midnight, is
 * whoever's lived there before. The water is shared evenly over the time, as a leak runs. What they asked for themselves is
 * all theirs.
 */
export function inOwnTime(alert: Alert, since: Date | null, now: Date): Alert {
  if (since === null || alert.since >= since || alert.limitLitres !== null) return alert
  const whole = now.getTime() - alert.since.getTime()
  const share = Math.max(0, now.getTime() - since.getTime()) / whole
  return {
    ...alert,
    since,
    litres: Math.round(alert.litres * share),
    costCentavos: alert.costCentavos === null ? null : Math.round(alert.costCentavos * share),
  }
}

/** Whether somebody who belongs to the place is to be told of it. */
export function concerns({ tellOnly }: Pick<Alert, 'tellOnly'>, partyId: string): boolean {
  return tellOnly === null || tellOnly.includes(partyId)
}
