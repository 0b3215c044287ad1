/** Who speaks: the rules that the trade names, what was learned of this meter, or what its people asked to be told. */
export type AlertLayer = 'RULE' | 'NOTICE' | 'WATCH'

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
  | 'DAY_LIMIT'
  | 'MONTH_LIMIT'
  | 'AWAY_USE'
  | 'TOO_LITTLE_USE'

/** How much it matters. */
export type Severity = 'WARNING' | 'CRITICAL'

/** Behind which kind of connection a meter stands: one home, or many whose sum it counts. */
export type MeterKind = 'RESIDENTIAL' | 'MULTI_FAMILY'

/** What stands at a meter. Instants in milliseconds since 1970, volumes in whole litres. */
export interface Standing {
  readonly layer: AlertLayer
  readonly kind: AlertKind
  readonly severity: Severity
  /** Since when the cause lasts. */
  readonly since: number
  /** How much water it has taken so far. */
  readonly litres: number
}

/** What a detector says at a reading. */
export interface Signal extends Standing {
  readonly event: 'OPENED' | 'ESCALATED' | 'CLOSED'
  /** Instant of the reading that made it fire. */
  readonly at: number
}

/** Where a detector says it. */
export type Emit = (signal: Signal) => void

/** What people said of past alerts of a meter, by kind: 0 or absent is as learned, more asks for more evidence. */
export type Caution = Readonly<Partial<Record<AlertKind, number>>>
