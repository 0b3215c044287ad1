import { expect, test } from 'vitest'
import { type Contract, decideStart, type StartContractState } from './contract.ts'

const contract: Contract = {
  id: '0190b3a0-0000-7000-8000-000000000001',
  contractNumber: '442761',
  customerId: '0190b3a0-0000-7000-8000-000000000002',
  servicePointId: '0190b3a0-0000-7000-8000-000000000003',
  operatingUnitId: 1,
  usageClass: 'DOMESTIC',
  startedOn: '2026-11-01',
}
const nothing: StartContractState = {
  withSameId: null,
  withSameNumber: null,
  atServicePoint: null,
  customerIsKnown: true,
}
const request = { contract, address: 'Av. Corregidora 12, Centro' }

test('starts a supply at a free service point for a known customer', () => {
  expect(decideStart(nothing, request)).toEqual({ kind: 'start' })
})

test('answers the same request as the first time', () => {
  expect(
    decideStart(
      { ...nothing, withSameId: contract, withSameNumber: contract, atServicePoint: contract },
      request,
    ),
  ).toEqual({
    kind: 'alreadyStarted',
  })
})

test('refuses a number that another contract bears', () => {
  const other = { ...contract, id: '0190b3a0-0000-7000-8000-000000000009' }
  expect(decideStart({ ...nothing, withSameNumber: other }, request)).toEqual({ kind: 'contractNumberTaken' })
})

test('refuses to change a contract by starting it again with other data', () => {
  expect(decideStart({ ...nothing, withSameId: { ...contract, usageClass: 'COMMERCIAL' } }, request)).toEqual(
    {
      kind: 'contractNumberTaken',
    },
  )
})

test('refuses a second contract at a service point and names the first', () => {
  const first = { ...contract, id: '0190b3a0-0000-7000-8000-000000000009', contractNumber: '100200' }
  expect(decideStart({ ...nothing, atServicePoint: first }, request)).toEqual({
    kind: 'servicePointAlreadySupplied',
    contractNumber: '100200',
  })
})

test('refuses a customer of whom it has not heard', () => {
  expect(decideStart({ ...nothing, customerIsKnown: false }, request)).toEqual({ kind: 'customerUnknown' })
})

test.each(['', '12345', '0442761', '1234567890', '44 2761', '44276A'])(
  'refuses %j as a contract number',
  (contractNumber) => {
    expect(decideStart(nothing, { ...request, contract: { ...contract, contractNumber } })).toEqual({
      kind: 'contractNumberMalformed',
    })
  },
)
