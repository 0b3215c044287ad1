import { expect, test } from 'vitest'
import { cautionAfter, closingOf, type Feedback, learns, type Verdict, wasRight } from './feedback.ts'

function said(verdict: Verdict, day: number, byStaff = false): Feedback {
  return {
    by: byStaff ? 'staff' : 'resident',
    byStaff,
    verdict,
    note: null,
    givenAt: new Date(Date.UTC(2026, 4, day)),
  }
}

test('staff who looked count before whoever lives there, and of one kind the last word', () => {
  expect(wasRight([])).toBeNull()
  expect(wasRight([said('FIXED', 1)])).toBe(true)
  expect(wasRight([said('FIXED', 1), said('NOT_A_LEAK', 2)])).toBe(false)
  expect(wasRight([said('CONFIRMED', 1, true), said('NOT_A_LEAK', 2)])).toBe(true)
  expect(wasRight([said('CONFIRMED', 1, true), said('NOT_A_LEAK', 2, true)])).toBe(false)
})

test('false alerts ask for more evidence, up to a limit, and right ones take some of it back', () => {
  expect(cautionAfter([])).toBe(0)
  expect(cautionAfter([true, true, false])).toBe(1)
  expect(cautionAfter([false, false, false, false, false])).toBe(3)
  expect(cautionAfter([false, false, true])).toBe(1.5)
})

test('only a verdict that it is none ends an alert: what was mended ends by itself', () => {
  expect(closingOf('NOT_A_LEAK')).toBe('DISMISSED')
  expect(closingOf('NORMAL_AT_MY_HOME')).toBe('ACCEPTED_AS_NORMAL')
  expect([closingOf('FIXED'), closingOf('CONFIRMED')]).toEqual([null, null])
})

test('nobody can say that a low battery or the rule of 24 hours is otherwise at their home', () => {
  expect(learns('LEAK')).toBe(true)
  expect([learns('CONTINUOUS_FLOW'), learns('LOW_BATTERY')]).toEqual([false, false])
})
