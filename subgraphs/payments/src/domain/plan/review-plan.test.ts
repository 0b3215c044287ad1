import { businessCalendar } from '@aquacis/kit/values/business-days.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { expect, test } from 'vitest'
import { decidePlan } from './decide-plan.ts'
import { type PlanInstalment, paidOfPlan } from './plan.ts'
import { planTermsFor } from './plan-terms.ts'
import { reviewPlan } from './review-plan.ts'

const calendar = businessCalendar()
const home = planTermsFor('DOMESTIC')
const instalment = (number: number, amount: bigint, dueOn: string): PlanInstalment => ({
  ...{ id: `i${number}`, number, amount: centavos(amount), dueOn, toldDue: false, toldLate: false },
})
const instalments = [
  instalment(0, 100n, '2026-11-25'),
  instalment(1, 100n, '2026-12-21'),
  instalment(2, 100n, '2027-01-20'),
]
const plan = { debt: centavos(300n), instalments }
const on = (today: string, paid: bigint, of: readonly PlanInstalment[] = instalments) =>
  reviewPlan({ ...plan, instalments: of }, { today, paid: centavos(paid) }, home, calendar)
const told = (change: 'toldDue' | 'toldLate', ...numbers: number[]) =>
  instalments.map((one) => (numbers.includes(one.number) ? { ...one, [change]: true } : one))

test('nothing is told before an instalment is near, and its resident is reminded once', () => {
  expect(on('2026-11-26', 100n)).toEqual({ outcome: 'GOES_ON', notices: [], nextLookOn: '2026-12-16' })
  const near = on('2026-12-16', 150n)
  expect(near).toMatchObject({
    outcome: 'GOES_ON',
    notices: [{ change: 'INSTALMENT_DUE', number: 1, amount: 50n, dueOn: '2026-12-21' }],
  })
  expect(on('2026-12-17', 150n, told('toldDue', 1))).toMatchObject({ notices: [] })
})

test('an instalment is late two working days after its day, is told late once, and the plan goes on', () => {
  expect(on('2026-12-22', 100n, told('toldDue', 1))).toMatchObject({ notices: [] })
  expect(on('2026-12-23', 100n)).toMatchObject({
    outcome: 'GOES_ON',
    notices: [{ change: 'INSTALMENT_LATE', number: 1, amount: 100n }],
    nextLookOn: '2027-01-15',
  })
  expect(on('2026-12-24', 100n, told('toldLate', 1))).toMatchObject({ notices: [] })
})

test('a plan breaks without its first payment, with two late instalments, or with one late for long', () => {
  expect(on('2026-11-26', 99n)).toMatchObject({ outcome: 'GOES_ON' })
  expect(on('2026-11-27', 99n)).toEqual({
    ...{ outcome: 'BROKEN', owed: 201n, reason: 'No se recibió el pago inicial en su fecha.' },
  })
  expect(on('2027-01-22', 100n)).toMatchObject({ outcome: 'BROKEN', owed: 200n })
  expect(on('2027-01-21', 100n, told('toldLate', 1))).toMatchObject({ outcome: 'GOES_ON' })
  const late = { ...plan, instalments: [...instalments.slice(0, 2), instalment(2, 100n, '2027-06-01')] }
  const reviewed = (today: string) =>
    reviewPlan(late, { today, paid: centavos(100n) }, home, calendar).outcome
  expect([reviewed('2027-01-21'), reviewed('2027-01-22')]).toEqual(['GOES_ON', 'BROKEN'])
})

test('a plan that is paid early is kept at once, whatever was late', () => {
  expect(on('2026-11-21', 300n)).toEqual({ outcome: 'KEPT' })
  expect(on('2028-01-01', 300n)).toEqual({ outcome: 'KEPT' })
})

test('what is paid of a plan is what is open no more of its bills, by whichever reference it came', () => {
  const bills = [
    { invoiceId: 'a', invoiceNumber: 'A', covered: centavos(200n) },
    { invoiceId: 'b', invoiceNumber: 'B', covered: centavos(100n) },
  ]
  const paid = (...standings: [string, bigint, bigint][]) =>
    paidOfPlan(
      { debt: centavos(300n), bills },
      standings.map(([invoiceId, open, held]) => ({
        invoiceId,
        open: centavos(open),
        held: centavos(held),
      })),
    )
  expect(paid(['a', 200n, 0n], ['b', 100n, 0n])).toBe(0n)
  expect(paid(['b', 100n, 0n])).toBe(200n)
  expect(paid()).toBe(300n)
  // A part that was disputed and is now owed again is not of the plan; one that is disputed later is not asked for.
  expect(paid(['a', 250n, 50n], ['b', 150n, 0n])).toBe(0n)
  expect(paid(['a', 200n, 80n], ['b', 100n, 0n])).toBe(80n)
  // A later bill is not of the plan.
  expect(paid(['c', 999n, 0n])).toBe(300n)
})

test('there is one plan at a time, and a repeated request is the same request', () => {
  const schedule = { kind: 'schedule' as const, instalments, approval: [] }
  const facts = { contractId: 'c', withSameId: null, current: null, simulated: schedule, byStaff: false }
  expect(decidePlan(facts)).toEqual({ kind: 'agree', schedule })
  expect(decidePlan({ ...facts, withSameId: { id: 'p', contractId: 'c' } })).toEqual({ kind: 'alreadyAsked' })
  expect(decidePlan({ ...facts, withSameId: { id: 'p', contractId: 'd' } })).toEqual({ kind: 'idTaken' })
  expect(decidePlan({ ...facts, current: { id: 'p' } })).toEqual({ kind: 'planInForce', planId: 'p' })
  expect(decidePlan({ ...facts, simulated: { kind: 'nothingOwed' } })).toEqual({ kind: 'nothingOwed' })
  const long = { ...schedule, approval: ['LONG'] as const }
  expect(decidePlan({ ...facts, simulated: long }).kind).toBe('ask')
  expect(decidePlan({ ...facts, simulated: long, byStaff: true }).kind).toBe('agree')
})
