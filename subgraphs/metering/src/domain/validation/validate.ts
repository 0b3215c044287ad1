import { estimate } from './estimate.ts'
import { type Finding, findingsOf, type MeterLimits } from './findings.ts'
import type { CivilDay, DayEdit, MeteredDay, ValidatedDay } from './metered-day.ts'
import { type RuleSet, ruleSetOn } from './rule-set.ts'

/** What validation of a meter goes by. */
export interface ValidationGround {
  /** Days side by side, oldest first; those before `from` (a year and a month are of use) say what is usual. */
  readonly days: readonly MeteredDay[]
  /** Rule sets of every source. */
  readonly ruleSets: readonly RuleSet[]
  /** Edits in the order they were made. */
  readonly edits: readonly DayEdit[]
  readonly limits: MeterLimits
}

/**
 * Validates the days from `from` on, each by the rule set of its source that was in force on it. The same ground gives the same
 * answer: a span can be run again after late readings, a new rule set or an edit. Raw values are never changed; an
 * edit stands above every rule and estimate until it is withdrawn.
 */
export function validate(ground: ValidationGround, from: CivilDay): ValidatedDay[] {
  const { days, ruleSets, edits, limits } = ground
  const ofSource = Map.groupBy(ruleSets, (ruleSet) => ruleSet.source)
  const judged = days.map(({ day, source }, index) => {
    const ruleSet = ruleSetOn(ofSource.get(source) ?? [], day)
    return { ruleSet, findings: ruleSet ? findingsOf(days, index, ruleSet, limits) : [] }
  })
  const believed = (index: number) => {
    const day = days[index]
    return day !== undefined && day.raw !== null && !replaced(judged[index]?.findings ?? [])
  }
  const editOf = new Map(edits.map((edit) => [edit.day, edit.litres]))
  return days.flatMap((metered, index): ValidatedDay[] => {
    const { day, raw } = metered
    if (day < from) return []
    const { ruleSet, findings = [] } = judged[index] ?? {}
    const found = { day, raw, findings: findings.map(({ kind }) => kind), ruleSetId: ruleSet?.id ?? null }
    const edited = editOf.get(day)
    if (edited !== undefined) return [{ ...found, final: edited, status: 'EDITED', estimator: null }]
    if (believed(index)) {
      const status = findings.length > 0 ? 'SUSPECT' : 'VALID'
      return [{ ...found, final: raw, status, estimator: null }]
    }
    const estimated = ruleSet ? estimate(days, index, believed, ruleSet.estimators) : null
    if (estimated === null) return [{ ...found, final: null, status: 'MISSING', estimator: null }]
    return [{ ...found, final: estimated.litres, status: 'ESTIMATED', estimator: estimated.estimator }]
  })
}

function replaced(findings: readonly Finding[]): boolean {
  return findings.some(({ action }) => action === 'ESTIMATE')
}
