import { litres } from '@aquacis/kit/values/volume.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barRange } from '../consumption.ts'
import type { RegisterSpan } from '../register.ts'
import { rollUp } from '../roll-up.ts'
import { longestFilledMs } from './filled-spans.ts'
import { placeBars, placeShares } from './place-consumption.ts'

const hour = 3_600_000
/** Midnight in Mexico City. */
const midnight = Date.UTC(2026, 10, 20, 6)
const at = (hours: number) => new Date(midnight + hours * hour)
const meter = { installedAt: at(-10_000), removedAt: null }

type Read = readonly [hours: number, register: number]

function spansOf(step: 'HOUR' | 'DAY', reads: readonly Read[]): readonly RegisterSpan[] {
  return rollUp(
    step,
    reads.map(([hours, register]) => ({ meterKey: 1, at: at(hours), litres: litres(register) })),
  )
}

function sharesOf(step: 'HOUR' | 'DAY', from: number, to: number, reads: readonly Read[]) {
  const range = barRange(step, at(from), at(to))
  if (typeof range === 'string') throw new RangeError(range)
  const times = [{ meter, spans: spansOf(step, reads) }]
  const shares = placeShares(range, times)
  return placeBars(range, times).map(({ from, volume }) => ({
    volume,
    share: shares.get(from.getTime()) ?? null,
  }))
}

test('a silence shares what ran in it evenly over its hours, up to the register that ended it', () => {
  const reads: Read[] = [
    [0.5, 1_000],
    [1.5, 1_040],
    [5.5, 1_440],
    [6.5, 1_450],
  ]
  expect(sharesOf('HOUR', 1, 7, reads)).toEqual([
    { volume: 40, share: null },
    // From half past one on 100 litres an hour: 150 up to three o’clock.
    { volume: null, share: 150 },
    { volume: null, share: 100 },
    { volume: null, share: 100 },
    { volume: null, share: 50 },
    { volume: 10, share: null },
  ])
})

test('days share too, and registers beyond the range count', () => {
  const reads: Read[] = [
    [-24, 0],
    [96, 500],
  ]
  // A hundred litres a day; the two days asked for lie within.
  expect(sharesOf('DAY', 24, 72, reads)).toEqual([
    { volume: null, share: 100 },
    { volume: null, share: 100 },
  ])
})

test('nobody is told a share before the silence has ended, where the register fell, or across more than a month', () => {
  const nothing = [{ volume: null, share: null }]
  expect(sharesOf('HOUR', 2, 3, [[0.5, 10]])).toEqual(nothing)
  const fell: Read[] = [
    [0.5, 900],
    [4.5, 10],
  ]
  expect(sharesOf('HOUR', 2, 3, fell)).toEqual(nothing)
  const month = longestFilledMs / hour
  const long = (hours: number): Read[] => [
    [-1, 0],
    [hours, 7_440],
  ]
  expect(sharesOf('HOUR', 2, 3, long(month))).toEqual(nothing)
  expect(sharesOf('HOUR', 2, 3, long(month - 1))).toEqual([{ volume: null, share: 10 }])
})

test('whatever is silent, bars and shares add up to what ran between the first register and the last', () => {
  const ticks = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 2, maxLength: 40 })
  fc.assert(
    fc.property(ticks, fc.integer({ min: 0, max: 5_000 }), (heard, step) => {
      const reads = heard
        .toSorted((a, b) => a - b)
        .map((tick): Read => [tick / 4, tick * step + ((tick * 7) % 11)])
      const first = reads[0] as Read
      const last = reads.at(-1) as Read
      fc.pre(reads.every(([, value], index) => index === 0 || value >= (reads[index - 1] as Read)[1]))
      const bars = sharesOf('HOUR', Math.floor(first[0]) + 1, Math.floor(last[0]) + 1, reads)
      const told = bars.map(({ volume, share }) => volume ?? share ?? Number.NaN)
      const lastOfFirstHour = reads.findLast(([hours]) => Math.floor(hours) === Math.floor(first[0])) as Read
      expect(told.reduce((sum, each) => sum + each, 0)).toBe(last[1] - lastOfFirstHour[1])
    }),
  )
})
