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
  /** Null while it stands. */
  readonly end: { readonly at: Date; readonly reason: AlertEnd } | null
}
