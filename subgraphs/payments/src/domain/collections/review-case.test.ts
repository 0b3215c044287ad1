import { readFileSync } from 'node:fs'
import { businessCalendar, plusDays } from '@aquacis/kit/values/business-days.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCollectionsPolicy } from '../../policies/read-collections-policy.ts'
import type { UsageClass } from '../paying-contract.ts'
import { collectingBy, type EvidenceKind, type NoticeStage } from './collections-policy.ts'
import { type CaseFact, type DebtCase, evolveCase } from './debt-case.ts'
import type { DebtBill } from './owed-periods.ts'
import { type CaseHold, type CaseReview, reviewCase } from './review-case.ts'

const file = new URL('../../../policies/ceaq-2026.json', import.meta.url)
const document = JSON.parse(readFileSync(file, 'utf8'))
const collecting = collectingBy(readCollectionsPolicy(document))

/** A contract with its days: bills of each month fall due, people pay, notices arrive, and each day has its round. */
function diaryOf(usageClass: UsageClass, begins: string) {
  let today = begins
  let open: DebtCase | null = null
  let bills: DebtBill[] = []
  let holds: CaseHold[] = []
  let ids = 0
  const facts: CaseFact[] = []

  function review(mayAdvance: boolean): CaseReview {
    const situation = { contractId: 'c', usageClass, before: open, bills, holds, isSupplied: true, today }
    const newId = () => `id ${++ids}`
    const found = reviewCase(collecting, { ...situation, mayAdvance, newId })
    facts.push(...found.facts)
    open = found.after?.isOpen ? found.after : null
    return found
  }

  return {
    facts,
    kinds: () => facts.map(({ kind }) => kind),
    stages: () => facts.flatMap((fact) => (fact.kind === 'STAGE_REACHED' ? [[fact.stage, fact.on]] : [])),
    restrictions: () => facts.filter((fact) => fact.kind === 'RESTRICTION_ORDERED'),
    case: () => open,
    today: () => today,
    /** A bill of a month, due on the 10th of the month after. */
    bill(month: string, pesos = 300n) {
      const periodFrom = `${month}-01`
      const periodTo = `${plusDays(periodFrom, 32).slice(0, 7)}-01`
      const zero = centavos(0n)
      bills.push({
        ...{ invoiceId: month, invoiceNumber: month, periodFrom, periodTo, dueOn: plusDays(periodTo, 9) },
        ...{ open: centavos(pesos * 100n), surcharge: zero, held: zero },
      })
    },
    pay(month: string, pesos?: bigint) {
      bills = bills.map((one) =>
        one.invoiceId === month
          ? { ...one, open: centavos(pesos === undefined ? 0n : one.open - pesos * 100n) }
          : one,
      )
      return review(false)
    },
    payAll() {
      bills = []
      return review(false)
    },
    dispute(month: string, held?: bigint) {
      bills = bills.map((one) =>
        one.invoiceId === month ? { ...one, held: held === undefined ? one.open : centavos(held) } : one,
      )
      return review(false)
    },
    hold(hold: CaseHold['hold'], until: string | null = null) {
      const holdId = `hold ${++ids}`
      holds.push({ holdId, hold, reason: 'porque sí', until, endedBecause: null })
      review(false)
      return holdId
    },
    endHold(holdId: string) {
      holds = holds.map((one) => (one.holdId === holdId ? { ...one, endedBecause: 'ya no' } : one))
      review(false)
    },
    deliver(stage: NoticeStage, evidence: EvidenceKind) {
      if (open === null) return
      const fact = {
        on: today,
        kind: 'EVIDENCE',
        stage,
        evidence,
        delivered: true,
        detail: null,
        by: null,
      } as const
      facts.push(fact)
      open = evolveCase(open, fact)
    },
    /** Days with a round each, done twice; every notice is handed over on paper on the day it is written, unless `delivers` says no. */
    live(until: string, delivers: (stage: NoticeStage) => EvidenceKind | null = () => 'PAPER') {
      for (; today <= until; today = plusDays(today, 1)) {
        const { facts: now } = review(true)
        // The same round again, as after a crash, finds nothing to do.
        expect(review(true).facts).toEqual([])
        for (const fact of now) {
          const by = fact.kind === 'STAGE_REACHED' ? delivers(fact.stage) : null
          if (fact.kind === 'STAGE_REACHED' && by !== null) this.deliver(fact.stage, by)
        }
      }
    },
    review,
  }
}

function yearOfNothingPaid(usageClass: UsageClass) {
  const diary = diaryOf(usageClass, '2026-01-01')
  for (let month = 1; month <= 12; month += 1) diary.bill(`2026-${String(month).padStart(2, '0')}`)
  return diary
}

test('a home that pays nothing is reminded, noticed three times and limited to 50 litres, each on its day of the calendar', () => {
  const diary = yearOfNothingPaid('DOMESTIC')
  diary.live('2026-12-31')
  // Due on Tuesday 10 February; three working days later is Friday 13, so the reminder goes out on Monday 16.
  expect(diary.stages()).toEqual([
    ['REMINDER', '2026-02-16'],
    ['FIRST_NOTICE', '2026-03-13'],
    // 16 March is Juárez's day; ten working days end on Monday 30 March, and the second bill was due on 10 March.
    ['SECOND_NOTICE', '2026-03-31'],
    // Holy Thursday and Friday (2 and 3 April) count for nothing.
    ['RESTRICTION_NOTICE', '2026-04-17'],
  ])
  // 1 May counts for nothing either: the tenth working day is Monday 4 May.
  expect(diary.restrictions()).toMatchObject([
    {
      on: '2026-05-05',
      restriction: 'LIMITED',
      litresPerPersonAndDay: 50,
      notBefore: '2026-05-06',
      periods: 3,
    },
  ])
})

test('a shop is suspended sooner, and never without the notice of it; a school never is', () => {
  const shop = yearOfNothingPaid('COMMERCIAL')
  shop.live('2026-12-31')
  expect(shop.stages().map(([stage]) => stage)).toEqual(['REMINDER', 'SECOND_NOTICE', 'RESTRICTION_NOTICE'])
  expect(shop.restrictions()).toMatchObject([{ restriction: 'SUSPENDED', litresPerPersonAndDay: null }])
  expect(shop.restrictions()[0]?.on).toBe('2026-04-06')
  const school = yearOfNothingPaid('PUBLIC')
  school.live('2026-12-31')
  expect(school.restrictions()).toEqual([])
  expect(school.review(true).next).toEqual({ stage: null, on: null, waitsFor: null })
})

test.each(['2026-02-17', '2026-03-20', '2026-04-01', '2026-04-20'])(
  'whoever pays on %s is followed no more, and a later debt begins from the reminder',
  (day) => {
    const diary = yearOfNothingPaid('DOMESTIC')
    diary.live(day)
    diary.payAll()
    expect(diary.facts.at(-1)).toMatchObject({ kind: 'CLOSED', because: 'PAID' })
    expect(diary.kinds()).not.toContain('RESTRICTION_ORDERED')
    diary.bill('2026-08')
    diary.live('2026-10-05')
    expect(diary.stages().at(-1)).toEqual(['REMINDER', '2026-09-17'])
  },
)

test('paying lifts a restriction on the same day, and the supply is whole within a working day', () => {
  const diary = yearOfNothingPaid('DOMESTIC')
  diary.live('2026-05-08')
  expect(diary.case()?.restriction).not.toBeNull()
  const { facts } = diary.payAll()
  expect(facts).toMatchObject([
    { kind: 'RESTRICTION_LIFTED', because: 'PAID', on: '2026-05-09', wholeBy: '2026-05-11' },
    { kind: 'CLOSED', because: 'PAID' },
  ])
})

test('a part that leaves one unpaid period lifts the restriction too, and the case steps back', () => {
  const diary = yearOfNothingPaid('DOMESTIC')
  diary.live('2026-05-08')
  diary.pay('2026-01')
  const { after } = diary.pay('2026-02')
  // March alone is overdue by now.
  expect(diary.kinds().slice(-4)).toEqual([
    'RESTRICTION_ORDERED',
    'OWED_CHANGED',
    'RESTRICTION_LIFTED',
    'STEPPED_BACK',
  ])
  expect(after).toMatchObject({ isOpen: true, stage: 'FIRST_NOTICE', periods: 1 })
})

test('a part that leaves two periods unpaid changes what is owed and nothing else', () => {
  const diary = yearOfNothingPaid('DOMESTIC')
  diary.live('2026-05-08')
  expect(diary.pay('2026-01', 100n).facts).toMatchObject([
    { kind: 'OWED_CHANGED', owed: 80_000n, periods: 3 },
  ])
  expect(diary.case()?.stage).toBe('RESTRICTED')
})

test('nothing follows while nothing proves that a notice arrived; what was read, or handed over, does', () => {
  const diary = yearOfNothingPaid('DOMESTIC')
  diary.live('2026-08-31', (stage) => (stage === 'REMINDER' ? 'INBOX' : null))
  expect(diary.stages().map(([stage]) => stage)).toEqual(['REMINDER', 'FIRST_NOTICE'])
  expect(diary.review(false).next).toEqual({ stage: 'SECOND_NOTICE', on: null, waitsFor: 'DELIVERY' })
  // That it lies in an inbox is not enough for this stage.
  diary.deliver('FIRST_NOTICE', 'INBOX')
  expect(diary.review(false).next.waitsFor).toBe('DELIVERY')
  diary.deliver('FIRST_NOTICE', 'INBOX_READ')
  expect(diary.review(false).next).toEqual({ stage: 'SECOND_NOTICE', on: '2026-09-17', waitsFor: 'TERM' })
})

test('the notice of a restriction counts on paper alone', () => {
  const diary = yearOfNothingPaid('DOMESTIC')
  diary.live('2026-12-31', (stage) => (stage === 'RESTRICTION_NOTICE' ? 'MAIL' : 'PAPER'))
  expect(diary.case()?.stage).toBe('RESTRICTION_NOTICE')
  expect(diary.restrictions()).toEqual([])
})

test('somebody vulnerable is left in peace, a restriction is lifted at once, and afterwards each term begins anew', () => {
  const diary = yearOfNothingPaid('DOMESTIC')
  diary.live('2026-05-12')
  const hold = diary.hold('VULNERABLE')
  expect(diary.facts.findLast(({ kind }) => kind === 'RESTRICTION_LIFTED')).toMatchObject({
    because: 'VULNERABLE',
    wholeBy: '2026-05-14',
  })
  diary.live('2026-08-03')
  expect(diary.restrictions()).toHaveLength(1)
  diary.endHold(hold)
  expect(diary.review(false).next).toMatchObject({ stage: 'RESTRICTION_NOTICE', waitsFor: 'TERM' })
  diary.live('2026-08-17')
  expect(diary.stages().at(-1)).toEqual(['RESTRICTION_NOTICE', '2026-04-17'])
  diary.live('2026-12-31')
  // Ten working days after 4 August, and then the notice of the restriction once more.
  expect(diary.stages().at(-1)).toEqual(['RESTRICTION_NOTICE', '2026-08-19'])
  expect(diary.restrictions()).toHaveLength(2)
})

test('a hold with an end ends by itself, and says so', () => {
  const diary = yearOfNothingPaid('DOMESTIC')
  diary.live('2026-02-20')
  diary.hold('PAUSE', '2026-06-30')
  diary.live('2026-07-01')
  expect(diary.facts.findLast(({ kind }) => kind === 'HOLD_ENDED')).toMatchObject({
    on: '2026-07-01',
    reason: 'Terminó su plazo.',
  })
  expect(diary.stages()).toHaveLength(1)
})

test('a plan and a claim lift a restriction under their own names', () => {
  for (const hold of ['PLAN', 'CLAIM'] as const) {
    const diary = yearOfNothingPaid('DOMESTIC')
    diary.live('2026-05-12')
    diary.hold(hold)
    expect(diary.facts.findLast(({ kind }) => kind === 'RESTRICTION_LIFTED')).toMatchObject({ because: hold })
  }
})

test('what is disputed is not followed, the rest is; two disputed periods lift a restriction', () => {
  const diary = yearOfNothingPaid('DOMESTIC')
  diary.live('2026-05-08')
  diary.dispute('2026-01')
  expect(diary.case()?.restriction).not.toBeNull()
  const { debt } = diary.dispute('2026-02')
  expect(debt).toMatchObject({ owed: 30_000n, held: 60_000n, periods: 1 })
  expect(diary.facts.findLast(({ kind }) => kind === 'RESTRICTION_LIFTED')).toMatchObject({
    because: 'DISPUTE',
  })
  const { after } = diary.dispute('2026-03')
  expect(after?.isOpen).toBe(false)
  expect(diary.facts.at(-1)).toMatchObject({ kind: 'CLOSED', because: 'DISPUTED' })
})

test('two unpaid months that do not follow each other are no two consecutive periods', () => {
  const diary = diaryOf('DOMESTIC', '2026-01-01')
  for (const month of ['2026-01', '2026-03', '2026-05']) diary.bill(month)
  diary.live('2026-12-31')
  expect(diary.stages().map(([stage]) => stage)).toEqual(['REMINDER', 'FIRST_NOTICE'])
  expect(diary.review(false).next.waitsFor).toBe('PERIODS')
})

test('small change opens no case, and no notice goes out on a weekend or feast', () => {
  const small = diaryOf('DOMESTIC', '2026-01-01')
  small.bill('2026-01', 49n)
  small.live('2026-12-31')
  expect(small.facts).toEqual([])
  const diary = yearOfNothingPaid('DOMESTIC')
  diary.live('2026-12-31')
  const calendar = businessCalendar(collecting.policy.restDays)
  for (const [, on] of diary.stages()) expect(calendar.isBusinessDay(on ?? '')).toBe(true)
  // The day after a restriction is a working day too: who pays is helped at once.
  const [ordered] = diary.restrictions()
  expect(calendar.isBusinessDay(plusDays(ordered?.on ?? '', 1))).toBe(true)
})

test('a day is that of Mexico City on both sides of the clock changes of 2021', () => {
  // 3 April 2021, 23:59 and 4 April, 00:01 (the clock moved at 02:00); 30 and 31 October.
  expect(civilDate(new Date('2021-04-04T05:59:00Z'))).toBe('2021-04-03')
  expect(civilDate(new Date('2021-04-05T05:01:00Z'))).toBe('2021-04-05')
  expect(civilDate(new Date('2021-10-31T04:59:00Z'))).toBe('2021-10-30')
  const diary = diaryOf('DOMESTIC', '2021-02-01')
  diary.bill('2021-02')
  const rounds: string[] = []
  for (let at = Date.parse('2021-03-25T18:00:00Z'); rounds.length < 30; at += 86_400_000)
    rounds.push(civilDate(new Date(at)))
  expect(new Set(rounds).size).toBe(30)
})

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
    { numRuns: 400 },
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

test('a document that would cut a home, or restrict before two periods or without a notice, is refused', () => {
  const changed = (change: (home: { restriction: Record<string, unknown>; stages: unknown[] }) => void) => {
    const copy = structuredClone(document)
    change(copy.rules[0])
    return () => collectingBy(readCollectionsPolicy(copy))
  }
  expect(changed(({ restriction }) => Object.assign(restriction, { kind: 'SUSPENDED' }))).toThrow('never cut')
  expect(changed(({ restriction }) => Object.assign(restriction, { litresPerPersonAndDay: 40 }))).toThrow(
    '50 L',
  )
  expect(changed(({ restriction }) => Object.assign(restriction['after'] as object, { periods: 1 }))).toThrow(
    'before two unpaid periods',
  )
  expect(changed(({ stages }) => stages.pop())).toThrow('without RESTRICTION_NOTICE')
  expect(changed((home) => Object.assign(home, { stages: [] }))).toThrow('cannot be read')
})
