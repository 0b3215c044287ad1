import { expect, test } from 'vitest'
import { decideAddDocument } from './document.ts'

const requested = { id: '0190b3a0-0000-7000-8000-000000000001', title: 'Una', operatingUnitId: 1 }

test('adds a document that is not there yet, and answers the same request as the first time', () => {
  expect(decideAddDocument(null, requested)).toEqual({ kind: 'add' })
  expect(decideAddDocument(requested, requested)).toEqual({ kind: 'alreadyAdded' })
})

test('refuses a document without a title, and an id that belongs to another', () => {
  expect(decideAddDocument(null, { ...requested, title: ' ' })).toEqual({ kind: 'titleMissing' })
  expect(decideAddDocument({ ...requested, title: 'Otra' }, requested)).toEqual({ kind: 'idTaken' })
})
