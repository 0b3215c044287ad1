import { expect, test } from 'vitest'
import { isRfc, rfcText, wrongFields } from './fiscal-fields.ts'

const right = {
  rfc: 'EKU9003173C9',
  name: 'ESCUELA KEMPER URGATE',
  postalCode: '42501',
  taxRegime: '601',
  cfdiUse: 'G03',
}

test('takes an RFC of a company, of a person and of the general public, however it is typed', () => {
  expect(['EKU9003173C9', 'cacx7605101p8', 'XAXX 010101-000'].map(isRfc)).toEqual([true, true, true])
  expect(rfcText(' xaxx 010101-000 ')).toBe('XAXX010101000')
})

test('takes no RFC with a day that no calendar has, nor one without homoclave', () => {
  expect(['EKU9013173C9', 'EKU9003323C9', 'EKU900317'].map(isRfc)).toEqual([false, false, false])
})

test('says which fields cannot be right', () => {
  expect(wrongFields(right)).toEqual([])
  expect(wrongFields({ ...right, postalCode: '4250', name: '  ' })).toEqual(['name', 'postalCode'])
  expect(wrongFields({ rfc: '', name: '', postalCode: '', taxRegime: '', cfdiUse: '' })).toHaveLength(5)
})
