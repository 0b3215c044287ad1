import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holderAfter, placeOf, type ServicePointHolder } from './service-point.ts'

const servicePointId = '0190a0c0-0000-7000-8000-000000000001'

function holder(startedOn: string, contractId: string, customerId = contractId): ServicePointHolder {
  return {
    servicePointId,
    customerId,
    operatingUnitId: 1,
    contractId,
    startedOn,
    usageClass: null,
    contractNumber: null,
    endedOn: null,
  }
}

test('the contract that started last holds the service point, even when it is heard of first', () => {
  const seller = holder('2024-03-01', 'a')
  const buyer = holder('2026-05-20', 'b')
  expect(holderAfter(holderAfter(null, seller), buyer)).toBe(buyer)
  expect(holderAfter(holderAfter(null, buyer), seller)).toBe(buyer)
})

test('every order and every repetition of the same contracts ends in the same holder', () => {
  const heard = fc.array(
    fc.record({ day: fc.constantFrom('2024-01-01', '2024-01-02', '2025-06-30'), contract: fc.uuid() }),
    { minLength: 1, maxLength: 8 },
  )
  fc.assert(
    fc.property(
      heard.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
      ),
      ([list, shuffledTwice]) => {
        const fold = (facts: typeof list) =>
          facts
            .map(({ day, contract }) => holder(day, contract))
            .reduce<ServicePointHolder | null>((known, next) => holderAfter(known, next), null)
        expect(fold(shuffledTwice)).toEqual(fold(list))
      },
    ),
  )
})

test('holder and members look at a place while their contract is in force, nobody once it has ended', () => {
  const held = holder('2026-11-01', 'c', 'ana')
  const members = [{ partyId: 'hilda', role: 'HELPER' }] as const
  expect(placeOf(held, members)).toMatchObject({
    residents: [{ partyId: 'ana', role: 'OWNER' }, ...members],
    suppliedSince: '2026-11-01',
  })
  expect(placeOf({ ...held, endedOn: '2026-11-19' }, members)).toMatchObject({
    residents: [],
    suppliedSince: null,
    operatingUnitId: 1,
  })
})
