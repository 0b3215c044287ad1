import { plusDays } from '@aquacis/kit/values/business-days.ts'
import type { UsageClass } from '../paying-contract.ts'
import {
  type ClassRule,
  type Collecting,
  endOfTerm,
  type NoticeStage,
  ruleFor,
  type Stage,
  type StageRule,
  type Threshold,
} from './collections-policy.ts'
import {
  type CaseFact,
  type DebtCase,
  evolveCase,
  type HoldKind,
  type LiftReason,
  newCase,
} from './debt-case.ts'
import { type Debt, type DebtBill, debtOf } from './owed-periods.ts'

/** A reason to follow nobody, up to a day and with it, or until it is ended. */
export interface CaseHold {
  readonly holdId: string
  readonly hold: HoldKind
  readonly reason: string
  readonly until: string | null
  /** Why it was ended; null while nobody did. */
  readonly endedBecause: string | null
}

/** Whether a hold stands on a day. */
export function stands(
  { until, endedBecause }: Pick<CaseHold, 'until' | 'endedBecause'>,
  today: string,
): boolean {
  return endedBecause === null && (until === null || until >= today)
}

/** What a case is reviewed with. */
export interface CaseSituation {
  readonly contractId: string
  readonly usageClass: UsageClass
  /** The case that is open; null where there is none. */
  readonly before: DebtCase | null
  readonly bills: readonly DebtBill[]
  /** All of the contract, those among them that are over. */
  readonly holds: readonly CaseHold[]
  /** Whether the contract is in force: where it ended there is no supply to restrict. */
  readonly isSupplied: boolean
  readonly today: string
  /** The daily round takes the next step; a payment or a hold in between can only relieve. */
  readonly mayAdvance: boolean
  readonly newId: () => string
}

/** Why the next step is not taken today. */
export type WaitsFor =
  /** A term runs, or too little time has passed since the bill fell due; `on` says until when. */
  | 'TERM'
  /** Nothing proves that the last notice came to anybody. */
  | 'DELIVERY'
  | 'HOLD'
  /** Fewer periods are unpaid than the next step needs. */
  | 'PERIODS'
  /** It is due today, and the daily round takes it. */
  | 'ROUND'

/** What comes next in a case. Nothing follows where `stage` is null. */
export interface NextStep {
  readonly stage: Stage | null
  /** The earliest day, as far as it is known. */
  readonly on: string | null
  readonly waitsFor: WaitsFor | null
}

/** What becomes of a case: what happened now, and what comes next. */
export interface CaseReview {
  /** Null where nothing is overdue and there was no case. */
  readonly after: DebtCase | null
  readonly facts: readonly CaseFact[]
  readonly next: NextStep
  readonly debt: Debt
}

const nothing: NextStep = { stage: null, on: null, waitsFor: null }

/**
 * Reviews what a contract owes on a day: opens, relieves, closes, or takes one step, never two. The same review again on the
 * same day finds nothing to do.
 */
export function reviewCase(collecting: Collecting, situation: CaseSituation): CaseReview {
  const { before, bills, today, mayAdvance } = situation
  const rule = ruleOf(collecting, situation)
  const debt = debtOf(collecting.policy, bills, today)
  const isOwed = debt.periods > 0 && debt.owed >= collecting.policy.leastDebt
  if (before === null && !(isOwed && mayAdvance && opens(collecting, rule, debt, today)))
    return { after: null, facts: [], next: nothing, debt }

  const facts: CaseFact[] = []
  let state = before ?? newCase(situation.newId(), situation.contractId, situation.usageClass)
  const add = (fact: CaseFact) => {
    facts.push(fact)
    state = evolveCase(state, fact)
  }
  const { owed, periods } = debt
  if (before === null) add({ on: today, kind: 'OPENED', owed, periods })
  for (const fact of holdFacts(state, situation)) add(fact)
  for (const fact of reliefs(collecting, rule, state, debt, situation)) add(fact)
  if (!isOwed) {
    add({ on: today, kind: 'CLOSED', because: debt.held > 0n ? 'DISPUTED' : 'PAID' })
    return { after: state, facts, next: nothing, debt }
  }
  if (state.owed !== owed || state.periods !== periods)
    add({ on: today, kind: 'OWED_CHANGED', owed, periods })

  const next = nextStep(collecting, rule, state, debt, today)
  if (!mayAdvance || next.waitsFor !== 'ROUND' || next.stage === null)
    return { after: state, facts, next, debt }
  add(stepFact(collecting, rule, next.stage, debt, situation))
  return { after: state, facts, next: nextStep(collecting, rule, state, debt, today), debt }
}

function opens(collecting: Collecting, rule: ClassRule, debt: Debt, today: string): boolean {
  const first = rule.stages[0]
  return first !== undefined && today > thresholdDay(collecting, first.after, debt)
}

/** The rule that holds for the contract. */
function ruleOf({ policy }: Collecting, { before, usageClass, isSupplied }: CaseSituation): ClassRule {
  const rule = ruleFor(policy, before?.usageClass ?? usageClass)
  if (isSupplied) return rule
  const stages = rule.stages.filter(({ stage }) => stage !== 'RESTRICTION_NOTICE')
  return { ...rule, stages, restriction: null }
}

/** Holds that began or ended since the last review. */
function holdFacts(state: DebtCase, { holds, today }: CaseSituation): CaseFact[] {
  const standing = holds.filter((one) => stands(one, today))
  const ended = state.holds.filter(({ holdId }) => !standing.some((one) => one.holdId === holdId))
  const begun = standing.filter(({ holdId }) => !state.holds.some((one) => one.holdId === holdId))
  return [
    ...ended.map(({ holdId, hold }): CaseFact => {
      const reason = holds.find((one) => one.holdId === holdId)?.endedBecause ?? 'Terminó su plazo.'
      return { on: today, kind: 'HOLD_ENDED', holdId, hold, reason }
    }),
    ...begun.map(({ holdId, hold, reason, until }): CaseFact => {
      return { on: today, kind: 'HOLD_BEGAN', holdId, hold, reason, until }
    }),
  ]
}

const liftedBy: Readonly<Record<HoldKind, LiftReason>> = {
  VULNERABLE: 'VULNERABLE',
  PLAN: 'PLAN',
  CLAIM: 'CLAIM',
  DISPUTE: 'DISPUTE',
  PAUSE: 'MISTAKE',
}

/** What is lifted or taken back, because a hold stands or less is owed than the stage needs. */
function reliefs(
  collecting: Collecting,
  rule: ClassRule,
  state: DebtCase,
  debt: Debt,
  { today, isSupplied }: CaseSituation,
): CaseFact[] {
  const facts: CaseFact[] = []
  const { restriction } = state
  const isOwed = debt.periods > 0 && debt.owed >= collecting.policy.leastDebt
  const enough = isOwed && debt.periods >= (rule.restriction?.after.periods ?? Number.POSITIVE_INFINITY)
  const [hold] = state.holds
  if (restriction !== null && isSupplied && (hold !== undefined || !enough)) {
    const because = hold !== undefined && enough ? liftedBy[hold.hold] : debt.held > 0n ? 'DISPUTE' : 'PAID'
    const wholeBy = endOfTerm(collecting, today, rule.restriction?.liftWithin ?? { days: 1, in: 'BUSINESS' })
    facts.push({ on: today, kind: 'RESTRICTION_LIFTED', restrictionId: restriction.id, because, wholeBy })
  }
  const reached = rule.stages.filter(({ stage }) => state.notices[stage] !== undefined)
  const kept = reached.filter(({ after }) => after.periods <= debt.periods)
  if (isOwed && kept.length < reached.length) {
    const { owed, periods } = debt
    facts.push({ on: today, kind: 'STEPPED_BACK', stage: kept.at(-1)?.stage ?? null, owed, periods })
  }
  return facts
}

/** What comes next in an open case. */
function nextStep(
  collecting: Collecting,
  rule: ClassRule,
  state: DebtCase,
  debt: Debt,
  today: string,
): NextStep {
  if (state.restriction !== null) return nothing
  const reached = rule.stages.filter(({ stage }) => state.notices[stage] !== undefined)
  const following = rule.stages[reached.length]
  const stage = following?.stage ?? (rule.restriction === null ? null : 'RESTRICTED')
  const after = following?.after ?? rule.restriction?.after
  if (stage === null || after === undefined) return nothing
  if (state.holds.length > 0) return { stage, on: null, waitsFor: 'HOLD' }
  const termEnds = reached.map((one) => deadlineOf(collecting, one, state))
  if (termEnds.includes(null)) return { stage, on: null, waitsFor: 'DELIVERY' }
  if (debt.periods < after.periods) return { stage, on: null, waitsFor: 'PERIODS' }
  // While a hold stood no term ran: whoever's hold ended has the last notice's whole time again.
  const last = lastOf([thresholdDay(collecting, after, debt), ...termEnds.filter((day) => day !== null)])
  const on = stepDay(collecting, stage, lastOf([plusDays(last, 1), today]))
  return { stage, on, waitsFor: on > today ? 'TERM' : 'ROUND' }
}

/** The last day of a notice's term; null while nothing proves that it was delivered. */
function deadlineOf(collecting: Collecting, rule: StageRule, state: DebtCase): string | null {
  const notice = state.notices[rule.stage]
  const delivered = deliveredOn(rule, state)
  if (notice === undefined || delivered === null) return null
  const begins = lastOf([delivered, state.heldUntil ?? delivered])
  // Nobody is held to less than the notice promised.
  return lastOf([endOfTerm(collecting, begins, rule.answer), notice.answerBy])
}

function lastOf(days: readonly [string, ...string[]]): string {
  return days.toSorted().at(-1) ?? days[0]
}

/** The first day on which a notice was delivered in a way that its rule takes; null where none did. */
function deliveredOn({ stage, evidence }: StageRule, state: DebtCase): string | null {
  const proofs = state.notices[stage]?.proofs.filter((proof) => evidence.includes(proof.evidence)) ?? []
  return proofs.map(({ on }) => on).toSorted()[0] ?? null
}

/** The last day of the time that has to pass since the oldest bill fell due. */
function thresholdDay(collecting: Collecting, { overdue }: Threshold, { oldestDueOn }: Debt): string {
  const due = oldestDueOn ?? ''
  return overdue.in === 'BUSINESS' ? endOfTerm(collecting, due, overdue) : plusDays(due, overdue.days)
}

/** Notices go out on working days; a supply is restricted only on one that another follows, so that who pays is helped at once. */
function stepDay({ calendar }: Collecting, stage: Stage, from: string): string {
  let day = calendar.onOrAfter(from)
  while (stage === 'RESTRICTED' && !calendar.isBusinessDay(plusDays(day, 1)))
    day = calendar.onOrAfter(plusDays(day, 1))
  return day
}

function stepFact(
  collecting: Collecting,
  rule: ClassRule,
  stage: Stage,
  { owed, periods }: Debt,
  { today, newId, usageClass, before }: CaseSituation,
): CaseFact {
  if (stage !== 'RESTRICTED') {
    const answerBy = endOfTerm(collecting, today, stageRule(rule, stage).answer)
    return { on: today, kind: 'STAGE_REACHED', stage, answerBy, owed, periods }
  }
  const { restriction } = rule
  if (restriction === null) throw new Error('a class that is never restricted reached RESTRICTED')
  // Whatever a document says: water for a home is never cut.
  const isHome = (before?.usageClass ?? usageClass) === 'DOMESTIC'
  return {
    ...{ on: today, kind: 'RESTRICTION_ORDERED', restrictionId: newId(), owed, periods },
    restriction: isHome ? 'LIMITED' : restriction.kind,
    litresPerPersonAndDay: restriction.litresPerPersonAndDay ?? (isHome ? 50 : null),
    notBefore: endOfTerm(collecting, today, restriction.notice),
  }
}

function stageRule({ stages }: ClassRule, stage: NoticeStage): StageRule {
  const found = stages.find((one) => one.stage === stage)
  if (found === undefined) throw new Error(`no rule for ${stage}`)
  return found
}
