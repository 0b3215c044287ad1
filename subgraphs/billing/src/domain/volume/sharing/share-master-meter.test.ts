import { litres } from '@aquacis/kit/values/volume.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Neighbour, type SharingRule, shareMasterMeter } from './share-master-meter.ts'

function neighbour(contractId: string, units: number, own: number | null): Neighbour {
  return { contractId, units, ownLitres: own === null ? null : litres(own) }
}

const courtyard = [neighbour('a', 1, 10_000), neighbour('b', 2, 20_000), neighbour('c', 1, null)]

test('what the master meter counted beyond the others is shared alike, by dwellings, or by own use', () => {
  const shared = (rule: SharingRule) =>
    shareMasterMeter(litres(42_000), courtyard, rule).shares.map((each) => each.shared)
  expect(shared('EQUAL')).toEqual([4_000, 4_000, 4_000])
  expect(shared('BY_UNITS')).toEqual([3_000, 6_000, 3_000])
  expect(shared('BY_OWN_USE')).toEqual([4_000, 8_000, 0])
})

test('every neighbour sees the rule, the difference and the weights', () => {
  expect(shareMasterMeter(litres(42_000), courtyard, 'BY_UNITS')).toMatchObject({
    ...{ rule: 'BY_UNITS', masterLitres: 42_000, difference: 12_000, exceeding: 0, wholeWeight: 4 },
    shares: [{ litres: 13_000 }, { weight: 2, litres: 26_000 }, { ownLitres: 0, litres: 3_000 }],
  })
})

test('litres that do not divide go to the largest fractions, of equal ones to the smaller contract', () => {
  const three = [neighbour('c', 1, 0), neighbour('a', 1, 0), neighbour('b', 1, 0)]
  expect(shareMasterMeter(litres(11), three, 'EQUAL').shares.map((each) => each.shared)).toEqual([3, 4, 4])
  const uneven = [neighbour('a', 1, 0), neighbour('b', 3, 0)]
  expect(shareMasterMeter(litres(10), uneven, 'BY_UNITS').shares.map((each) => each.shared)).toEqual([3, 7])
})

test('where the others counted more than the master meter nothing is shared, and it is said by how much', () => {
  expect(shareMasterMeter(litres(29_000), courtyard, 'EQUAL')).toMatchObject({
    ...{ difference: 0, exceeding: 1_000 },
    shares: [{ litres: 10_000 }, { litres: 20_000 }, { litres: 0 }],
  })
})

test('where nobody used anything there is no own use to go by, and all share alike', () => {
  const idle = [neighbour('a', 1, 0), neighbour('b', 4, null)]
  expect(shareMasterMeter(litres(100), idle, 'BY_OWN_USE')).toMatchObject({
    ...{ rule: 'EQUAL' },
    shares: [{ shared: 50 }, { shared: 50 }],
  })
})

const courtyards = fc.uniqueArray(
  fc.record({
    contractId: fc.uuid(),
    units: fc.integer({ min: 1, max: 40 }),
    ownLitres: fc.option(fc.nat(2_000_000).map(litres), { nil: null }),
  }),
  { selector: ({ contractId }) => contractId, minLength: 1, maxLength: 30 },
)
const rules = fc.constantFrom<SharingRule>('EQUAL', 'BY_UNITS', 'BY_OWN_USE')

test('shares add up to the difference, lie within a litre of the exact ones, and do not hang on anybody’s place', () => {
  fc.assert(
    fc.property(courtyards, rules, fc.nat(50_000_000), fc.nat(), (all, rule, master, turn) => {
      const shared = shareMasterMeter(litres(master), all, rule)
      const sum = shared.shares.reduce((total, each) => total + each.shared, 0)
      expect(sum).toBe(shared.difference)
      for (const { weight, shared: share } of shared.shares) {
        expect(Math.abs(share - (shared.difference * weight) / shared.wholeWeight)).toBeLessThan(1)
      }
      const pivot = turn % all.length
      const turned = shareMasterMeter(litres(master), [...all.slice(pivot), ...all.slice(0, pivot)], rule)
      const byContract = (water: typeof shared) =>
        water.shares.toSorted((a, b) => (a.contractId < b.contractId ? -1 : 1))
      expect(byContract(turned)).toEqual(byContract(shared))
    }),
  )
})
