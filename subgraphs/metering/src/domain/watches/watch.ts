/** What every watch has. */
interface AnyWatch {
  readonly id: string
  readonly servicePointId: string
  /** With this contract it ends. */
  readonly contractId: string
  /** Party of whoever set it. */
  readonly setBy: string
  readonly since: Date
  /** Null while it runs. */
  readonly endedAt: Date | null
}

/** Over which civil time of Mexico City a threshold counts. */
export type WatchPeriod = 'DAY' | 'MONTH'

/** Tells when more is used in a day or month than its people set themselves: litres or centavos, never both. */
export interface ThresholdWatch extends AnyWatch {
  readonly kind: 'THRESHOLD'
  readonly period: WatchPeriod
  readonly litres: number | null
  readonly costCentavos: number | null
}

/** Tells of water beyond an allowance while nobody is at home. */
export interface AwayWatch extends AnyWatch {
  readonly kind: 'AWAY'
  readonly from: Date
  readonly until: Date
  readonly allowanceLitres: number
}

/** Tells when too little is used between two hours of any day. */
export interface TooLittleUseWatch extends AnyWatch {
  readonly kind: 'TOO_LITTLE_USE'
  /** Hours of Mexico City, 0 to 23 and 1 to 24. */
  readonly fromHour: number
  readonly untilHour: number
  readonly litres: number
  /** Member of the contract who is told; null: the people of the home. */
  readonly contactMemberId: string | null
}

/** What the people of a home asked to be told. */
export type Watch = ThresholdWatch | AwayWatch | TooLittleUseWatch
