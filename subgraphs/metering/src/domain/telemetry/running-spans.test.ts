import { litres } from '@aquacis/kit/values/volume.ts'
import { expect, test } from 'vitest'
import { rollUp } from '../roll-up.ts'
import { moveSpans, type Standing } from './running-spans.ts'

const noon = Date.parse('2026-11-20T18:00:00Z')
const at = (minutes: number, meterKey = 1) => ({
  meterKey,
  at: new Date(noon + minutes * 60_000),
  litres: litres(1_000 + minutes),
  flowLitresPerHour: null,
})
const hour = (number: number) => new Date(noon + number * 3_600_000)

/** Stands at a minute, in an hour whose first register was seen at another. */
function standing(latest: number, first: number): Standing {
  const firsts = { HOUR: at(first), DAY: at(first), MONTH: at(first) }
  return { latest: at(latest), firsts }
}

const moved = (before: Standing | null, told: readonly number[]) => {
  const readings = told.map((minutes) => at(minutes))
  const newest = Math.max(...told, before === null ? (told[0] ?? 0) : (+before.latest.at - noon) / 60_000)
  return moveSpans('HOUR', [{ meterKey: 1, before, latest: at(newest) }], rollUp('HOUR', readings))
}

test('of a meter that never spoke all hours but the newest are over', () => {
  const { firsts, over, past } = moved(null, [5, 10, 65, 130, 140])
  expect(firsts).toEqual([at(130)])
  expect(over).toEqual([
    { meterKey: 1, startsAt: hour(0), first: at(5), last: at(10) },
    { meterKey: 1, startsAt: hour(1), first: at(65), last: at(65) },
  ])
  expect(past).toEqual([])
})

test('an hour that goes on keeps its first register, and is kept nowhere yet', () => {
  expect(moved(standing(10, 5), [20, 30])).toEqual({ firsts: [at(5)], over: [], past: [] })
})

test('an hour that is over has the first register of before and the last one that was told of it', () => {
  const { firsts, over } = moved(standing(10, 5), [20, 70])
  expect(firsts).toEqual([at(70)])
  expect(over).toEqual([{ meterKey: 1, startsAt: hour(0), first: at(5), last: at(20) }])
})

test('an hour is over without another word of it, and comes before the hours that follow', () => {
  const { over } = moved(standing(10, 5), [70, 130])
  expect(over).toEqual([
    { meterKey: 1, startsAt: hour(0), first: at(5), last: at(10) },
    { meterKey: 1, startsAt: hour(1), first: at(70), last: at(70) },
  ])
})

test('what comes late into the running hour moves only its first register', () => {
  expect(moved(standing(40, 20), [10, 30])).toEqual({ firsts: [at(10)], over: [], past: [] })
})

test('what comes late of an hour that is over is past, though the running hour ends with the same batch', () => {
  const { firsts, over, past } = moved(standing(40, 20), [-30, 30, 70])
  expect(firsts).toEqual([at(70)])
  expect(over).toEqual([{ meterKey: 1, startsAt: hour(0), first: at(20), last: at(40) }])
  expect(past).toEqual([{ meterKey: 1, startsAt: hour(-1), first: at(-30), last: at(-30) }])
})

test('a batch that is late altogether leaves the running hour alone', () => {
  const { firsts, over, past } = moved(standing(40, 20), [-90, -30])
  expect([firsts, over]).toEqual([[at(20)], []])
  expect(past.map(({ startsAt }) => startsAt)).toEqual([hour(-2), hour(-1)])
})

test('each meter has its own hours', () => {
  const readings = [at(5), at(70), at(10, 3)]
  const moves = [
    { meterKey: 1, before: null, latest: at(70) },
    { meterKey: 3, before: standing(1, 0), latest: at(10, 3) },
  ]
  const { firsts, over } = moveSpans('HOUR', moves, rollUp('HOUR', readings))
  expect(firsts).toEqual([at(70), at(0)])
  expect(over).toEqual([{ meterKey: 1, startsAt: hour(0), first: at(5), last: at(5) }])
})
