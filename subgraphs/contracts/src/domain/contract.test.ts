import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Contract,
  type ContractTerms,
  decideStart,
  evolve,
  type StartContractState,
  tidyAddress,
} from './contract.ts'

const terms: ContractTerms = {
  id: '0190b3a0-0000-7000-8000-000000000001',
  contractNumber: '442761',
  customerId: '0190b3a0-0000-7000-8000-000000000002',
  servicePointId: '0190b3a0-0000-7000-8000-000000000003',
  operatingUnitId: 1,
  usageClass: 'DOMESTIC',
  startedOn: '2026-11-01',
}
const address = 'Av. Corregidora 12, Centro'
const request = { terms, address }
const contract: Contract = { ...terms, version: 1 }
const other: Contract = { ...contract, id: '0190b3a0-0000-7000-8000-000000000009', contractNumber: '100200' }

const nothing: StartContractState = {
  withSameId: null,
  withSameNumber: null,
  atServicePoint: null,
  address: null,
  customerIsKnown: true,
}
const started: StartContractState = {
  ...nothing,
  withSameId: contract,
  withSameNumber: contract,
  atServicePoint: contract,
  address,
}

test('given a free service point and a known customer, a supply starts', () => {
  expect(decideStart(nothing, request)).toEqual({
    kind: 'accepted',
    facts: [{ type: 'ContractStarted', terms }],
  })
})

test('given that it started, the same request makes no new fact', () => {
  expect(decideStart(started, request)).toEqual({ kind: 'accepted', facts: [] })
})

test('given that a contract ended here before, its place may be supplied again', () => {
  expect(decideStart({ ...nothing, address }, request)).toMatchObject({ kind: 'accepted', facts: [{}] })
})

test('given a number that another contract bears, a supply is refused', () => {
  expect(decideStart({ ...nothing, withSameNumber: other }, request)).toEqual({ kind: 'contractNumberTaken' })
})

test.each<[string, Partial<ContractTerms>, string]>([
  ['use', { usageClass: 'COMMERCIAL' }, address],
  ['holder', { customerId: other.id }, address],
  ['place', { servicePointId: other.id }, address],
  ['office', { operatingUnitId: 2 }, address],
  ['first day', { startedOn: '2026-11-02' }, address],
  ['number', { contractNumber: '442762' }, address],
  ['address', {}, 'Av. Corregidora 13, Centro'],
])('given that it started, it is not changed by starting it with another %s', (_what, change, where) => {
  expect(decideStart(started, { terms: { ...terms, ...change }, address: where })).toEqual({
    kind: 'contractNumberTaken',
  })
})

test('given a contract at the service point, a second is refused and the first named', () => {
  expect(decideStart({ ...nothing, atServicePoint: other }, request)).toEqual({
    kind: 'servicePointAlreadySupplied',
    by: other,
  })
})

test('given a customer of whom nobody has heard, a supply is refused', () => {
  expect(decideStart({ ...nothing, customerIsKnown: false }, request)).toEqual({ kind: 'customerUnknown' })
})

test.each(['', '12345', '0442761', '1234567890', '44 2761', '44276A'])(
  'refuses %j as a contract number',
  (contractNumber) => {
    expect(decideStart(nothing, { ...request, terms: { ...terms, contractNumber } })).toEqual({
      kind: 'contractNumberMalformed',
    })
  },
)

test('a contract is what its facts have made it', () => {
  expect(evolve(null, { type: 'ContractStarted', terms })).toEqual(contract)
})

test('the same words are the same address, however they are spaced or accented', () => {
  expect(tidyAddress('  Querétaro\t 5 ')).toBe('Querétaro 5')
})

test('a tidy address stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(tidyAddress(tidyAddress(text))).toBe(tidyAddress(text))
    }),
  )
})
