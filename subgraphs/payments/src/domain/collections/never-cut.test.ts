import { plusDays } from '@aquacis/kit/values/business-days.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { yearOfNothingPaid } from '../../../test/collections/case-diary.ts'
import type { UsageClass } from '../paying-contract.ts'
import type { EvidenceKind } from './collections-policy.ts'
import type { CaseFact } from './debt-case.ts'

// What may happen on a day of somebody's year.
const happening = fc.oneof(
  fc.record({
    kind: fc.constant('pay' as const),
    month: fc.integer({ min: 1, max: 12 }),
    part: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('dispute' as const), month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({
    kind: fc.constant('hold' as const),
    hold: fc.constantFrom('VULNERABLE' as const, 'PLAN' as const, 'CLAIM' as const, 'PAUSE' as const),
    days: fc.integer({ min: 0, max: 90 }),
  }),
)

test('whatever happens in a year, no home is cut, and nobody restricted without every notice delivered before', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<UsageClass>('DOMESTIC', 'COMMERCIAL', 'INDUSTRIAL', 'PUBLIC'),
      fc.array(fc.tuple(fc.integer({ min: 30, max: 364 }), happening), { maxLength: 8 }),
      fc.array(fc.constantFrom<EvidenceKind | null>('PAPER', 'PAPER', 'PAPER', 'MAIL', 'INBOX', null), {
        minLength: 12,
        maxLength: 12,
      }),
      (usageClass, events, proofs) => {
        const diary = yearOfNothingPaid(usageClass)
        let told = 0
        for (const [day, event] of events.toSorted(([a], [b]) => a - b)) {
          diary.live(plusDays('2026-01-01', day), () => proofs[told++ % proofs.length] ?? null)
          const month = (at: number) => `2026-${String(at).padStart(2, '0')}`
          if (event.kind === 'pay') diary.pay(month(event.month), event.part ? 120n : undefined)
          else if (event.kind === 'dispute') diary.dispute(month(event.month))
          else diary.hold(event.hold, plusDays(diary.today(), event.days))
        }
        diary.live('2026-12-31', () => proofs[told++ % proofs.length] ?? null)
        lawful(usageClass, diary.facts)
      },
    ),
    { numRuns: 120 },
  )
})

/** The laws of a case's history, read from its facts alone. */
function lawful(usageClass: UsageClass, facts: readonly CaseFact[]): void {
  let delivered = new Set<string>()
  const held = new Set<string>()
  let restricted = false
  for (const fact of facts) {
    if (fact.kind === 'STAGE_REACHED') {
      expect(held.size).toBe(0)
      delivered.delete(fact.stage)
    }
    if (fact.kind === 'EVIDENCE' && fact.delivered && fact.evidence === 'PAPER') delivered.add(fact.stage)
    if (fact.kind === 'EVIDENCE' && fact.delivered && fact.stage !== 'RESTRICTION_NOTICE')
      delivered.add(fact.stage)
    if (fact.kind === 'HOLD_BEGAN') held.add(fact.holdId)
    if (fact.kind === 'HOLD_ENDED') held.delete(fact.holdId)
    if (fact.kind === 'CLOSED') {
      delivered = new Set()
      held.clear()
    }
    if (fact.kind === 'RESTRICTION_LIFTED') {
      expect(restricted).toBe(true)
      restricted = false
      delivered.delete('RESTRICTION_NOTICE')
    }
    if (fact.kind !== 'RESTRICTION_ORDERED') continue
    restricted = true
    expect(usageClass).not.toBe('PUBLIC')
    expect(held.size).toBe(0)
    expect(fact.periods).toBeGreaterThanOrEqual(2)
    expect([...delivered]).toEqual(
      expect.arrayContaining(['REMINDER', 'SECOND_NOTICE', 'RESTRICTION_NOTICE']),
    )
    if (usageClass === 'DOMESTIC')
      expect(fact).toMatchObject({ restriction: 'LIMITED', litresPerPersonAndDay: 50 })
  }
  // Whoever is held is not restricted at the end.
  if (held.size > 0) expect(restricted).toBe(false)
}
