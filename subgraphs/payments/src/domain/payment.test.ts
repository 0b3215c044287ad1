import { expect, test } from 'vitest'
import { decideAddPayment } from './payment.ts'

const requested = { id: '0190b3a0-0000-7000-8000-000000000001', title: 'Una', operatingUnitId: 1 }

test('adds a payment that is not there yet, and answers the same request as the first time', () => {
  expect(decideAddPayment(null, requested)).toEqual({ kind: 'add' })
  expect(decideAddPayment(requested, requested)).toEqual({ kind: 'alreadyAdded' })
})

test('refuses a payment without a title, and an id that belongs to another', () => {
  expect(decideAddPayment(null, { ...requested, title: ' ' })).toEqual({ kind: 'titleMissing' })
  expect(decideAddPayment({ ...requested, title: 'Otra' }, requested)).toEqual({ kind: 'idTaken' })
})
