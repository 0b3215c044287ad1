import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayMs, type RegisterDay } from './daily-use.ts'
import { type MonthProjection, projectMonth, shortestPastDays } from './project-month.ts'

/** First of March 2026. */
const march = Date.UTC(2026, 2, 1) / dayMs
const hour = 3_600_000

/** Days of use up to `lastDay`, read at midnight and at 23:30; NaN is a day without a reading. */
function daysOf(use: readonly number[], lastDay: number, register = 5_000): RegisterDay[] {
  const firstDay = lastDay - use.length + 1
  let litres = register
  return use.flatMap((volume, index) => {
    const day = firstDay + index
    const firstLitres = litres
    litres += Number.isNaN(volume) ? 300 : volume
    if (Number.isNaN(volume)) return []
    const lastAt = (day + 1) * dayMs - hour / 2
    return [{ day, firstAt: day * dayMs, firstLitres, lastAt, lastLitres: litres }]
  })
}

function projected(use: readonly number[], dayOfMarch: number, register?: number): MonthProjection {
  const told = projectMonth(daysOf(use, march + dayOfMarch - 1, register))
  if (told === null) throw new Error('nothing is told')
  return told
}

const litresOfDay = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 100, max: 900 }) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 20_000 }) },
)
const uses = fc.array(litresOfDay, { minLength: 40, maxLength: 200 })
const dayOfMonth = fc.integer({ min: 1, max: 31 })
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
/** Mulberry32: the same chance each time. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

test('no month ends below what has run, and each lies in its range', () => {
  fc.assert(
    fc.property(uses, dayOfMonth, (use, day) => {
      const { monthLitres, low, high } = projected(use, day)
      expect(low).toBeGreaterThanOrEqual(sum(use.slice(-day)) - 1e-6)
      expect(monthLitres).toBeGreaterThanOrEqual(low)
      expect(high).toBeGreaterThanOrEqual(monthLitres)
    }),
  )
})

test('ten times the water is ten times the month, and where the register stands does not matter', () => {
  fc.assert(
    fc.property(uses, dayOfMonth, (use, day) => {
      const one = projected(use, day)
      const ten = projected(
        use.map((litres) => litres * 10),
        day,
        77_000_000,
      )
      for (const key of ['monthLitres', 'low', 'high'] as const) {
        expect(ten[key] / 10).toBeCloseTo(one[key], 5)
      }
    }),
  )
})

test('more water today is never a smaller month', () => {
  fc.assert(
    fc.property(uses, dayOfMonth, fc.integer({ min: 1, max: 2_000 }), (use, day, more) => {
      const today = use.at(-1) ?? 0
      const then = projected([...use.slice(0, -1), today + more], day)
      expect(then.monthLitres).toBeGreaterThanOrEqual(projected(use, day).monthLitres - 1e-6)
    }),
  )
})

test('a meter that never ran ends its month at nothing', () => {
  expect(projected(Array<number>(90).fill(0), 10)).toEqual({ monthLitres: 0, low: 0, high: 0 })
})

test('a silence is not a month without water', () => {
  const random = chance(1)
  const use = Array.from({ length: 120 }, () => Math.round(250 + 100 * random()))
  const whole = projected(use, 10).monthLitres
  for (const silentDays of [3, 9, 15]) {
    const heard = projected(
      use.map((litres, index) => (index >= 100 && index < 100 + silentDays ? Number.NaN : litres)),
      10,
    )
    expect(Math.abs(heard.monthLitres / whole - 1)).toBeLessThan(0.06)
  }
})

test('a meter that fell silent last month is still projected, and after a month no more', () => {
  const days = daysOf(Array<number>(100).fill(310), march - 3)
  const inMarch = projectMonth(days, (march + 5) * dayMs)
  expect(Math.abs((inMarch?.monthLitres ?? 0) / (31 * 310) - 1)).toBeLessThan(0.05)
  expect(projectMonth(days, (march + 45) * dayMs)).toBeNull()
})

test('of a meter that came in the middle of the month, the month begins with it', () => {
  const { monthLitres } = projected(Array<number>(12).fill(300), 22)
  expect(Math.abs(monthLitres / (21 * 300) - 1)).toBeLessThan(0.06)
})

test('a past of less than a week tells nothing, and one of ten days a wide range', () => {
  const random = chance(2)
  const use = Array.from({ length: 200 }, () => Math.round(200 + 200 * random()))
  expect(projectMonth(daysOf(use.slice(-shortestPastDays), march + 4))).toBeNull()
  const widthOf = ({ low, high }: MonthProjection) => high - low
  expect(widthOf(projected(use.slice(-10), 5))).toBeGreaterThan(1.5 * widthOf(projected(use, 5)))
})

test('a steady home has a narrower range than one of guests and travels', () => {
  const random = chance(3)
  const steady = Array.from({ length: 300 }, () => Math.round(290 + 20 * random()))
  const restless = Array.from({ length: 300 }, (_, day) =>
    Math.floor(day / 9) % 3 === 0 ? 0 : (steady[day] ?? 0),
  )
  const relative = ({ low, high, monthLitres }: MonthProjection) => (high - low) / monthLitres
  expect(relative(projected(steady, 10))).toBeLessThan(0.5 * relative(projected(restless, 10)))
})

test('a leak that has run for six days is part of what is to come', () => {
  const before = Array<number>(120).fill(300)
  const leaking = [...before, ...Array<number>(6).fill(300 + 480)]
  expect(projected(leaking, 10).monthLitres).toBeGreaterThan(4 * 300 + 6 * 780 + 21 * 400)
})

test('one day on which a pool was filled does not become a habit', () => {
  const filled = [...Array<number>(120).fill(300), 20_000, 300]
  expect(projected(filled, 10).monthLitres).toBeLessThan(20_000 + 30 * 300 * 1.6)
})
