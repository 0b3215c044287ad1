import type { CivilDay, Estimator, ValidationSource } from './metered-day.ts'

/** What happens to a day of which a rule speaks: its raw value stands and is marked, or an estimate takes its place. */
export type RuleAction = 'FLAG' | 'ESTIMATE'

/** One rule with its figures. A day without register is always a gap and needs no rule. */
export type ValidationRule =
  /** The register fell within the day. */
  | { readonly rule: 'NEGATIVE'; readonly action: RuleAction }
  /** More than so many times the median of the 28 days before, and at least so many litres. */
  | {
      readonly rule: 'SPIKE'
      readonly action: RuleAction
      readonly timesUsual: number
      readonly atLeastLitres: number
    }
  /** More than the meter can pass in so many hours at its permanent flow Q3 (ISO 4064-1). */
  | { readonly rule: 'ABOVE_CAPACITY'; readonly action: RuleAction; readonly hoursOfPermanentFlow: number }
  /** So many days without a litre in a row, where the median of the 28 days before the run was at least so much. */
  | {
      readonly rule: 'ZERO_RUN'
      readonly action: RuleAction
      readonly days: number
      readonly usualAtLeastLitres: number
    }

/** Rules and estimators for one source, in force from a day on until the next one of that source and office. */
export interface RuleSet {
  readonly id: string
  readonly source: ValidationSource
  /** Null: for every office that has none of its own. */
  readonly operatingUnitId: number | null
  readonly effectiveFrom: CivilDay
  readonly rules: readonly ValidationRule[]
  /** In order of preference; the first that has enough to go by is taken. */
  readonly estimators: readonly Estimator[]
}

/** The rule set in force on a day: the office's own that took effect last, else the one for all. */
export function ruleSetOn(ruleSets: readonly RuleSet[], day: CivilDay): RuleSet | undefined {
  const inForce = ruleSets.filter(({ effectiveFrom }) => effectiveFrom <= day)
  const own = inForce.filter(({ operatingUnitId }) => operatingUnitId !== null)
  return (own.length > 0 ? own : inForce).reduce<RuleSet | undefined>(
    (latest, each) => (latest === undefined || each.effectiveFrom > latest.effectiveFrom ? each : latest),
    undefined,
  )
}
