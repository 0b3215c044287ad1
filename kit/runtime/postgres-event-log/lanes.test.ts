import { expect, test } from 'vitest'
import { type Lanes, laneAt, noteFailure, restMs, takeDue, takeUnsaved } from './lanes.ts'

function lanesAt(...positions: number[]): Lanes {
  return new Map(positions.map((position, partition) => [partition, laneAt(position)]))
}

function laneOf(lanes: Lanes, partition: number) {
  const lane = lanes.get(partition)
  if (!lane) throw new Error(`no lane ${partition}`)
  return lane
}

test('a partition just taken over is read on from where the group stood, once', () => {
  const lanes = lanesAt(7, 9)
  expect(takeDue(lanes, 0)).toEqual([
    { partition: 0, position: 7 },
    { partition: 1, position: 9 },
  ])
  expect(takeDue(lanes, 0)).toEqual([])
})

test('a partition whose batch is in hand is not read', () => {
  const lanes = lanesAt(7)
  laneOf(lanes, 0).busy = true
  expect(takeDue(lanes, 0)).toEqual([])
})

test('the place of a handled batch is saved at once, one that merely moved only on request', () => {
  const lanes = lanesAt(7, 9)
  Object.assign(laneOf(lanes, 0), { position: 8, handled: true })
  laneOf(lanes, 1).position = 10
  expect(takeUnsaved(lanes, false)).toEqual([{ partition: 0, position: 8 }])
  expect(takeUnsaved(lanes, false)).toEqual([])
  expect(takeUnsaved(lanes, true)).toEqual([{ partition: 1, position: 10 }])
  expect(takeUnsaved(lanes, true)).toEqual([])
})

test('a failing partition rests longer each time, up to half a minute', () => {
  const lanes = lanesAt(7)
  const lane = laneOf(lanes, 0)
  const rests: number[] = []
  for (let failure = 0; failure < 15; failure += 1) {
    noteFailure(lane, 1_000)
    rests.push(restMs(lanes, 1_000, Number.POSITIVE_INFINITY))
    expect(takeDue(lanes, 1_000)).toEqual([])
  }
  expect(rests.slice(0, 3)).toEqual([100, 200, 400])
  expect(rests.at(-1)).toBe(30_000)
  expect(takeDue(lanes, 31_000)).toHaveLength(1)
})

test('with nothing to do a member rests as long as it is let', () => {
  const lanes = lanesAt(7)
  expect(restMs(lanes, 0, 1_000)).toBe(0)
  takeDue(lanes, 0)
  expect(restMs(lanes, 0, 1_000)).toBe(1_000)
})
