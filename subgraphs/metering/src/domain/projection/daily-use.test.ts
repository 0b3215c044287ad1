import { expect, test } from 'vitest'
import { type DailyUse, dailyUse, dayMs } from './daily-use.ts'

const hour = 3_600_000

/** Days in which the first register is seen at midnight and the last one at 23 h. */
function daysOf(registers: readonly (readonly [day: number, first: number, last: number])[]) {
  return registers.map(([day, firstLitres, lastLitres]) => ({
    day,
    firstAt: day * dayMs,
    firstLitres,
    lastAt: day * dayMs + 23 * hour,
    lastLitres,
  }))
}

function useOf(registers: readonly (readonly [day: number, first: number, last: number])[]) {
  return dailyUse(daysOf(registers)) as DailyUse
}

test('what runs across midnight belongs to the day in which it ran', () => {
  const use = useOf([
    [10, 100, 190],
    [11, 200, 320],
    [12, 320, 330],
  ])
  expect(use).toMatchObject({ firstDay: 10, at: 12 * dayMs + 23 * hour, sinceMidnight: 10 })
  expect([...use.litres]).toEqual([100, 120])
})

test('water of a silence is shared among its days, and none is lost', () => {
  const use = useOf([
    [10, 0, 23],
    [14, 120, 130],
    [15, 130, 140],
  ])
  expect([...use.litres].reduce((sum, litres) => sum + litres, 0)).toBeCloseTo(130)
  expect([...use.litres].slice(1, 4).every((litres) => litres > 0 && litres < 35)).toBe(true)
})

test('of a silence longer than a month nobody knows what ran when: unknown, and not zero', () => {
  const use = useOf([
    [10, 0, 23],
    [50, 0, 10],
    [51, 10, 20],
  ])
  expect([...use.litres].slice(1, 40).every(Number.isNaN)).toBe(true)
  expect(use.sinceMidnight).toBe(10)
})

test('a rise that the next day takes back was never water', () => {
  const use = useOf([
    [10, 0, 100],
    [11, 100, 90_000],
    [12, 90_000, 400],
    [13, 400, 500],
  ])
  expect([...use.litres]).toEqual([100, 150, 150])
})

test('a register that begins anew leaves its day unknown and the others as they are', () => {
  const use = useOf([
    [10, 500_000, 500_100],
    [11, 500_100, 500_200],
    [12, 7, 107],
    [13, 107, 207],
  ])
  expect(use.litres[0]).toBe(100)
  expect(use.litres.some((litres) => litres < 0 || litres > 150)).toBe(false)
  expect(use.sinceMidnight).toBe(100)
})

test('a register that trembles by a litre runs no water backwards', () => {
  expect([
    ...useOf([
      [10, 100, 100],
      [11, 99, 99],
      [12, 99, 99],
    ]).litres,
  ]).toEqual([0, 0])
})

test('of its first day a meter that came at noon tells a part', () => {
  const [first, ...others] = daysOf([
    [10, 0, 40],
    [11, 40, 100],
    [12, 100, 150],
  ])
  if (first === undefined) throw new Error('there is a first day')
  const use = dailyUse([{ ...first, firstAt: first.firstAt + 12 * hour }, ...others]) as DailyUse
  expect(use.litres[0]).toBeNaN()
  expect(use.ofFirstDay).toBe(40)
})
