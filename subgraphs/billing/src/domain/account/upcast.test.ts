import { readdirSync, readFileSync } from 'node:fs'
import { pesosText } from '@aquacis/kit/values/money.ts'
import { expect, test } from 'vitest'
import { type Account, evolve } from './account.ts'
import { schemaVersions, upcast } from './upcast.ts'

interface Kept {
  readonly type: keyof typeof schemaVersions
  readonly schemaVersion: number
  readonly data: unknown
}

// As they lie in stores of installations: a file is added when a version is, and none is ever changed.
const folder = new URL('../../../test/events/', import.meta.url)
const kept = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): Kept => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))

test('every version in which a fact was ever kept has a fixture', () => {
  const wanted = Object.entries(schemaVersions).flatMap(([type, newest]) =>
    Array.from({ length: newest }, (_, index) => `${type} ${index + 1}`),
  )
  expect(kept.map(({ type, schemaVersion }) => `${type} ${schemaVersion}`).toSorted()).toEqual(
    wanted.toSorted(),
  )
})

test.each(kept.map((each) => [`${each.type} of version ${each.schemaVersion}`, each] as const))(
  '%s is still read',
  (_name, each) => {
    expect(upcast(each)).toMatchObject({ type: each.type })
  },
)

test('facts kept by older programs still make the account that they made', () => {
  const order = ['AccountOpened', 'DiscountGranted', 'InvoiceIssued', 'InvoiceReady', 'PaymentApplied']
  const first = kept.filter(({ schemaVersion }) => schemaVersion === 1)
  const facts = order.flatMap((type) => first.filter((each) => each.type === type).map(upcast))
  const account = facts.reduce<Account | null>(evolve, null)
  expect(account === null ? null : pesosText(account.balance)).toBe('173.07')
  expect(account).toMatchObject({
    version: 5,
    tariffClass: 'DOMÉSTICA MEDIO',
    discounts: [{ code: 'adultos-mayores', to: '2027-03-01' }],
    bills: [{ litres: 12_000, open: 17_307n, periodTo: '2026-11-01' }],
  })
})

test('a bill of before condominiums has no common water, and one of now keeps its own', () => {
  const ofVersion = (version: number) =>
    kept.filter(({ type, schemaVersion }) => type === 'InvoiceIssued' && schemaVersion === version)
  expect(ofVersion(1).map((each) => upcast(each))).toMatchObject([{ litres: 12_000, sharedLitres: 0 }])
  expect(ofVersion(2).map((each) => upcast(each))).toMatchObject([{ sharedLitres: 1_250 }])
})

test('money of before its parts were told has none, and of now its own', () => {
  const partsOf = (version: number) =>
    kept
      .filter(({ type, schemaVersion }) => type === 'PaymentApplied' && schemaVersion === version)
      .map((each) => upcast(each))
  expect(partsOf(2)).toMatchObject([{ allotments: [{ amount: '60.00', parts: null }] }])
  expect(partsOf(3)).toMatchObject([{ allotments: [{ parts: { vat: '10.00', principal: '45.00' } }] }])
})

test('a fact of a newer program is not guessed at', () => {
  expect(() => upcast({ type: 'InvoiceIssued', schemaVersion: 3, data: {} })).toThrow('newer program')
  expect(() => upcast({ type: 'InvoiceGilded', schemaVersion: 1, data: {} })).toThrow('newer program')
})
