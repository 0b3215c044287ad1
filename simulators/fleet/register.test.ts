import { cpuMilliseconds } from '@aquacis/kit/testing/observation/cpu-milliseconds.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fleetManifest, type Household } from './manifest.ts'
import { flowLitresPerHourAt, registerAt } from './register.ts'

// Ana's toilet runs since four days before.
const epoch = '2026-11-14T00:00:00.000Z'
const manifest = fleetManifest({ seed: 'register test', epoch })
const [ana, luis] = manifest.households
const hour = 3_600_000
const day = 24 * hour
/** A Monday, midnight in Querétaro. */
const monday = Date.parse('2026-10-05T06:00:00Z')

const forwardOnly = manifest.households.filter(
  ({ faults }) => !faults.some(({ kind }) => kind === 'REVERSE_FLOW'),
)
const anyHousehold = fc.constantFrom(...forwardOnly)
const anyInstant = fc.integer({ min: Date.parse('2023-01-01'), max: Date.parse('2031-01-01') })

function used(household: Household, from: number, to: number): number {
  return registerAt(household, new Date(to)) - registerAt(household, new Date(from))
}

test('a register whose water only runs forward never falls, however short or long the wait', () => {
  fc.assert(
    fc.property(anyHousehold, anyInstant, fc.nat({ max: 3 * day }), (household, from, wait) => {
      expect(used(household, from, from + wait)).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 2000 },
  )
})

test('the same instant gives the same litres to whoever asks, in any order and on another machine', () => {
  const elsewhere = fleetManifest({ seed: 'register test', epoch })
  const instants = Array.from({ length: 200 }, (_, index) => new Date(monday + index * 7_777_777))
  const forwards = instants.map((at) => registerAt(luis, at))
  const backwards = instants.toReversed().map((at) => registerAt(elsewhere.households[1], at))
  expect(backwards.toReversed()).toEqual(forwards)
})

test('a household uses 300 to 900 litres a day on the mean', () => {
  const lived = manifest.households.filter(
    ({ profile, faults }) => profile.people > 0 && profile.premises === 'HOME' && faults.length === 0,
  )
  const means = lived.map((household) => used(household, monday, monday + 28 * day) / 28)
  const mean = means.reduce((sum, litres) => sum + litres, 0) / means.length
  expect(mean).toBeGreaterThan(300)
  expect(mean).toBeLessThan(900)
})

test('some houses are empty and their registers rest', () => {
  const empty = manifest.households.filter(
    ({ profile, faults }) => profile.people === 0 && faults.length === 0,
  )
  expect(empty.length).toBeGreaterThan(0)
  for (const household of empty) expect(used(household, monday, monday + 28 * day)).toBe(0)
})

test('mornings and evenings use more than the small hours, weekends more than weekdays', () => {
  const homes = manifest.households.filter(({ profile }) => profile.premises === 'HOME')
  const over = (from: number, length: number) =>
    homes.reduce((sum, household) => sum + used(household, from, from + length), 0)
  const days = Array.from({ length: 28 }, (_, index) => monday + index * day)
  const hours = (from: number) => days.reduce((sum, start) => sum + over(start + from * hour, hour), 0)
  expect(hours(7)).toBeGreaterThan(5 * hours(3))
  expect(hours(19)).toBeGreaterThan(5 * hours(3))
  const weekend = over(monday + 5 * day, 2 * day) / 2
  expect(weekend).toBeGreaterThan(over(monday, 5 * day) / 5)
})

test('a shop rests on Sunday', () => {
  const shops = manifest.households.filter(
    ({ profile, faults }) => profile.premises === 'SHOP' && faults.length === 0,
  )
  expect(shops.length).toBeGreaterThan(0)
  for (const shop of shops) {
    expect(used(shop, monday + 6 * day, monday + 7 * day)).toBeLessThan(used(shop, monday, monday + day) / 3)
  }
})

test('Ana loses a litre every 15 seconds from the leak on, in the deepest night', () => {
  const night = Date.parse('2026-11-12T09:00:00Z')
  for (let second = 0; second < 3600; second += 15) {
    expect(used(ana, night + second * 1000, night + (second + 15) * 1000)).toBeGreaterThanOrEqual(1)
  }
  expect(flowLitresPerHourAt(ana, new Date(night))).toBeGreaterThanOrEqual(240)
  expect(used(ana, Date.parse('2026-11-09T06:00:00Z'), Date.parse('2026-11-09T09:00:00Z'))).toBeLessThan(240)
})

test('the flow is what makes the register grow', () => {
  const start = Date.parse('2026-11-12T13:00:00Z')
  for (const household of manifest.households.slice(0, 20)) {
    let flowed = 0
    for (let second = 0; second < 3600; second++) {
      flowed += flowLitresPerHourAt(household, new Date(start + second * 1000)) / 3600
    }
    expect(Math.abs(flowed - used(household, start, start + hour))).toBeLessThanOrEqual(2)
  }
})

test('an instant costs no more for an old meter than for a new one', () => {
  const took = cpuMilliseconds(() => {
    for (let index = 0; index < 2000; index++)
      registerAt(luis, new Date(Date.parse('2060-01-01') + index * 1000))
  })
  expect(took).toBeLessThan(1000)
})
