/** Who speaks: the rules that the trade names, or what was learned of this meter. */
export type AlertLayer = 'RULE' | 'NOTICE'

/** What is the matter at a meter. */
export type AlertKind =
  | 'CONTINUOUS_FLOW'
  | 'LEAK'
  | 'HIGH_FLOW'
  | 'REVERSE_FLOW'
  | 'ZERO_CONSUMPTION'
  | 'TAMPER'
  | 'LOW_BATTERY'
  | 'DEVICE_OFFLINE'
  | 'DEVICE_ALARM'

/** How much it matters. */
export type Severity = 'WARNING' | 'CRITICAL'

/** What a detector says at a reading. Instants in milliseconds since 1970, volumes in whole litres. */
export interface Signal {
  readonly layer: AlertLayer
  readonly kind: AlertKind
  readonly severity: Severity
  readonly event: 'OPENED' | 'ESCALATED' | 'CLOSED'
  /** Instant of the reading that made it fire. */
  readonly at: number
  /** Since when the cause lasts. */
  readonly since: number
  /** How much water it has taken so far. */
  readonly litres: number
}
