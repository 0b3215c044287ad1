import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import type { UsageClass } from '../paying-contract.ts'
import { type EvidenceKind, type NoticeStage, noticeStages, type Stage } from './collections-policy.ts'

/** Why nobody is followed meanwhile. */
export type HoldKind = 'VULNERABLE' | 'PLAN' | 'CLAIM' | 'DISPUTE' | 'PAUSE'

/** Why a supply is restricted no more, as the event says it. `MISTAKE`: the office stopped it. */
export type LiftReason = 'PAID' | 'PLAN' | 'VULNERABLE' | 'DISPUTE' | 'CLAIM' | 'MISTAKE'

interface Amounts {
  readonly owed: Centavos
  readonly periods: number
}

/** What happened in a debt case, on a day of Mexico City. Facts are appended and never change. */
export type CaseFact = { readonly on: string } & (
  | ({ readonly kind: 'OPENED' } & Amounts)
  | ({ readonly kind: 'OWED_CHANGED' } & Amounts)
  | ({ readonly kind: 'STAGE_REACHED'; readonly stage: NoticeStage; readonly answerBy: string } & Amounts)
  | ({ readonly kind: 'STEPPED_BACK'; readonly stage: NoticeStage | null } & Amounts)
  | {
      readonly kind: 'EVIDENCE'
      readonly stage: Stage
      readonly evidence: EvidenceKind
      readonly delivered: boolean
      readonly detail: string | null
      /** Subject of the staff who recorded it; null where a carrier told it. */
      readonly by: string | null
    }
  | {
      readonly kind: 'HOLD_BEGAN'
      readonly holdId: string
      readonly hold: HoldKind
      readonly reason: string
      readonly until: string | null
    }
  | {
      readonly kind: 'HOLD_ENDED'
      readonly holdId: string
      readonly hold: HoldKind
      readonly reason: string
    }
  | ({
      readonly kind: 'RESTRICTION_ORDERED'
      readonly restrictionId: string
      readonly restriction: 'LIMITED' | 'SUSPENDED'
      readonly litresPerPersonAndDay: number | null
      readonly notBefore: string
    } & Amounts)
  | {
      readonly kind: 'RESTRICTION_LIFTED'
      readonly restrictionId: string
      readonly because: LiftReason
      readonly wholeBy: string
    }
  | { readonly kind: 'CLOSED'; readonly because: 'PAID' | 'DISPUTED' }
)

/** A notice as far as a case knows it. */
export interface CaseNotice {
  readonly reachedOn: string
  readonly answerBy: string
  /** What shows that it came to somebody. */
  readonly proofs: readonly { readonly evidence: EvidenceKind; readonly on: string }[]
}

/** The dunning file of a contract, as its facts make it. */
export interface DebtCase {
  readonly id: string
  readonly contractId: string
  readonly usageClass: UsageClass
  readonly isOpen: boolean
  readonly openedOn: string
  readonly stage: Stage | null
  readonly notices: Readonly<Partial<Record<NoticeStage, CaseNotice>>>
  readonly holds: readonly { readonly holdId: string; readonly hold: HoldKind }[]
  /** The last day on which a hold stood; terms begin anew on it. */
  readonly heldUntil: string | null
  /** A restriction that stands. */
  readonly restriction: {
    readonly id: string
    readonly kind: 'LIMITED' | 'SUSPENDED'
    readonly litresPerPersonAndDay: number | null
    readonly orderedOn: string
    readonly notBefore: string
  } | null
  readonly owed: Centavos
  readonly periods: number
}

/** A case that nothing has happened in. */
export function newCase(id: string, contractId: string, usageClass: UsageClass): DebtCase {
  return {
    ...{ id, contractId, usageClass, isOpen: false, openedOn: '', stage: null, notices: {}, holds: [] },
    ...{ heldUntil: null, restriction: null, owed: centavos(0n), periods: 0 },
  }
}

/** The case after a fact. */
export function evolveCase(before: DebtCase, fact: CaseFact): DebtCase {
  switch (fact.kind) {
    case 'OPENED':
      return { ...before, isOpen: true, openedOn: fact.on, owed: fact.owed, periods: fact.periods }
    case 'OWED_CHANGED':
      return { ...before, owed: fact.owed, periods: fact.periods }
    case 'STAGE_REACHED': {
      const notice = { reachedOn: fact.on, answerBy: fact.answerBy, proofs: [] }
      const notices = { ...before.notices, [fact.stage]: notice }
      return { ...before, stage: fact.stage, notices, owed: fact.owed, periods: fact.periods }
    }
    case 'STEPPED_BACK':
      return { ...before, ...steppedBack(before, fact.stage), owed: fact.owed, periods: fact.periods }
    case 'EVIDENCE':
      return fact.delivered && fact.stage !== 'RESTRICTED' ? withProof(before, fact.stage, fact) : before
    case 'HOLD_BEGAN':
      return { ...before, holds: [...before.holds, { holdId: fact.holdId, hold: fact.hold }] }
    case 'HOLD_ENDED': {
      const holds = before.holds.filter(({ holdId }) => holdId !== fact.holdId)
      return { ...before, holds, heldUntil: fact.on }
    }
    case 'RESTRICTION_ORDERED': {
      const { restrictionId: id, restriction: kind, litresPerPersonAndDay, on: orderedOn, notBefore } = fact
      const restriction = { id, kind, litresPerPersonAndDay, orderedOn, notBefore }
      return { ...before, stage: 'RESTRICTED', restriction }
    }
    case 'RESTRICTION_LIFTED':
      // Another restriction needs another notice of it.
      return { ...before, restriction: null, ...steppedBack(before, noticedBefore(before)) }
    case 'CLOSED':
      return { ...before, isOpen: false }
    default:
      return fact satisfies never
  }
}

/** The last stage before the notice of a restriction that people were given notice of. */
function noticedBefore({ notices }: DebtCase): NoticeStage | null {
  return noticeStages.findLast((one) => one !== 'RESTRICTION_NOTICE' && notices[one] !== undefined) ?? null
}

function steppedBack({ notices }: DebtCase, stage: NoticeStage | null): Pick<DebtCase, 'stage' | 'notices'> {
  const kept = stage === null ? [] : noticeStages.slice(0, noticeStages.indexOf(stage) + 1)
  const left = Object.entries(notices).filter(([name]) => kept.some((one) => one === name))
  return { stage, notices: Object.fromEntries(left) }
}

function withProof(
  before: DebtCase,
  stage: NoticeStage,
  { evidence, on }: { readonly evidence: EvidenceKind; readonly on: string },
): DebtCase {
  const notice = before.notices[stage]
  // Of a notice that was taken back meanwhile, or of an earlier round of the same stage.
  if (notice === undefined || on < notice.reachedOn) return before
  const proofs = [...notice.proofs, { evidence, on }]
  return { ...before, notices: { ...before.notices, [stage]: { ...notice, proofs } } }
}
