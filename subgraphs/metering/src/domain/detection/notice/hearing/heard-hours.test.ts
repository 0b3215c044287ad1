import { describe, expect, test } from 'vitest'
import { createHeardHours, hearRegister, showsHours } from './heard-hours.ts'

const minute = 60_000
const hour = 60 * minute
const mostFlow = 10_000

interface Heard {
  readonly flow: number
  readonly hours: number
}

/** Hours that a meter hands over at registers `[hours since the first, litres]`, and whether it shows hours then. */
function hear(registers: readonly (readonly [number, number])[]) {
  const state = createHeardHours()
  const heard: Heard[] = []
  for (const [at, litres] of registers) {
    hearRegister(state, at * hour, litres, mostFlow, (flow, _, duration) =>
      heard.push({ flow: Math.round(flow * 1000) / 1000, hours: duration / hour }),
    )
  }
  return { heard, state }
}

/** A register read every `step` hours while 12 litres an hour run. */
function even(step: number, count: number): [number, number][] {
  return Array.from({ length: count + 1 }, (_, nth) => [nth * step, 12 * nth * step])
}

describe('readings that come often', () => {
  test.for([1 / 60, 1 / 12, 1 / 6, 0.25, 0.5, 1])('every %d hours tell of 24 hours a day', (step) => {
    const { heard, state } = hear(even(step, Math.round((10 * 24) / step)))
    expect(heard.length).toBeGreaterThanOrEqual(239)
    expect(heard.length).toBeLessThanOrEqual(240)
    expect(heard.every(({ flow }) => flow === 12)).toBe(true)
    expect(showsHours(state)).toBe(true)
  })

  test('of half a minute too', () => {
    expect(hear(even(1 / 120, 24 * 120)).heard).toHaveLength(24)
  })

  test('jitter by some minutes without losing an hour', () => {
    const registers = even(1, 48).map(([at, litres], nth): [number, number] => [
      at + (nth % 3) * 0.05,
      litres,
    ])
    expect(hear(registers).heard).toHaveLength(48)
  })
})

describe('a longer step', () => {
  test.for([2, 3, 4, 6])('of %d hours is shared among its hours where the meter always takes it', (step) => {
    const { heard, state } = hear(even(step, 60))
    const later = heard.slice(-10 * step)
    expect(later.every(({ flow, hours }) => flow === 12 && Math.abs(hours - 1) < 1e-9)).toBe(true)
    expect(showsHours(state)).toBe(true)
  })

  test('that a meter takes once was not heard: it counts as one hour', () => {
    const registers: [number, number][] = [...even(1, 30), [34, 30 * 12 + 40], [35, 30 * 12 + 52]]
    expect(hear(registers).heard.slice(-2)).toEqual([
      { flow: 10, hours: 4 },
      { flow: 12, hours: 1 },
    ])
  })

  test('in which the register stood still was dry in every hour', () => {
    const registers: [number, number][] = [...even(1, 30), [40, 30 * 12], [41, 30 * 12 + 5]]
    expect(hear(registers).heard.slice(-11)).toEqual([
      ...Array.from({ length: 10 }, () => ({ flow: 0, hours: 1 })),
      { flow: 5, hours: 1 },
    ])
  })

  test.for([8, 12, 24])('of %d hours, always, says nothing of any hour', (step) => {
    const { heard, state } = hear(even(step, 60))
    expect(heard.every(({ hours }) => hours === step)).toBe(true)
    expect(showsHours(state)).toBe(false)
  })

  test('now and then leaves a meter that answers hourly as it is', () => {
    const registers = even(1, 400).filter(([at]) => at % 60 > 8)
    expect(showsHours(hear(registers).state)).toBe(true)
    const oneInTwenty = even(1, 400).filter(([at]) => at % 20 !== 7)
    const { heard, state } = hear(oneInTwenty)
    expect(heard.every(({ flow }) => flow === 12)).toBe(true)
    expect(state.numbers.interval / hour).toBeLessThan(1.1)
  })

  test('that turns into hours shows them within a day', () => {
    const days = even(24, 300)
    const hours = even(1, 24).map(([at, litres]): [number, number] => [7_200 + at, 12 * 7_200 + litres])
    expect(showsHours(hear(days).state)).toBe(false)
    expect(showsHours(hear([...days, ...hours]).state)).toBe(true)
  })
})

describe('another register', () => {
  test.for([
    ['lower', -80_000],
    ['higher than any water that could have run', 400_000],
  ] as const)('that is %s costs one hour, and what was heard stays', ([, offset]) => {
    const registers = even(1, 60).map(([at, litres]): [number, number] => [
      at,
      litres + 100_000 + (at >= 40 ? offset : 0),
    ])
    const { heard, state } = hear(registers)
    expect(heard).toHaveLength(59)
    expect(heard.every(({ flow }) => flow === 12)).toBe(true)
    expect(showsHours(state)).toBe(true)
  })

  test('is not one that runs back by a litre: it waits until it has made good', () => {
    const registers: [number, number][] = [
      [0, 100],
      [1, 99],
      [2, 103],
    ]
    expect(hear(registers).heard.map(({ flow }) => flow)).toEqual([0, 3])
  })
})
