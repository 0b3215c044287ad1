import { randomBytes } from 'node:crypto'
import { createSealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { type TestDatabase, testDatabase } from '@aquacis/kit/testing/database.ts'
import { civilDate, startOfDay } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeEachEngine } from '../../test/engines.ts'
import { type InstalledMeter, installedMeter } from '../../test/installed-meter.ts'
import { batchOf, readingOf } from '../../test/readings.ts'
import type { TelemetryReading } from '../domain/telemetry-batch.ts'
import type { KeptDay } from '../events.ts'
import { recordBatch } from './record-batch.ts'

const sealer = createSealer(randomBytes(32).toString('base64'))
const hourMs = 3_600_000
const dayMs = 24 * hourMs
const now = new Date()
/** Midnight with which the day before yesterday began. */
const midnight = startOfDay(new Date(startOfDay(now).getTime() - 36 * hourMs))
const hoursAfter = (hours: number) => new Date(midnight.getTime() + hours * hourMs)

describeEachEngine('days that are told', ({ adminUrl }) => {
  let kept: TestDatabase

  beforeAll(async () => {
    kept = await testDatabase(new URL('../../migrations/', import.meta.url), adminUrl)
  })
  afterAll(() => kept.drop())

  const newMeter = () => installedMeter(kept.database, sealer)
  const record = (readings: readonly TelemetryReading[]) =>
    recordBatch(kept.database, batchOf([...readings]), now)

  /** What was told of a meter, fact by fact. */
  async function toldOf({ meterId, servicePointId }: InstalledMeter): Promise<KeptDay[][]> {
    const { rows } = await kept.database.transaction(systemViewer, (tx) =>
      tx.execute<{ days: KeptDay[] }>(sql`select told -> 'days' as days
        from messaging.outbox, jsonb_array_elements(data::jsonb -> 'meters') told
        where type = 'metering.DayRegistersKept' and told ->> 'meterId' = ${meterId}
          and told ->> 'servicePointId' = ${servicePointId}
        order by seq`),
    )
    return rows.map(({ days }) => days)
  }

  const dayNumber = (at: Date) => Number(civilDate(at).replaceAll('-', ''))

  test('a day is told once it is over, with what is known of the next one', async () => {
    const meter = await newMeter()
    const at = (hours: number, register: number) => readingOf(meter.key, hoursAfter(hours), register)
    await record([at(1, 100), at(23, 140)])
    expect(await toldOf(meter)).toEqual([])
    await record([at(24, 141), at(25, 142)])
    const told = [
      [dayNumber(midnight), hourMs, 100, 23 * hourMs, 140],
      [dayNumber(hoursAfter(24)), 0, 141, hourMs, 142],
    ]
    expect(await toldOf(meter)).toEqual([told])
    await record([at(24, 141), at(25, 142), at(30, 150)])
    expect(await toldOf(meter)).toEqual([told])
  })

  test('a late register is told where it changes a day that is over, and nowhere else', async () => {
    const meter = await newMeter()
    const at = (hours: number, register: number) => readingOf(meter.key, hoursAfter(hours), register)
    await record([at(1, 100), at(20, 140), at(25, 150)])
    await record([at(10, 120)])
    await record([at(22, 145)])
    await record([at(22, 145)])
    const [, ...late] = await toldOf(meter)
    expect(late).toEqual([[[dayNumber(midnight), 22 * hourMs, 145, 22 * hourMs, 145]]])
  })

  test('the past of more than ninety days is told too, and not again when it is given again', async () => {
    const meter = await newMeter()
    const midnights = [200, 199, 150].map((days, index) =>
      readingOf(meter.key, startOfDay(new Date(midnight.getTime() - days * dayMs + 6 * hourMs)), index * 10),
    )
    await record([readingOf(meter.key, hoursAfter(1), 100)])
    await record(midnights)
    await record(midnights)
    const told = midnights.map(({ at, litres }) => [dayNumber(at), 0, litres, 0, litres])
    expect(await toldOf(meter)).toEqual([told])
  })

  test('in whatever order and pieces readings come, what was told makes the days that are kept', async () => {
    const hours = Array.from({ length: 40 }, (_, index) => index * 1.7)
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(hours, { minLength: 3 }),
        fc.integer({ min: 1, max: 7 }),
        async (order, size) => {
          const meter = await newMeter()
          for (let from = 0; from < order.length; from += size) {
            const piece = order.slice(from, from + size)
            await record(piece.map((each) => readingOf(meter.key, hoursAfter(each), Math.round(each * 10))))
          }
          const told = widened((await toldOf(meter)).flat())
          const days = await keptDaysOf(meter)
          // The day that runs may have gone on since it was told.
          expect(told.slice(0, days.length - 1)).toEqual(days.slice(0, -1))
        },
      ),
      { numRuns: 25 },
    )
  })

  async function keptDaysOf({ key }: InstalledMeter): Promise<KeptDay[]> {
    const { rows } = await kept.database.transaction(systemViewer, (tx) =>
      tx.execute<Record<'starts_at' | 'first_at' | 'last_at', string> & Record<'first' | 'last', string>>(
        sql`select starts_at, first_at, first_litres as first, last_at, last_litres as last from register_day
          where meter_key = ${key} order by starts_at`,
      ),
    )
    return rows.map(({ starts_at, first_at, first, last_at, last }) => {
      const start = new Date(starts_at)
      const into = (at: string) => new Date(at).getTime() - start.getTime()
      return [dayNumber(start), into(first_at), Number(first), into(last_at), Number(last)]
    })
  }

  /** The days as a listener knows them in the end. */
  function widened(told: readonly KeptDay[]): KeptDay[] {
    const known = new Map<number, KeptDay>()
    for (const one of told) {
      const other = known.get(one[0]) ?? one
      const first = one[1] < other[1] ? one : other
      const last = one[3] > other[3] ? one : other
      known.set(one[0], [one[0], first[1], first[2], last[3], last[4]])
    }
    return [...known.values()].toSorted(([a], [b]) => a - b)
  }
})
