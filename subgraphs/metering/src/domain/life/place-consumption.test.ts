import { litres } from '@aquacis/kit/values/volume.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barRange, barsOf } from '../consumption.ts'
import { rollUp } from '../roll-up.ts'
import { type MeteredTime, placeBars, placeRunning } from './place-consumption.ts'

const hour = 3_600_000
/** Midnight in Mexico City. */
const midnight = Date.UTC(2026, 10, 20, 6)
const at = (hours: number) => new Date(midnight + hours * hour)

type Read = readonly [hours: number, register: number]

function spansOf(step: 'HOUR' | 'DAY', reads: readonly Read[]) {
  return rollUp(
    step,
    reads.map(([hours, register]) => ({
      meterKey: 1,
      at: at(hours),
      litres: litres(register),
      flowLitresPerHour: null,
      receivedAt: at(hours),
      traceId: '',
    })),
  )
}

function stood(
  from: number,
  until: number | null,
  reads: readonly Read[],
  step: 'HOUR' | 'DAY' = 'HOUR',
): MeteredTime {
  return {
    meter: { installedAt: at(from), removedAt: until === null ? null : at(until) },
    spans: spansOf(step, reads),
  }
}

function bars(from: number, to: number, times: readonly MeteredTime[], step: 'HOUR' | 'DAY' = 'HOUR') {
  const range = barRange(step, at(from), at(to))
  if (typeof range === 'string') throw new RangeError(range)
  return placeBars(range, times).map(({ volume }) => volume)
}

test('in the hour of a swap the water of both meters counts', () => {
  const before = stood(-100, 2.5, [
    [0.9, 1_000],
    [1.9, 1_010],
    [2.5, 1_016],
  ])
  const after = stood(2.5, null, [
    [2.5, 3],
    [2.9, 7],
    [3.9, 27],
  ])
  // 1016 − 1010, and 7 − 3.
  expect(bars(1, 4, [before, after])).toEqual([10, 10, 20])
})

test('an old meter whose final register nobody read leaves a gap when it fell silent before', () => {
  const before = stood(-100, 2.5, [
    [0.9, 1_000],
    [1.9, 1_010],
  ])
  const after = stood(2.5, null, [
    [2.5, 3],
    [2.9, 7],
    [3.9, 27],
  ])
  expect(bars(1, 4, [before, after])).toEqual([10, null, 20])
})

test('a place without a meter is a gap, before the next one comes too', () => {
  const before = stood(-100, 1.5, [
    [0.9, 100],
    [1.5, 101],
  ])
  const after = stood(3.5, null, [
    [3.5, 0],
    [3.9, 2],
    [4.9, 5],
  ])
  expect(bars(1, 5, [before, after])).toEqual([1, null, 2, 3])
})

test('a swap at the very start of an hour belongs to it', () => {
  const final = stood(-100, 2, [
    [1.9, 100],
    [2, 101],
  ])
  const unread = stood(-100, 2, [[1.9, 100]])
  const after = stood(2, null, [
    [2, 0],
    [2.9, 4],
  ])
  expect(bars(2, 3, [final, after])).toEqual([5])
  expect(bars(2, 3, [unread, after])).toEqual([4])
})

test('one meter alone is read as ever, the time before its papers included', () => {
  const reads: readonly Read[] = [
    [0.9, 100],
    [1.9, 105],
  ]
  expect(bars(1, 2, [stood(50, null, reads)])).toEqual([5])
})

test('today and the month go on over a swap', () => {
  const before = stood(
    -1_000,
    10,
    [
      [-1, 900],
      [5, 930],
      [10, 950],
    ],
    'DAY',
  )
  const after = stood(
    10,
    null,
    [
      [10, 7],
      [12, 19],
    ],
    'DAY',
  )
  const { today, thisMonth } = placeRunning(at(13), [before, after])
  expect(today).toEqual({ from: at(0), to: at(12), volume: 62 })
  expect(thisMonth.volume).toBe(62)
})

test('however often meters are swapped, the bars add up to what ran', () => {
  const flows = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 24, maxLength: 24 })
  const swaps = fc.uniqueArray(fc.integer({ min: 1, max: 22 }), { maxLength: 4 })
  fc.assert(
    fc.property(flows, swaps, fc.integer({ min: 0, max: 9_999 }), (perHour, swapHours, first) => {
      const cuts = swapHours.toSorted((a, b) => a - b)
      const times: MeteredTime[] = []
      let register = first
      let reads: Read[] = [[-0.1, register]]
      let from = -1_000
      perHour.forEach((flow, index) => {
        if (cuts.includes(index)) {
          // Half of the hour's water runs through each of the two.
          const half = Math.floor(flow / 2)
          times.push(stood(from, index + 0.5, [...reads, [index + 0.5, register + half]]))
          from = index + 0.5
          register = 40
          reads = [[from, register]]
          register += flow - half
        } else register += flow
        reads.push([index + 0.9, register])
      })
      times.push(stood(from, null, reads))
      expect(bars(0, 24, times)).toEqual(perHour)
    }),
  )
})

test('a place with one meter says what the meter says', () => {
  const time = stood(-100, null, [
    [0.5, 10],
    [3.5, 90],
  ])
  const range = barRange('HOUR', at(0), at(5))
  if (typeof range === 'string') throw new RangeError(range)
  expect(placeBars(range, [time])).toEqual(barsOf(range, time.spans))
})
