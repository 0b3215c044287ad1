import { startOfDay } from '@aquacis/kit/values/calendar.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  barRange,
  barsOf,
  type ConsumptionStep,
  consumptionSince,
  mostBars,
  runningConsumption,
  runningSince,
  startBefore,
} from './consumption.ts'
import type { Register, RegisterSpan } from './register.ts'

function register(at: string, value: number): Register {
  return { at: new Date(at), litres: litres(value) }
}

/** What the roll-up keeps of these registers. */
function spansOf(step: ConsumptionStep, registers: readonly Register[]): RegisterSpan[] {
  const sorted = registers.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const spans = new Map<number, RegisterSpan>()
  for (const seen of sorted) {
    const startsAt = barRange(step, seen.at, new Date(seen.at.getTime() + 1))
    if (typeof startsAt === 'string' || startsAt.starts[0] === undefined) throw new Error('no bar')
    const start = startsAt.starts[0]
    spans.set(start.getTime(), {
      startsAt: start,
      first: spans.get(start.getTime())?.first ?? seen,
      last: seen,
    })
  }
  return [...spans.values()]
}

function range(step: ConsumptionStep, from: string, to: string) {
  const found = barRange(step, new Date(from), new Date(to))
  if (typeof found === 'string') throw new Error(found)
  return found
}

test('bars are whole hours, or whole days of Mexico City, that touch the range', () => {
  const hours = range('HOUR', '2026-11-20T18:30:00Z', '2026-11-20T20:00:00.001Z')
  expect(hours.starts.map((start) => start.toISOString())).toEqual([
    '2026-11-20T18:00:00.000Z',
    '2026-11-20T19:00:00.000Z',
    '2026-11-20T20:00:00.000Z',
  ])
  expect(hours.end.toISOString()).toBe('2026-11-20T21:00:00.000Z')
  const days = range('DAY', '2026-11-20T05:59:00Z', '2026-11-20T06:01:00Z')
  expect(days.starts.map((start) => start.toISOString())).toEqual([
    '2026-11-19T06:00:00.000Z',
    '2026-11-20T06:00:00.000Z',
  ])
})

test('a day of the old summer time is 23 or 25 hours long', () => {
  const spring = range('DAY', '2022-04-03T12:00:00Z', '2022-04-03T12:00:01Z')
  expect(spring.end.getTime() - (spring.starts[0]?.getTime() ?? 0)).toBe(23 * 3_600_000)
  const autumn = range('DAY', '2022-10-30T12:00:00Z', '2022-10-30T12:00:01Z')
  expect(autumn.end.getTime() - (autumn.starts[0]?.getTime() ?? 0)).toBe(25 * 3_600_000)
})

test('400 bars are given, one more is too long, and a range that ends before it begins is reversed', () => {
  const start = new Date('2026-11-20T18:00:00Z')
  const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000)
  expect(barRange('HOUR', start, after(mostBars))).toMatchObject({ starts: { length: mostBars } })
  expect(barRange('HOUR', start, after(mostBars + 1))).toBe('RangeTooLong')
  expect(barRange('HOUR', start, new Date(8.64e15))).toBe('RangeTooLong')
  expect(barRange('HOUR', after(1), start)).toBe('RangeReversed')
  expect(barRange('HOUR', start, start)).toMatchObject({ starts: [] })
})

test('an hour without a register is a gap, and so is the hour that breaks the silence', () => {
  const spans = spansOf('HOUR', [
    register('2026-11-20T10:59:00Z', 100),
    register('2026-11-20T11:59:00Z', 130),
    register('2026-11-20T13:59:00Z', 190),
    register('2026-11-20T14:59:00Z', 190),
  ])
  const bars = barsOf(range('HOUR', '2026-11-20T10:00:00Z', '2026-11-20T16:00:00Z'), spans)
  expect(bars.map(({ volume }) => volume)).toEqual([null, 30, null, null, 0, null])
})

test('where no bar is missing, the bars sum up to the difference of the registers', () => {
  const series = fc.record({
    step: fc.constantFrom<ConsumptionStep>('HOUR', 'DAY'),
    start: fc.date({ min: new Date('2010-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
    increments: fc.array(fc.nat(5_000), { minLength: 2, maxLength: 60 }),
    offset: fc.double({ min: 0, max: 0.999, noNaN: true }),
  })
  fc.assert(
    fc.property(series, ({ step, start, increments, offset }) => {
      const width = step === 'HOUR' ? 3_600_000 : 90_000_000
      const whole = barRange(step, start, new Date(start.getTime() + increments.length * width))
      if (typeof whole === 'string') throw new Error(whole)
      let total = 7
      const registers = whole.starts.map((from, index) => {
        const to = whole.starts[index + 1] ?? whole.end
        total += increments[index] ?? 0
        const at = new Date(from.getTime() + Math.floor((to.getTime() - from.getTime()) * offset))
        return { at, litres: litres(total) }
      })
      const bars = barsOf({ ...whole, starts: whole.starts.slice(1) }, spansOf(step, registers))
      const sum = bars.reduce((all, { volume }) => all + (volume ?? Number.NaN), 0)
      expect(sum).toBe(total - (registers[0]?.litres ?? 0))
      expect(bars.every(({ volume }) => volume !== null && volume >= 0)).toBe(true)
    }),
  )
})

test('today runs from the last register before midnight to the latest reading', () => {
  const days = spansOf('DAY', [
    register('2026-11-19T20:00:00Z', 900),
    register('2026-11-20T05:58:00Z', 1_000),
    register('2026-11-20T06:03:00Z', 1_004),
    register('2026-11-20T18:00:00Z', 1_214),
  ])
  expect(consumptionSince(startOfDay(new Date('2026-11-20T18:00:00Z')), days)).toEqual({
    from: new Date('2026-11-20T06:00:00Z'),
    to: new Date('2026-11-20T18:00:00Z'),
    volume: 214,
  })
})

test('the day of the first reading counts from that reading', () => {
  const days = spansOf('DAY', [register('2026-11-20T15:00:00Z', 50), register('2026-11-20T18:00:00Z', 62)])
  expect(consumptionSince(new Date('2026-11-20T06:00:00Z'), days).volume).toBe(12)
})

test('water of days without a reading is not put down to the day that breaks the silence', () => {
  const days = spansOf('DAY', [
    register('2026-11-15T12:00:00Z', 1_000),
    register('2026-11-20T12:00:00Z', 6_000),
    register('2026-11-20T18:00:00Z', 6_100),
  ])
  expect(consumptionSince(new Date('2026-11-20T06:00:00Z'), days).volume).toBe(100)
})

test('a silent day is a gap and not a zero', () => {
  const days = spansOf('DAY', [register('2026-11-19T12:00:00Z', 1_000)])
  const midnight = new Date('2026-11-20T06:00:00Z')
  expect(consumptionSince(midnight, days)).toEqual({ from: midnight, to: midnight, volume: null })
})

test('on the first of the month, day and month are the same water', () => {
  const now = new Date('2026-12-01T18:00:00Z')
  const days = spansOf('DAY', [register('2026-12-01T05:00:00Z', 10), register('2026-12-01T17:00:00Z', 35)])
  const { today, thisMonth } = runningConsumption(now, days)
  expect(today).toEqual(thisMonth)
  expect(today.volume).toBe(25)
  expect(runningSince(now)).toEqual(new Date('2026-11-30T06:00:00Z'))
})

test('as registers arrive in their order, neither today nor the month ever falls', () => {
  const steps = fc.array(
    fc.record({ seconds: fc.integer({ min: 1, max: 200_000 }), increment: fc.nat(500) }),
    { minLength: 1, maxLength: 40 },
  )
  fc.assert(
    fc.property(steps, (increments) => {
      let at = new Date('2026-10-28T12:00:00Z').getTime()
      let total = 0
      const seen: Register[] = []
      let before = { day: 0, month: 0, today: 0, thisMonth: 0 }
      for (const { seconds, increment } of increments) {
        at += seconds * 1000
        total += increment
        seen.push({ at: new Date(at), litres: litres(total) })
        const { today, thisMonth } = runningConsumption(new Date(at), spansOf('DAY', seen))
        const current = {
          day: today.from.getTime(),
          month: thisMonth.from.getTime(),
          today: today.volume ?? -1,
          thisMonth: thisMonth.volume ?? -1,
        }
        expect(current.today).toBeGreaterThanOrEqual(current.day === before.day ? before.today : 0)
        expect(current.thisMonth).toBeGreaterThanOrEqual(
          current.month === before.month ? before.thisMonth : 0,
        )
        before = current
      }
    }),
  )
})

test('the bar before the first of a day is of the day before', () => {
  expect(startBefore('HOUR', new Date('2026-11-20T06:00:00Z'))).toEqual(new Date('2026-11-20T05:00:00Z'))
  expect(startBefore('DAY', new Date('2022-04-04T05:00:00Z'))).toEqual(new Date('2022-04-03T06:00:00Z'))
})
