import { centavos } from '@aquacis/kit/values/money.ts'
import { describe, expect, test } from 'vitest'
import { afterDecline } from './after-decline.ts'
import { autopayRules as rules } from './autopay-rules.ts'
import { declineMeaning, declineMeanings } from './decline-codes.ts'
import { isExpiring } from './expiring-card.ts'
import { amountToCharge, type ChargeableBill, planCharges } from './plan-charge.ts'

const bill: ChargeableBill = {
  invoiceId: 'a',
  invoiceNumber: 'A-1',
  dueOn: '2026-12-10',
  open: centavos(500_00n),
  held: centavos(0n),
}
const plan = (today: string, changes: Partial<ChargeableBill> = {}, mostAmount: bigint | null = null) =>
  planCharges(
    { method: 'CARD', mostAmount: mostAmount === null ? null : centavos(mostAmount) },
    [{ ...bill, ...changes }],
    new Set(),
    today,
    rules,
  )

describe('what is charged', () => {
  test('a bill is announced five days before its last day to pay, and charged on that day', () => {
    expect(plan('2026-12-04')).toEqual([])
    expect(plan('2026-12-05')).toMatchObject([{ amount: 500_00n, chargesOn: '2026-12-10' }])
  })

  test('whoever is told late still has three days to say no', () => {
    expect(plan('2026-12-09')).toMatchObject([{ chargesOn: '2026-12-12' }])
    expect(plan('2027-03-01')).toMatchObject([{ chargesOn: '2027-03-04' }])
  })

  test('what is disputed is not charged, and a bill over the limit is told, not charged', () => {
    expect(plan('2026-12-05', { held: centavos(120_00n) })).toMatchObject([{ amount: 380_00n }])
    expect(plan('2026-12-05', { held: centavos(500_00n) })).toEqual([])
    expect(plan('2026-12-05', {}, 499_99n)).toMatchObject([{ isOverLimit: true }])
    expect(plan('2026-12-05', {}, 500_00n)).toMatchObject([{ isOverLimit: false }])
  })

  test('a bill is announced once', () => {
    expect(
      planCharges({ method: 'CARD', mostAmount: null }, [bill], new Set(['a']), '2026-12-06', rules),
    ).toEqual([])
  })

  test('on its day what is still open is charged, never more than was announced', () => {
    const open = (amount: bigint) => ({ ...bill, open: centavos(amount) })
    expect(amountToCharge(centavos(500_00n), open(200_00n))).toBe(200_00n)
    expect(amountToCharge(centavos(500_00n), open(900_00n))).toBe(500_00n)
    expect(amountToCharge(centavos(500_00n), undefined)).toBe(0n)
  })
})

describe('what a decline means', () => {
  const after = (code: string, number: number, failedInRow = 0) =>
    afterDecline({ method: 'CARD', code, number, on: '2026-12-10' }, failedInRow, rules)

  test.each(Object.entries(declineMeanings))('%s ends or is tried on another day', (code, { class: of }) => {
    const steps = [1, 2, 3, 4, 5].map((number) => after(`conekta.errors.processing.bank.${code}`, number))
    expect(steps[4]?.step).not.toBe('RETRY')
    if (of === 'HARD' || of === 'HOLDER') expect(steps.map(({ step }) => step)).toEqual(Array(5).fill('STOP'))
    else expect(steps[0]).toMatchObject({ step: 'RETRY' })
    for (const step of steps) {
      expect(step.says).toMatch(/[.]$/)
      if (step.step === 'RETRY') expect(step.nextTryOn > '2026-12-10').toBe(true)
    }
  })

  test('no money is tried again after two, five and eight days, then left to its resident', () => {
    const steps = [1, 2, 3, 4].map((number) => after('insufficient_funds', number))
    expect(steps.map((one) => ('nextTryOn' in one ? one.nextTryOn : one.step))).toEqual([
      '2026-12-12',
      '2026-12-15',
      '2026-12-18',
      'GIVE_UP',
    ])
    expect(after('insufficient_funds', 4, 1).step).toBe('STOP')
  })

  test('a fault of ours never stops somebody’s autopay', () => {
    expect(after('invalid_merchant', 3, 9).step).toBe('GIVE_UP')
  })

  test('a code that nobody knows is not tried again', () => {
    expect(declineMeaning('something.new').class).toBe('HOLDER')
    expect(declineMeaning('toString').class).toBe('HOLDER')
    expect(after('something.new', 1).step).toBe('STOP')
  })
})

test('the holder of a card is warned once, a month before its last good month is over', () => {
  const means = { customerId: 'c', sourceId: 's', brand: 'visa', lastFour: '4242', clabe: null, bank: null }
  const card = { means: { ...means, goodUntil: '2027-05' }, warnedOf: null, state: 'ACTIVE' as const }
  expect(isExpiring(card, '2027-04-27', rules)).toBe(false)
  expect(isExpiring(card, '2027-04-28', rules)).toBe(true)
  expect(isExpiring({ ...card, warnedOf: '2027-05' }, '2027-05-28', rules)).toBe(false)
  expect(isExpiring({ ...card, means: { ...means, goodUntil: null } }, '2030-01-01', rules)).toBe(false)
})
