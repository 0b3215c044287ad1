import { litres } from '@aquacis/kit/values/volume.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MeterRegister, type MeterSpan, newestOfEach, rollUp } from './roll-up.ts'

const registers = fc.uniqueArray(
  fc.record({
    meterKey: fc.integer({ min: 1, max: 3 }),
    at: fc.date({
      min: new Date('2026-11-19T00:00:00Z'),
      max: new Date('2026-11-21T00:00:00Z'),
      noInvalidDate: true,
    }),
    litres: fc.nat(100_000).map(litres),
  }),
  { minLength: 1, maxLength: 60, selector: ({ meterKey, at }) => `${meterKey} ${at.getTime()}` },
)

const shuffledTwice = registers.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length })),
)

function isSorted(spans: readonly MeterSpan[]): boolean {
  return spans.every((span, index) => {
    const before = spans[index - 1]
    if (before === undefined || before.meterKey < span.meterKey) return true
    return before.meterKey === span.meterKey && before.startsAt < span.startsAt
  })
}

test('spans of shuffled and repeated registers are those of the registers in order', () => {
  fc.assert(
    fc.property(shuffledTwice, ([list, shuffled]) => {
      const present = list.filter((register) => shuffled.includes(register))
      for (const step of ['HOUR', 'DAY'] as const) {
        expect(rollUp(step, shuffled)).toEqual(rollUp(step, present))
      }
      expect(newestOfEach(shuffled)).toEqual(newestOfEach(present))
    }),
  )
})

test('each span begins and ends with a register of its own hour, and all come sorted', () => {
  fc.assert(
    fc.property(registers, (list) => {
      const spans = rollUp('HOUR', list)
      expect(isSorted(spans)).toBe(true)
      for (const { meterKey, startsAt, first, last } of spans) {
        const end = new Date(startsAt.getTime() + 3_600_000)
        const inside = list.filter(
          (register) => register.meterKey === meterKey && register.at >= startsAt && register.at < end,
        )
        const instants = inside.map(({ at }) => at.getTime())
        expect(first.at.getTime()).toBe(Math.min(...instants))
        expect(last.at.getTime()).toBe(Math.max(...instants))
      }
    }),
  )
})

test('midnight of Mexico City parts the days, not midnight of Greenwich', () => {
  const at = (text: string): MeterRegister => ({ meterKey: 1, at: new Date(text), litres: litres(0) })
  const days = rollUp('DAY', [
    at('2026-11-20T00:30:00Z'),
    at('2026-11-20T05:59:59Z'),
    at('2026-11-20T06:00:00Z'),
  ])
  expect(days.map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2026-11-19T06:00:00.000Z',
    '2026-11-20T06:00:00.000Z',
  ])
})
