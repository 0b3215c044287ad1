import type { AlertKind, AlertLayer, Severity } from '../detection/signal.ts'

/** Why an alert does not stand any more. */
export type ClosedReason =
  /** Its cause ended. */
  | 'ENDED'
  /** Readings that came late showed that it should not stand. */
  | 'CORRECTED'
  /** A silent device spoke. */
  | 'HEARD_AGAIN'
  /** Somebody looked and found nothing. */
  | 'DISMISSED'
  /** Whoever lives there says that it is always so. */
  | 'ACCEPTED_AS_NORMAL'
  | 'METER_REMOVED'

/** What one alert is about. At a meter, one of the same name stands at a time. */
export interface AlertName {
  readonly layer: AlertLayer
  readonly kind: AlertKind
  /** Tells alerts of one kind apart, for example the meter's own word of a DEVICE_ALARM; empty where there is one only. */
  readonly detail: string
}

/** One alert from its beginning to its end. Instants in milliseconds since 1970, volumes in whole litres. */
export interface AlertSpan extends AlertName {
  /** Null until it is kept. */
  readonly id: string | null
  readonly severity: Severity
  /** Since when its cause lasts. */
  readonly since: number
  /** Instant of the reading that showed it. */
  readonly openedAt: number
  readonly escalatedAt: number | null
  readonly closedAt: number | null
  readonly closedReason: ClosedReason | null
  /** Water that it has taken up to `litresAt`. */
  readonly litres: number
  readonly litresAt: number
}

/** An alert as it is kept, with what its meter and its neighbours add. */
export interface Alert extends AlertName {
  readonly id: string
  readonly meterKey: number
  readonly severity: Severity
  readonly since: Date
  readonly openedAt: Date
  readonly escalatedAt: Date | null
  readonly closedAt: Date | null
  readonly closedReason: ClosedReason | null
  readonly litres: number
  readonly litresAt: Date
  readonly operatingUnitId: number
  /** The gateway that heard the meter when it was opened. */
  readonly gateway: string | null
  /** The event of its area that it belongs to. */
  readonly areaEventId: string | null
  /** By what people said of it; null until somebody did. */
  readonly wasRight: boolean | null
}

/** Text under which an alert of a meter is found in a map. */
export function nameOf({ layer, kind, detail }: AlertName): string {
  return `${layer} ${kind} ${detail}`
}

/**
 * Residents are told what was learned of their own meter, a leak or a high flow, and what they asked for. The rest is the
 * office's work.
 */
export function isTold({ layer, kind }: AlertName): boolean {
  if (layer === 'WATCH') return true
  return layer === 'NOTICE' && (kind === 'LEAK' || kind === 'HIGH_FLOW')
}

const hour = 3_600_000

/**
 * The water that an alert takes an hour, in whole litres; null where it takes none, or lasts no time yet. What people ask
 * to be told of is used, not lost, and by no even flow.
 */
export function litresPerHour({
  layer,
  litres,
  since,
  litresAt,
}: Pick<Alert, 'layer' | 'litres' | 'since' | 'litresAt'>) {
  const duration = litresAt.getTime() - since.getTime()
  return layer !== 'WATCH' && litres > 0 && duration > 0 ? Math.round((litres * hour) / duration) : null
}

/** The alert as detection moves it on. */
export function spanOf(alert: Alert): AlertSpan {
  const { id, layer, kind, detail, severity, closedReason, litres } = alert
  return {
    ...{ id, layer, kind, detail, severity, closedReason, litres },
    since: alert.since.getTime(),
    openedAt: alert.openedAt.getTime(),
    escalatedAt: alert.escalatedAt?.getTime() ?? null,
    closedAt: alert.closedAt?.getTime() ?? null,
    litresAt: alert.litresAt.getTime(),
  }
}
