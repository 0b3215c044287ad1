import { expect, test } from 'vitest'
import { billed, given, opened } from '../../../test/accounts.ts'
import type { AccountEvent } from '../account/account-event.ts'
import {
  decideDiscount,
  decideReminders,
  endedDiscountRemarks,
  renewedFrom,
  stateOfDiscount,
} from './discount.ts'

const granted = (agreementId: string, from: string, to: string, renews?: string): AccountEvent => ({
  ...{ type: 'DiscountGranted', agreementId, code: 'mayores', title: 'Adultos mayores', from, to },
  proof: 'INAPAM 123456',
  ...(renews === undefined ? {} : { renews }),
})
const first = granted('a', '2026-03-01', '2027-03-01')
const offered = [{ code: 'mayores', title: 'Adultos mayores' }]

test('people are reminded within the last thirty days, once of each agreement', () => {
  const account = given(opened, first)
  expect(decideReminders(account, '2027-01-29')).toEqual([])
  const [reminder] = decideReminders(account, '2027-01-30')
  expect(reminder).toEqual({ type: 'DiscountRenewalReminded', agreementId: 'a', on: '2027-01-30' })
  if (reminder === undefined) throw new Error('nobody was reminded')
  expect(decideReminders(given(opened, first, reminder), '2027-02-10')).toEqual([])
  expect(decideReminders(account, '2027-03-01')).toEqual([])
})

test('nobody is reminded who renewed in time, or whose discount was taken back', () => {
  const next = granted('b', '2027-03-01', '2028-03-01', 'a')
  expect(decideReminders(given(opened, first, next), '2027-02-10')).toEqual([])
  const ended: AccountEvent = { type: 'DiscountEnded', agreementId: 'a', on: '2026-06-15' }
  expect(decideReminders(given(opened, first, ended), '2026-06-01')).toEqual([])
})

test('a renewal goes on where the agreement ends and says from which; who is later than a month begins anew', () => {
  const account = given(opened, first)
  expect(renewedFrom(account, 'a', '2027-02-10')).toBe('2027-03-01')
  expect(renewedFrom(account, 'a', '2027-03-20')).toBe('2027-03-01')
  expect(renewedFrom(account, 'a', '2027-06-01')).toBe('2027-06-01')
  const request = { id: 'b', code: 'mayores', proof: 'INAPAM 123456', from: '2027-03-01' }
  expect(decideDiscount(account, request, offered, 'a')).toMatchObject({
    kind: 'accepted',
    facts: [{ agreementId: 'b', from: '2027-03-01', to: '2028-03-01', renews: 'a' }],
  })
  const renewed = given(opened, first, granted('b', '2027-03-01', '2028-03-01', 'a'))
  expect(renewedFrom(renewed, 'a', '2027-02-10')).toBeNull()
})

test('an agreement is to come, holds, ends soon, is renewed or over', () => {
  const { discounts } = given(opened, first)
  const [one] = discounts
  if (one === undefined) throw new Error('there is no agreement')
  const states = ['2026-02-28', '2026-03-01', '2027-01-30', '2027-03-01'].map((day) =>
    stateOfDiscount(discounts, one, day),
  )
  expect(states).toEqual(['TO_COME', 'HOLDS', 'ENDS_SOON', 'ENDED'])
  const both = given(opened, first, granted('b', '2027-03-01', '2028-03-01', 'a')).discounts
  expect(stateOfDiscount(both, one, '2027-02-10')).toBe('RENEWED')
})

test('the bill after the last one with a discount says that it ended, and only that one', () => {
  const month = (n: number) => billed(n, 10_000n)
  const account = given(opened, granted('a', '2025-04-01', '2026-04-01'), month(1), month(2))
  const said = endedDiscountRemarks(account, { from: '2026-04-01', to: '2026-05-01' })
  expect(said).toEqual([
    'Tu descuento «Adultos mayores» ya terminó y este recibo no lo lleva. Si lo renuevas, vuelve a aplicarse.',
  ])
  const later = given(opened, granted('a', '2025-04-01', '2026-04-01'), month(1), month(2), month(3))
  expect(endedDiscountRemarks(later, { from: '2026-05-01', to: '2026-06-01' })).toEqual([])
  const renewed = given(
    ...[opened, granted('a', '2025-04-01', '2026-04-01'), granted('b', '2026-04-01', '2027-04-01', 'a')],
    ...[month(1), month(2)],
  )
  expect(endedDiscountRemarks(renewed, { from: '2026-04-01', to: '2026-05-01' })).toEqual([])
})
