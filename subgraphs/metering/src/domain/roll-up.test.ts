import { litres } from '@aquacis/kit/values/volume.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startOf } from './consumption.ts'
import { type MeterRegister, newestOfEach, rollUp } from './roll-up.ts'

const sorted = fc
  .uniqueArray(
    fc.record({
      meterKey: fc.integer({ min: 1, max: 3 }),
      at: fc.date({
        min: new Date('2026-10-30T00:00:00Z'),
        max: new Date('2026-11-02T00:00:00Z'),
        noInvalidDate: true,
      }),
      litres: fc.nat(100_000).map(litres),
    }),
    { minLength: 1, maxLength: 60, selector: ({ meterKey, at }) => `${meterKey} ${at.getTime()}` },
  )
  .map((list) => list.toSorted((a, b) => a.meterKey - b.meterKey || a.at.getTime() - b.at.getTime()))

const nameOf = ({ meterKey }: MeterRegister, start: Date) => `${meterKey} ${start.getTime()}`

test.each(['HOUR', 'DAY', 'MONTH'] as const)(
  'a span of a %s runs from its first register to its last',
  (step) => {
    fc.assert(
      fc.property(sorted, (list) => {
        const expected = Map.groupBy(list, (register) => nameOf(register, startOf(step, register.at)))
        const spans = rollUp(step, list)
        expect(
          spans.map((span) => nameOf({ ...span.first, meterKey: span.meterKey }, span.startsAt)),
        ).toEqual([...expected.keys()])
        for (const { meterKey, startsAt, first, last } of spans) {
          const inside = expected.get(`${meterKey} ${startsAt.getTime()}`)
          expect([first, last]).toEqual([inside?.[0], inside?.at(-1)])
        }
      }),
    )
  },
)

test('the newest of each meter is its last one', () => {
  fc.assert(
    fc.property(sorted, (list) => {
      const ofEach = Map.groupBy(list, ({ meterKey }) => meterKey)
      expect(newestOfEach(list)).toEqual([...ofEach.values()].map((own) => own.at(-1)))
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
