import { expect, test } from 'vitest'
import { flowStretches, type HeardReading, hearReading } from './flow-trace.ts'

const second = 1_000
const said = (atMs: number, litresPerHour: number | null, litres = 0): HeardReading => ({
  atMs,
  litres,
  litresPerHour,
})

test('a flow that the meter tells holds until it speaks again, and the last one until now', () => {
  expect(flowStretches([said(0, 300), said(10 * second, 0)], 15 * second)).toEqual([
    { fromMs: 0, toMs: 10 * second, litresPerHour: 300 },
    { fromMs: 10 * second, toMs: 15 * second, litresPerHour: 0 },
  ])
})

test('of a meter that tells no flow, the register’s rise is spread between two readings, and nothing is said after them', () => {
  const minute = 60 * second
  expect(flowStretches([said(0, null, 100), said(minute, null, 105)], 2 * minute)).toEqual([
    { fromMs: 0, toMs: minute, litresPerHour: 300 },
  ])
})

test('what the meter said an hour ago is not what ran all the hour, nor what runs now', () => {
  const hour = 3_600 * second
  expect(flowStretches([said(0, 900, 100), said(hour, 40, 110)], 2 * hour)).toEqual([
    { fromMs: 0, toMs: hour, litresPerHour: 10 },
    { fromMs: hour, toMs: hour + 300 * second, litresPerHour: 40 },
  ])
})

test('a reading that comes late takes its place, and one that comes twice takes it once', () => {
  const heard = [said(0, 1), said(20 * second, 3)]
  const late = hearReading(heard, said(10 * second, 2), 0)
  expect(late.map(({ litresPerHour }) => litresPerHour)).toEqual([1, 2, 3])
  expect(hearReading(late, said(10 * second, 2), 0)).toEqual(late)
})

test('what was read before the window is let go, but for the last of it', () => {
  const heard = [said(0, 1), said(10 * second, 2), said(20 * second, 3)]
  const kept = hearReading(heard, said(30 * second, 4), 15 * second)
  expect(kept.map(({ litresPerHour }) => litresPerHour)).toEqual([2, 3, 4])
})

test('after a long silence the last reading alone is kept', () => {
  expect(hearReading([said(0, 1)], said(10 * second, 2), 60 * second)).toEqual([said(10 * second, 2)])
})
