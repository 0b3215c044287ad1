import type { Litres } from '@aquacis/kit/values/volume.ts'

/** A civil day of Mexico City, `2026-11-20`. */
export type CivilDay = string

/** Who told a register: a radio, somebody of the utility who stood before the meter, or who lives there. */
export type ValidationSource = 'TELEMETRY' | 'FIELD' | 'SELF'

/** One day of a meter as its registers tell it, before anybody vouches for it. */
export interface MeteredDay {
  readonly day: CivilDay
  /** Last register of the day minus the last of the day before; null where either is missing. */
  readonly raw: Litres | null
  /** The last register of the day; null on a day that nothing was heard. */
  readonly lastRegister: Litres | null
  /** Who told that register; on a day that nothing was heard, the last one before. */
  readonly source: ValidationSource
}

/** What speaks against a day. */
export type FindingKind = 'GAP' | 'NEGATIVE' | 'SPIKE' | 'ABOVE_CAPACITY' | 'ZERO_RUN'

/** How a value was made where the registers give none that is believed. */
export type Estimator = 'SHARE_OF_KNOWN_TOTAL' | 'SIMILAR_DAYS' | 'RECENT_MEAN' | 'LAST_YEAR'

/** `VALID`: raw stands. `SUSPECT`: raw stands, and somebody should look. `ESTIMATED`, `EDITED`: final is another. */
export type DayStatus = 'VALID' | 'SUSPECT' | 'ESTIMATED' | 'EDITED' | 'MISSING'

/** A day after validation: raw beside final. */
export interface ValidatedDay {
  readonly day: CivilDay
  readonly raw: Litres | null
  /** Null only where no estimator had enough to go by: `MISSING`. */
  readonly final: Litres | null
  readonly status: DayStatus
  readonly findings: readonly FindingKind[]
  readonly estimator: Estimator | null
  /** The rule set that was in force; null where none was. */
  readonly ruleSetId: string | null
}

/** What a person put in place of what was measured. The newest of a day counts. */
export interface DayEdit {
  readonly day: CivilDay
  readonly litres: Litres
}
