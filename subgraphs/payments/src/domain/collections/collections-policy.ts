import {
  type BusinessCalendar,
  businessCalendar,
  type FurtherRestDay,
  plusDays,
} from '@aquacis/kit/values/business-days.ts'
import type { Centavos } from '@aquacis/kit/values/money.ts'
import type { UsageClass } from '../paying-contract.ts'

/** What the water of a contract is used for: each has exactly one rule. */
export const usageClasses = [
  'DOMESTIC',
  'COMMERCIAL',
  'INDUSTRIAL',
  'PUBLIC',
] as const satisfies readonly UsageClass[]

/** Stages that people are given notice of, in their order. */
export const noticeStages = ['REMINDER', 'FIRST_NOTICE', 'SECOND_NOTICE', 'RESTRICTION_NOTICE'] as const
export type NoticeStage = (typeof noticeStages)[number]
export type Stage = NoticeStage | 'RESTRICTED'

/** By what it is known that a notice came to somebody. `INBOX` lies there, `INBOX_READ` was read, `PAPER` staff handed over. */
export const evidenceKinds = ['INBOX', 'INBOX_READ', 'PUSH', 'MAIL', 'PAPER'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** A deadline. One in days of the calendar that ends on a rest day ends on the next working day. */
export interface Term {
  readonly days: number
  readonly in: 'BUSINESS' | 'CALENDAR'
}

/** When a stage may be reached at the earliest: so many consecutive unpaid periods, so long after the oldest fell due. */
export interface Threshold {
  readonly periods: number
  readonly overdue: Term
}

/** A stage of notice. `sources` are codes of the policy's sources. */
export interface StageRule {
  readonly stage: NoticeStage
  readonly after: Threshold
  /** How long people have from its delivery, before the next stage. */
  readonly answer: Term
  /** Only one of these proves that it was delivered. */
  readonly evidence: readonly EvidenceKind[]
  /** What it says, in Spanish. */
  readonly text: string
  readonly sources: readonly string[]
}

/** How a supply is restricted once every notice was delivered and its time is over. */
export interface RestrictionRule {
  readonly kind: 'LIMITED' | 'SUSPENDED'
  /** For each person; null where it is suspended. */
  readonly litresPerPersonAndDay: number | null
  readonly after: Threshold
  /** Between the order and the day on which a crew may do it. */
  readonly notice: Term
  /** By when a supply has to be whole again after its reason is gone. */
  readonly liftWithin: Term
  readonly text: string
  readonly sources: readonly string[]
}

/** What holds for some usage classes. Null: never restricted. */
export interface ClassRule {
  readonly classes: readonly UsageClass[]
  readonly stages: readonly StageRule[]
  readonly restriction: RestrictionRule | null
}

/** A reason to spare somebody, which staff have seen proof of. */
export interface VulnerabilityKind {
  readonly code: string
  readonly title: string
  /** What has to be shown. */
  readonly proof: string
  /** How long it is granted at most, in days; then it is shown anew. */
  readonly mostDays: number
}

/** The clock of disputed bills. */
export interface DisputeRule {
  /** From the last day to pay. */
  readonly openWithin: Term
  readonly answerWithin: Term
  /** So many working days before it is over, staff are reminded. */
  readonly remindBefore: number
  /** What was disputed in vain is asked for no sooner than this after the answer. */
  readonly payAfterAnswer: Term
  /** Whether what was disputed in vain has surcharge run for the time of the dispute too, or from its end on alone. */
  readonly surchargeInVain: 'WAIVED' | 'CAUGHT_UP'
  readonly sources: readonly string[]
}

/** Where a rule comes from, and how it was seen. */
export interface RuleSource {
  readonly code: string
  readonly title: string
  readonly says: string
  /** `TEXT`: the law's own words were at hand; `REPORTED`: as others tell it; `OFFICE`: a decision of the utility. */
  readonly seen: 'TEXT' | 'REPORTED' | 'OFFICE'
}

/** How an office collects what is overdue: data, so that a reform of the law is a new document. */
export interface CollectionsPolicy {
  readonly code: string
  readonly title: string
  /** What has to be looked up before it is relied on. */
  readonly notAtHand: readonly string[]
  readonly sources: readonly RuleSource[]
  readonly restDays: readonly FurtherRestDay[]
  /** Nobody is followed for less. */
  readonly leastDebt: Centavos
  /** A bill of which less is open counts as paid when unpaid periods are counted. */
  readonly leastOpen: Centavos
  readonly rules: readonly ClassRule[]
  readonly vulnerabilities: readonly VulnerabilityKind[]
  /** For how many days at most staff may stop everything without a proof. */
  readonly pauseMostDays: number
  readonly dispute: DisputeRule
}

/** A policy with its calendar. */
export interface Collecting {
  readonly policy: CollectionsPolicy
  readonly calendar: BusinessCalendar
}

/** Makes a policy ready to decide by. Throws where it breaks what no data may. */
export function collectingBy(policy: CollectionsPolicy): Collecting {
  const mistakes = policyMistakes(policy)
  if (mistakes.length > 0) throw new Error(`collections policy ${policy.code}: ${mistakes.join('; ')}`)
  return { policy, calendar: businessCalendar(policy.restDays) }
}

/** The rule of a usage class. One that nobody told is domestic: the mildest. */
export function ruleFor({ rules }: CollectionsPolicy, usageClass: UsageClass): ClassRule {
  const found = rules.find(({ classes }) => classes.includes(usageClass))
  if (found === undefined) throw new Error(`no rule for ${usageClass}`)
  return found
}

/**
 * What no policy may say, whoever writes it: a domestic supply is never cut, nor limited to less than 50 L a person and day
 * (Constitution art. 4; LAP Querétaro arts. 74 and 75), and nobody is restricted before two unpaid periods and a notice.
 */
function policyMistakes({ rules, sources }: CollectionsPolicy): string[] {
  const known = new Set(sources.map(({ code }) => code))
  const classes = rules.flatMap((rule) => rule.classes)
  const mistakes = usageClasses
    .filter((one) => classes.filter((other) => other === one).length !== 1)
    .map((one) => `${one} has not exactly one rule`)
  for (const { classes: of, stages, restriction } of rules) {
    const order = stages.map(({ stage }) => noticeStages.indexOf(stage))
    if (order.some((place, index) => index > 0 && place <= (order[index - 1] ?? 0)))
      mistakes.push(`stages of ${of} are not in their order`)
    const cited = [...stages.flatMap((stage) => stage.sources), ...(restriction?.sources ?? [])]
    for (const code of cited.filter((one) => !known.has(one))) mistakes.push(`source ${code} is not listed`)
    for (const { stage, evidence, answer } of stages)
      if (evidence.length === 0 || answer.days < 1) mistakes.push(`${stage} of ${of} leaves no time or proof`)
    if (restriction !== null) mistakes.push(...restrictionMistakes(of, stages, restriction))
  }
  return mistakes
}

function restrictionMistakes(
  classes: readonly UsageClass[],
  stages: readonly StageRule[],
  { kind, litresPerPersonAndDay, after }: RestrictionRule,
): string[] {
  const mistakes: string[] = []
  if (!stages.some(({ stage }) => stage === 'RESTRICTION_NOTICE'))
    mistakes.push(`${classes} is restricted without RESTRICTION_NOTICE`)
  if (after.periods < 2) mistakes.push(`${classes} is restricted before two unpaid periods`)
  if (classes.includes('DOMESTIC') && kind !== 'LIMITED') mistakes.push('a domestic supply is never cut')
  if (classes.includes('DOMESTIC') && (litresPerPersonAndDay ?? 0) < 50)
    mistakes.push('a domestic supply keeps 50 L a person and day')
  if ((kind === 'LIMITED') !== (litresPerPersonAndDay !== null))
    mistakes.push(`litres of ${classes} do not fit ${kind}`)
  return mistakes
}

/** The last day of a term that begins on a day. */
export function endOfTerm({ calendar }: Pick<Collecting, 'calendar'>, from: string, term: Term): string {
  return term.in === 'BUSINESS'
    ? calendar.plus(from, term.days)
    : calendar.onOrAfter(plusDays(from, term.days))
}
