import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Contract,
  type ContractTerms,
  decideEnd,
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
const contract: Contract = { ...terms, endedOn: null, version: 1 }
const other: Contract = { ...contract, id: '0190b3a0-0000-7000-8000-000000000009', contractNumber: '100200' }

const nothing: StartContractState = {
  withSameId: null,
  withSameNumber: null,
  atServicePoint: null,
  lastEndedOn: null,
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
  const vacated = { ...nothing, address, lastEndedOn: '2026-10-31' }
  expect(decideStart(vacated, request)).toMatchObject({ kind: 'accepted', facts: [{}] })
})

test.each(['2026-11-01', '2026-12-24'])(
  'given that the contract before lasted until %s, none starts on the first of November',
  (lastEndedOn) => {
    expect(decideStart({ ...nothing, address, lastEndedOn }, request)).toEqual({
      kind: 'earlierContractLasts',
      until: lastEndedOn,
    })
  },
)

const endOf = (endedOn: string) => decideEnd(contract, { endedOn, today: '2026-11-20' })

test.each(['2026-11-01', '2026-11-20'])('a contract may end from its first day to today: %s', (endedOn) => {
  expect(endOf(endedOn)).toEqual({ kind: 'accepted', facts: [{ type: 'ContractEnded', endedOn }] })
})

test('a contract ends neither before it began nor ahead of time', () => {
  expect(endOf('2026-10-31')).toEqual({ kind: 'endBeforeStart', startedOn: '2026-11-01' })
  expect(endOf('2026-11-21')).toEqual({ kind: 'endInFuture' })
})

test('a contract ends once: the same day again makes no new fact, another day is refused', () => {
  const ended = evolve(contract, { type: 'ContractEnded', endedOn: '2026-11-15' })
  expect(ended).toEqual({ ...contract, endedOn: '2026-11-15', version: 2 })
  const again = (endedOn: string) => decideEnd(ended, { endedOn, today: '2026-11-20' })
  expect(again('2026-11-15')).toEqual({ kind: 'accepted', facts: [] })
  expect(again('2026-11-16')).toEqual({ kind: 'contractAlreadyEnded', endedOn: '2026-11-15' })
})

test('an end without a beginning is nobody’s contract', () => {
  expect(() => evolve(null, { type: 'ContractEnded', endedOn: '2026-11-15' })).toThrow('comes before')
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
