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

/** Whether somebody who belongs to the place is to be told of it. */
export function concerns({ tellOnly }: Pick<Alert, 'tellOnly'>, partyId: string): boolean {
  return tellOnly === null || tellOnly.includes(partyId)
}
