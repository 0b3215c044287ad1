import { QueryFailed } from '@aquacis/kit/runtime/database/query-failed.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { RuleSet } from '../../domain/validation/rule-set.ts'
import {
  type AdoptedRuleSet,
  addRuleSet,
  loadRuleSet,
  ruleSetConstraint,
} from '../../store/validation/rule-set.ts'

/** Rules of one office: those for all offices come with the system. */
export type OfficeRuleSet = RuleSet & { readonly operatingUnitId: number }

/** What came of the wish to adopt rules. */
export type AdoptOutcome =
  | { readonly kind: 'adopted'; readonly ruleSet: AdoptedRuleSet }
  | { readonly kind: AdoptRefusal }

/** `DayTaken`: the office has rules of that source from that day on, and rules are never changed. */
export type AdoptRefusal = 'OfficeNotYours' | 'DayTaken' | 'IdTaken'

/** Adopts rules for an office from a day on. What was validated before stays until it is run again. */
export async function adoptRules(
  { room, viewer, now }: RequestContext,
  wish: OfficeRuleSet,
): Promise<AdoptOutcome> {
  if (viewer.kind !== 'staff' || !viewer.operatingUnitIds.includes(wish.operatingUnitId))
    return { kind: 'OfficeNotYours' }
  const { subject } = viewer
  try {
    return await room.database.transaction(
      viewer,
      async (tx): Promise<AdoptOutcome> => {
        await lockNames(tx, [wish.id])
        const known = await loadRuleSet(tx, wish.id)
        if (known !== null)
          return isSame(known, wish) ? { kind: 'adopted', ruleSet: known } : { kind: 'IdTaken' }
        const ruleSet = { ...wish, adoptedBy: subject, adoptedAt: now }
        await addRuleSet(tx, ruleSet)
        return { kind: 'adopted', ruleSet }
      },
      { idempotent: true },
    )
  } catch (error) {
    if (error instanceof QueryFailed && error.constraint === ruleSetConstraint) return { kind: 'DayTaken' }
    throw error
  }
}

function isSame(known: RuleSet, wish: RuleSet): boolean {
  const told = ({ source, operatingUnitId, effectiveFrom, rules, estimators }: RuleSet) =>
    JSON.stringify([
      source,
      operatingUnitId,
      effectiveFrom,
      rules.map((rule) => Object.entries(rule).sort()),
      estimators,
    ])
  return told(known) === told(wish)
}
