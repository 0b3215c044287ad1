import { expect, test } from 'vitest'
import { decideAddInvoice } from './invoice.ts'

const requested = { id: '0190b3a0-0000-7000-8000-000000000001', title: 'Una', operatingUnitId: 1 }

test('adds a invoice that is not there yet, and answers the same request as the first time', () => {
  expect(decideAddInvoice(null, requested)).toEqual({ kind: 'add' })
  expect(decideAddInvoice(requested, requested)).toEqual({ kind: 'alreadyAdded' })
})

test('refuses a invoice without a title, and an id that belongs to another', () => {
  expect(decideAddInvoice(null, { ...requested, title: ' ' })).toEqual({ kind: 'titleMissing' })
  expect(decideAddInvoice({ ...requested, title: 'Otra' }, requested)).toEqual({ kind: 'idTaken' })
})
