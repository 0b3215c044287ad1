import { businessCalendar } from '@aquacis/kit/values/business-days.ts'
import { centavos, pesosText } from '@aquacis/kit/values/money.ts'
import { expect, test } from 'vitest'
import { dueDays } from './due-days.ts'
import { planTermsFor, planTermsOf } from './plan-terms.ts'
import { type PlanWish, simulatePlan } from './simulate-plan.ts'

const calendar = businessCalendar()
const home = planTermsFor('DOMESTIC')
const wish: PlanWish = {
  debt: centavos(1_234_56n),
  downPayment: null,
  instalments: 3,
  rhythm: 'MONTHLY',
  startsOn: '2026-11-20',
}
const of = (changes: Partial<PlanWish>, broken = 0) =>
  simulatePlan(home, { ...wish, ...changes }, calendar, broken)

test('a home that owes 1,234.56 pays a tenth first and the rest in three months, to the centavo', () => {
  const made = of({})
  if (made.kind !== 'schedule') throw new Error(made.kind)
  expect(made.instalments.map(({ number, amount, dueOn }) => [number, pesosText(amount), dueOn])).toEqual([
    [0, '124.00', '2026-11-25'],
    [1, '370.56', '2026-12-21'],
    [2, '370.00', '2027-01-20'],
    [3, '370.00', '2027-02-22'],
  ])
  expect(made.approval).toEqual([])
})

test('fortnightly instalments fall due on pay days, weekly ones a week apart, and none on a day of rest', () => {
  expect(dueDays('2026-11-10', 'FORTNIGHTLY', 4, calendar)).toEqual([
    '2026-11-30',
    '2026-12-15',
    '2026-12-31',
    '2027-01-15',
  ])
  expect(dueDays('2026-12-11', 'WEEKLY', 3, calendar)).toEqual(['2026-12-18', '2026-12-28', '2027-01-04'])
  expect(dueDays('2027-01-31', 'MONTHLY', 2, calendar)).toEqual(['2027-03-01', '2027-03-31'])
})

test('says what the terms have against a wish, with the figure that would do', () => {
  expect(of({ debt: centavos(0n) })).toEqual({ kind: 'nothingOwed' })
  expect(of({ debt: centavos(199_99n) })).toEqual({ kind: 'debtTooSmall', least: 200_00n })
  expect(of({ downPayment: centavos(123_99n) })).toEqual({ kind: 'downPaymentTooSmall', least: 124_00n })
  expect(of({ downPayment: centavos(1_200_00n) })).toEqual({
    kind: 'downPaymentTooLarge',
    most: 1_184_56n,
  })
  expect(of({ instalments: 13 })).toEqual({ kind: 'tooManyInstalments', most: 12 })
  expect(of({ instalments: 0 })).toEqual({ kind: 'tooManyInstalments', most: 12 })
  expect(of({ rhythm: 'WEEKLY', instalments: 40 })).toMatchObject({ kind: 'instalmentTooSmall', most: 22 })
  const shop = simulatePlan(planTermsFor('COMMERCIAL'), { ...wish, rhythm: 'WEEKLY' }, calendar)
  expect(shop).toEqual({ kind: 'rhythmNotOffered', rhythms: ['FORTNIGHTLY', 'MONTHLY'] })
})

test('a large debt, a long plan or a plan that was broken before needs somebody to approve', () => {
  expect(of({ debt: centavos(25_000_00n), instalments: 30 })).toMatchObject({
    approval: ['LARGE_DEBT', 'LONG'],
  })
  expect(of({}, 1)).toMatchObject({ approval: ['BROKEN_BEFORE'] })
})

test('terms are found by the code that a plan keeps', () => {
  expect(planTermsOf(home.code)).toBe(home)
  expect(() => planTermsOf('NONE-1')).toThrow(RangeError)
})
