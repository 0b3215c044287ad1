import { businessCalendar, plusDays } from '@aquacis/kit/values/business-days.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { expect, test } from 'vitest'
import {
  collecting,
  diaryOf,
  shippedDocument,
  yearOfNothingPaid,
} from '../../../test/collections/case-diary.ts'
import { readCollectionsPolicy } from '../../policies/read-collections-policy.ts'
import { collectingBy } from './collections-policy.ts'

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

test('a document that would cut a home, or restrict before two periods or without a notice, is refused', () => {
  const changed = (change: (home: { restriction: Record<string, unknown>; stages: unknown[] }) => void) => {
    const copy = structuredClone(shippedDocument)
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
