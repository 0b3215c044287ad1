import { centavos } from '@aquacis/kit/values/money.ts'
import { expect, test } from 'vitest'
import { canBeRejected, decideApproval, decideRefund } from './refund.ts'
import { refundRules } from './refund-rules.ts'

const c = (value: number) => centavos(BigInt(value))
const payment: Parameters<typeof decideRefund>[0] = {
  ...{ amount: c(500_000), takenBack: c(0), credit: c(0), refunded: c(0) },
  ...{ provider: 'conekta', referenceId: 'a reference' },
}
const asked = { amount: c(100_000), means: 'PROVIDER', reason: 'Se pagó dos veces.' } as const
const decide = (of: Partial<Parameters<typeof decideRefund>[0]>, wish: object = {}) =>
  decideRefund({ ...payment, ...of }, { ...asked, ...wish }, refundRules)

test('a small refund is paid at once; over the limit, in one or in parts, a second person is needed', () => {
  expect(decide({})).toEqual({ kind: 'accepted', state: 'PAYING', needsSecond: false })
  expect(decide({}, { amount: c(100_001) })).toMatchObject({ state: 'ASKED', needsSecond: true })
  expect(decide({ takenBack: c(90_000), refunded: c(90_000) })).toMatchObject({ state: 'ASKED' })
})

test('no more goes back than still counts, never without a reason, and by the provider only what came by it', () => {
  expect(decide({ takenBack: c(450_000) })).toEqual({ kind: 'tooMuch', most: 50_000n })
  expect(decide({}, { amount: c(0) })).toEqual({ kind: 'amountMissing' })
  expect(decide({}, { reason: '  corto  ' })).toEqual({ kind: 'reasonMissing' })
  expect(decide({ provider: 'desk', referenceId: null })).toEqual({ kind: 'notByProvider' })
  expect(decide({ referenceId: null })).toEqual({ kind: 'notByProvider' })
  expect(decide({ provider: 'desk', referenceId: null }, { means: 'CASH' })).toMatchObject({
    kind: 'accepted',
  })
})

test('of a bill’s credit what is credit still is paid out, and never by a provider', () => {
  const ofBill = { provider: 'billing', referenceId: null, credit: c(30_000) } as const
  expect(decide(ofBill, { amount: c(30_001), means: 'CASH' })).toEqual({ kind: 'tooMuch', most: 30_000n })
  expect(decide(ofBill, { amount: c(30_000) })).toEqual({ kind: 'notByProvider' })
  expect(decide(ofBill, { amount: c(30_000), means: 'TRANSFER' })).toMatchObject({ state: 'PAYING' })
  expect(decide({ ...ofBill, credit: c(100_001) }, { amount: c(100_001), means: 'CASH' })).toMatchObject({
    state: 'ASKED',
  })
})

test('nobody approves their own, and what a provider may be paying is not given up', () => {
  const waiting = { state: 'ASKED', askedBy: 'ana' } as const
  expect(decideApproval(waiting, 'ana')).toBe('ownRequest')
  expect(decideApproval(waiting, 'leo')).toBe('approved')
  expect(decideApproval({ ...waiting, state: 'REJECTED' }, 'leo')).toBe('over')
  expect(canBeRejected({ state: 'PAYING', means: 'PROVIDER' })).toBe(false)
  expect(canBeRejected({ state: 'PAYING', means: 'TRANSFER' })).toBe(true)
  expect(canBeRejected({ state: 'PAID', means: 'TRANSFER' })).toBe(false)
})
