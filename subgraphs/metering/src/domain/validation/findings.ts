import type { FindingKind, MeteredDay } from './metered-day.ts'
import type { RuleAction, RuleSet, ValidationRule } from './rule-set.ts'
import { usualBefore } from './usual.ts'

/** What a rule found, and what it asks for. */
export interface Finding {
  readonly kind: FindingKind
  readonly action: RuleAction
}

/** What is known of the meter beside its days. */
export interface MeterLimits {
  /** Q3 in litres per hour; null where the calibre is not known. */
  readonly permanentFlow: number | null
}

/** What the rules of a set find about the day at `index`. `days` lie side by side, some weeks before it among them. */
export function findingsOf(
  days: readonly MeteredDay[],
  index: number,
  ruleSet: RuleSet,
  limits: MeterLimits,
): Finding[] {
  const day = days[index]
  if (day === undefined) return []
  if (day.raw === null) return [{ kind: 'GAP', action: 'ESTIMATE' }]
  return ruleSet.rules
    .filter((rule) => speaks(rule, days, index, limits))
    .map(({ rule, action }) => ({ kind: rule, action }))
}

function speaks(
  rule: ValidationRule,
  days: readonly MeteredDay[],
  index: number,
  { permanentFlow }: MeterLimits,
): boolean {
  const raw = days[index]?.raw ?? 0
  switch (rule.rule) {
    case 'NEGATIVE':
      return raw < 0
    case 'SPIKE': {
      const usual = usualBefore(days, index)
      return usual !== null && raw >= rule.atLeastLitres && raw > rule.timesUsual * usual
    }
    case 'ABOVE_CAPACITY':
      return permanentFlow !== null && raw > permanentFlow * rule.hoursOfPermanentFlow
    case 'ZERO_RUN':
      return isInZeroRun(days, index, rule)
  }
}

function isInZeroRun(
  days: readonly MeteredDay[],
  index: number,
  rule: Extract<ValidationRule, { rule: 'ZERO_RUN' }>,
): boolean {
  if (days[index]?.raw !== 0) return false
  let first = index
  while (days[first - 1]?.raw === 0) first--
  let last = index
  while (days[last + 1]?.raw === 0) last++
  const usual = usualBefore(days, first)
  return last - first + 1 >= rule.days && usual !== null && usual >= rule.usualAtLeastLitres
}
