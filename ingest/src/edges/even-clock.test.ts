import { expect, test } from 'vitest'
import { createEvenClock } from './even-clock.ts'

const hour = 3_600_000
const noon = Date.parse('2026-11-20T18:00:00Z')

function clocks() {
  const machine = { wall: noon, elapsed: 5_000 }
  const even = createEvenClock({ wallMs: () => machine.wall, elapsedMs: () => machine.elapsed })
  return {
    even,
    pass(ms: number) {
      machine.wall += ms
      machine.elapsed += ms
    },
    step(ms: number) {
      machine.wall += ms
    },
    told() {
      const { earliest, latest } = even.clock(new Date(machine.wall))
      return [earliest.getTime() - noon, latest.getTime() - noon]
    },
  }
}

test('while the clock runs evenly there is one opinion', () => {
  const { pass, told } = clocks()
  pass(7_000)
  expect(told()).toEqual([7_000, 7_000])
})

test('after a step back the time before it is not yet the future', () => {
  const { pass, step, told } = clocks()
  step(-2 * hour)
  pass(60_000)
  expect(told()).toEqual([-2 * hour + 60_000, 60_000])
})

test('after a step ahead the time before it is not yet the past', () => {
  const { step, told } = clocks()
  step(500 * 24 * hour)
  expect(told()).toEqual([0, 500 * 24 * hour])
})

test('a step that stands for more than an hour was right', () => {
  const { pass, step, told } = clocks()
  step(-2 * hour)
  told()
  pass(hour)
  expect(told()).toEqual([-hour, hour])
  pass(1)
  expect(told()).toEqual([-hour + 1, -hour + 1])
})

test('a step that is taken back leaves no doubt', () => {
  const { pass, step, told } = clocks()
  step(-2 * hour)
  told()
  step(2 * hour)
  pass(1_000)
  expect(told()).toEqual([1_000, 1_000])
})

test('slewing by a time server is followed', () => {
  const { pass, step, told } = clocks()
  for (let second = 0; second < 60; second++) {
    pass(1_000)
    step(50)
    told()
  }
  expect(told()).toEqual([63_000, 63_000])
})

test('every step is told once, by how much, and even running never', () => {
  const machine = { wall: noon, elapsed: 0 }
  const steps: number[] = []
  const { clock } = createEvenClock({
    wallMs: () => machine.wall,
    elapsedMs: () => machine.elapsed,
    onStep: (ms) => steps.push(ms),
  })
  for (const step of [0, hour, 0, -3 * hour, 0, 2 * hour, 0]) {
    machine.wall += 1_000 + step
    machine.elapsed += 1_000
    clock(new Date(machine.wall))
  }
  expect(steps).toEqual([hour, -3 * hour, 2 * hour])
})
