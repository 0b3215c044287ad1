import { centavos } from '@aquacis/kit/values/money.ts'
import { describe, expect, test } from 'vitest'
import { afterDecline } from '../after-decline.ts'
import { autopayRules as rules } from '../autopay-rules.ts'
import { planCharges } from '../plan-charge.ts'
import { checkMandate, type MandateWish } from './check-mandate.ts'
import { creditDay, isDebitDay } from './debit-day.ts'
import { mandateTerms } from './mandate-terms.ts'
import { knownReturns, returnMeaning } from './return-codes.ts'

const wish: MandateWish = {
  ...{ clabe: '012680001234567894', holderName: 'ANA TORRES', termsVersion: mandateTerms.version },
  expiresOn: null,
}
const most = centavos(1_500_00n)
const fault = (change: Partial<MandateWish>, amount: typeof most | null = most) =>
  checkMandate({ ...wish, ...change }, amount, '2026-11-20')?.field ?? null

describe('what is authorised', () => {
  test('is an account, its holder, a maximum and the wording that was shown', () => {
    expect(fault({})).toBeNull()
    expect(fault({ clabe: '012680001234567893' })).toBe('CLABE')
    expect(fault({ clabe: '646180111811111115' })).toBe('CLABE')
    for (const holderName of ['', 'A1', 'x'.repeat(51), '123 456'])
      expect(fault({ holderName })).toBe('HOLDER')
    expect(fault({}, null)).toBe('MOST_AMOUNT')
    expect(fault({}, centavos(50_000_01n))).toBe('MOST_AMOUNT')
    expect(fault({ expiresOn: '2026-11-20' })).toBe('EXPIRY')
    expect(fault({ expiresOn: '2026-11-21' })).toBeNull()
    expect(fault({ termsVersion: '2020-01' })).toBe('TERMS')
  })
})

describe('what a return means', () => {
  const after = (code: string, number = 1) =>
    afterDecline({ method: 'DIRECT_DEBIT', code, number, on: '2026-11-20' }, 0, rules)

  test('no money is tried again on working days, an account that is gone never', () => {
    expect(after('04')).toMatchObject({ step: 'RETRY', nextTryOn: '2026-11-23' })
    expect(after('04', 2)).toMatchObject({ step: 'RETRY', nextTryOn: '2026-11-25' })
    expect(after('04', 4).step).toBe('GIVE_UP')
    for (const code of ['01', '02', '03', '05', '06', '08', '09', '10', '11', '12', '13', '99', 'toString'])
      expect(after(code).step, code).toBe('STOP')
  })

  test('everything is said in a sentence', () => {
    for (const code of [...knownReturns, '99']) expect(returnMeaning(code).says).toMatch(/^[A-Z].*[.]$/)
  })

  test('a card’s codes are not a bank’s', () => {
    expect(after('insufficient_funds').step).toBe('STOP')
  })
})

test('an account is charged on a working day, and the bank credits it on the next', () => {
  const bill = { invoiceId: 'a', invoiceNumber: 'A', dueOn: '2026-11-14', open: most, held: centavos(0n) }
  const on = (method: 'CARD' | 'DIRECT_DEBIT') =>
    planCharges({ method, mostAmount: null }, [bill], new Set(), '2026-11-10', rules)[0]?.chargesOn
  expect(on('CARD')).toBe('2026-11-14')
  // A Saturday before a Monday of rest: the Revolution is kept on the third Monday of November.
  expect(on('DIRECT_DEBIT')).toBe('2026-11-17')
  expect(isDebitDay('2026-11-16')).toBe(false)
  expect(creditDay('2026-11-13')).toBe('2026-11-17')
})
