import { litres } from '@aquacis/kit/values/volume.ts'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { DayRegistersKept } from '../events.ts'
import { dayFacts } from './day-facts.ts'

const now = new Date('2026-11-20T18:00:00Z')
const meters = new Map(
  [1, 2, 3].map((key) => [
    key,
    {
      id: `0190b3a0-0000-7000-8000-00000000000${key}`,
      servicePointId: `0190b3a0-0000-7000-9000-00000000000${key}`,
    },
  ]),
)

/** Days of a meter, one after the other from 1 November on. */
function days(meterKey: number, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const startsAt = new Date(Date.UTC(2026, 10, 1 + index, 6))
    const register = { at: new Date(startsAt.getTime() + 3_600_000), litres: litres(index) }
    return { meterKey, startsAt, first: register, last: register }
  })
}

const told = (spans: ReturnType<typeof days>) =>
  dayFacts(spans, meters, now).map(({ data }) => v.parse(DayRegistersKept.schema, data).meters)

test('nothing is told of no days, nor of a meter that nobody knows', () => {
  expect(told([])).toEqual([])
  expect(told(days(9, 2))).toEqual([])
})

test('days of several meters are told together, each by its number in the calendar of Mexico City', () => {
  expect(told([...days(1, 2), ...days(2, 1)])).toEqual([
    [
      {
        meterId: meters.get(1)?.id,
        servicePointId: meters.get(1)?.servicePointId,
        days: [
          [20261101, 3_600_000, 0, 3_600_000, 0],
          [20261102, 3_600_000, 1, 3_600_000, 1],
        ],
      },
      {
        meterId: meters.get(2)?.id,
        servicePointId: meters.get(2)?.servicePointId,
        days: [[20261101, 3_600_000, 0, 3_600_000, 0]],
      },
    ],
  ])
})

test('many days are told in several facts, and none is lost between two of them', () => {
  const facts = told([...days(1, 700), ...days(2, 700), ...days(3, 700)])
  expect(facts.length).toBeGreaterThan(1)
  for (const [key, { id }] of meters) {
    const of = facts.flatMap((one) =>
      one.filter(({ meterId }) => meterId === id).flatMap((each) => each.days),
    )
    expect(of.map(([, , register]) => register)).toEqual(days(key, 700).map(({ first }) => first.litres))
  }
})
