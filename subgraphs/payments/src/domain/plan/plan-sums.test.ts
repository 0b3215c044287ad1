import { businessCalendar } from '@aquacis/kit/values/business-days.ts'
import { centavos, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paidOfInstalments } from './plan.ts'
import { type PlanRhythm, planTermsFor } from './plan-terms.ts'
import { mostInstalments, simulatePlan } from './simulate-plan.ts'
import { splitDebt } from './split-debt.ts'

const calendar = businessCalendar()
const debts = fc.bigInt({ min: 0n, max: 100_000_000_00n }).map(centavos)
const rhythms = fc.constantFrom<PlanRhythm>('WEEKLY', 'FORTNIGHTLY', 'MONTHLY')
const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

test('parts of any debt, of any number and any step, sum up to it and fall by less than two steps', () => {
  fc.assert(
    fc.property(
      debts,
      fc.integer({ min: 1, max: 200 }),
      fc.constantFrom(1n, 10n, 50n, 100n, 1_000n),
      (debt, count, step) => {
        const parts = splitDebt(debt, count, step)
        expect(parts).toHaveLength(count)
        expect(sumOfCentavos(parts)).toBe(debt)
        expect(parts.every((part, index) => part >= (parts[index + 1] ?? 0n))).toBe(true)
        expect((parts[0] ?? 0n) - (parts.at(-1) ?? 0n) < 2n * step).toBe(true)
      },
    ),
    { numRuns: 2_000 },
  )
})

test('whatever is simulated sums up to the debt, on working days that only go forward, within the terms', () => {
  let schedules = 0
  fc.assert(
    fc.property(
      debts,
      fc.option(debts),
      fc.integer({ min: -1, max: 160 }),
      rhythms,
      days,
      fc.constantFrom(null, 'DOMESTIC', 'COMMERCIAL'),
      (debt, downPayment, instalments, rhythm, startsOn, usage) => {
        const terms = planTermsFor(usage)
        const made = simulatePlan(terms, { debt, downPayment, instalments, rhythm, startsOn }, calendar)
        if (made.kind !== 'schedule') return
        schedules += 1
        expect(sumOfCentavos(made.instalments.map(({ amount }) => amount))).toBe(debt)
        expect(made.instalments.every(({ dueOn }) => calendar.isBusinessDay(dueOn))).toBe(true)
        const later = made.instalments.filter(({ number }) => number > 0).map(({ dueOn }) => dueOn)
        expect(later).toEqual([...new Set(later)].toSorted())
        expect(later.length).toBeLessThanOrEqual(mostInstalments(terms, debt, rhythm))
        expect((later[0] ?? '') > startsOn).toBe(true)
      },
    ),
    { numRuns: 3_000 },
  )
  expect(schedules).toBeGreaterThan(50)
})

test('what is paid goes to instalments in their order and none of it is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 1n, max: 9_999n }), { minLength: 1 }),
      fc.nat(),
      (amounts, share) => {
        const instalments = amounts.map((amount, number) => ({
          ...{ number, amount: centavos(amount), dueOn: '2026-12-01' },
        }))
        const debt = sumOfCentavos(amounts.map(centavos))
        const paid = centavos(BigInt(share) % (debt + 1n))
        const parts = paidOfInstalments(instalments, paid)
        expect(sumOfCentavos(parts)).toBe(paid)
        const open = parts.findIndex((part, index) => part < (amounts[index] ?? 0n))
        if (open >= 0) expect(parts.slice(open + 1).every((part) => part === 0n)).toBe(true)
      },
    ),
  )
})
