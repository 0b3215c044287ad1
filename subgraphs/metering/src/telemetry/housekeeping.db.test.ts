import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { startOfHour } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { type SQL, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { describeEachEngine } from '../../test/engines.ts'
import { installedMeter } from '../../test/installed-meter.ts'
import { batchOf, readingOf } from '../../test/readings.ts'
import { keepHouse } from './housekeeping.ts'
import { recordBatch } from './record-batch.ts'

const now = startOfHour(new Date())
const dayMs = 86_400_000
const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs)

describeEachEngine('housekeeping', ({ name, adminUrl }) => {
  let room: TestRoom
  let key: number

  beforeEach(async () => {
    room = await testRoom(new URL('../../migrations/', import.meta.url), silentLog, adminUrl)
    key = (await installedMeter(room.database, room.sealer)).key
  })

  afterEach(() => room.drop())

  const rows = (query: SQL) =>
    room.database.transaction(systemViewer, async (tx) => (await tx.execute(query)).rows)

  const rollUps = async () => ({
    hours: await rows(sql`select * from register_hour order by starts_at`),
    days: await rows(sql`select * from register_day order by starts_at`),
    months: await rows(sql`select * from register_month order by starts_at`),
  })

  /** A reading every five days, told on its day, so that each has been kept. */
  async function lastMonths(days: number): Promise<void> {
    for (let ago = days; ago >= 0; ago -= 5) {
      const told = batchOf([readingOf(key, daysAgo(ago), 100_000 - ago * 10)])
      await recordBatch(room.database, told, daysAgo(ago))
    }
  }

  test('readings of more than 90 days go, and their hours, days and months stay', async () => {
    await lastMonths(120)
    const before = await rollUps()
    expect(await rows(sql`select from reading`)).toHaveLength(25)

    const { dropped } = await keepHouse(room.database, now)
    expect(dropped.length).toBeGreaterThanOrEqual(6)
    const left = await rows(sql`select (now() - at) < interval '91 days' as young from reading`)
    expect(left).toEqual(Array.from({ length: 19 }, () => ({ young: true })))
    expect(await rollUps()).toEqual(before)

    expect(await keepHouse(room.database, now)).toEqual({ dropped: [], settled: 0, forgotten: 0 })
  })

  test('hours of more than two years go, and their days and months stay', async () => {
    for (const ago of [1_000, 700, 0]) {
      await recordBatch(room.database, batchOf([readingOf(key, daysAgo(ago), 9_000 - ago)]), daysAgo(ago))
    }
    await keepHouse(room.database, now)
    const { hours, days, months } = await rollUps()
    expect([hours.length, days.length, months.length]).toEqual([2, 3, 3])
    expect(hours.map(({ last_litres }) => last_litres)).toEqual(['8300', '9000'])
  })

  test('a clock that jumped by a year throws nothing away', async () => {
    await lastMonths(80)
    expect((await keepHouse(room.database, daysAgo(-365))).dropped).toEqual([])
    expect(await rows(sql`select from reading`)).toHaveLength(17)
  })

  test('a store without a reading is kept as well', async () => {
    expect(await keepHouse(room.database, now)).toEqual({ dropped: [], settled: 0, forgotten: 0 })
  })

  test('a reading older than readings are kept corrects the roll-ups, once, and is not kept itself', async () => {
    await lastMonths(10)
    const ancient = batchOf([
      readingOf(key, daysAgo(300), 50_000),
      readingOf(key, new Date(daysAgo(300).getTime() + 60_000), 50_001),
    ])
    expect(await recordBatch(room.database, ancient, now)).toEqual({ stored: 2, duplicates: 0 })
    const { hours, days, months } = await rollUps()
    expect(hours[0]).toMatchObject({ first_litres: '50000', last_litres: '50001' })
    expect([days[0], months[0]]).toMatchObject([{ last_litres: '50001' }, { last_litres: '50001' }])
    expect(await rows(sql`select from reading`)).toHaveLength(3)

    expect(await recordBatch(room.database, ancient, now)).toEqual({ stored: 0, duplicates: 2 })
    expect(await rollUps()).toEqual({ hours, days, months })
    const told = await room.published()
    const ofIt = told.filter(({ data }) => JSON.stringify(data).includes('50001'))
    expect(ofIt.map(({ type }) => type)).toEqual(['metering.ReadingsRecorded', 'metering.DayRegistersKept'])
    // It asks for no partition that tomorrow's housekeeping would drop.
    expect((await keepHouse(room.database, now)).dropped).toEqual([])
  })

  test('a partition that vanished under a process is made again', async () => {
    await recordBatch(room.database, batchOf([readingOf(key, daysAgo(3), 1)]), now)
    const owner = openDatabase(room.ownerUrl, { name: 'owner', log: silentLog, max: 1 })
    await owner.transaction(systemViewer, (tx) =>
      tx.execute(sql`select drop_telemetry_before('kept_reading', now())`),
    )
    await owner.close()
    const again = batchOf([readingOf(key, new Date(daysAgo(3).getTime() + 1_000), 2)])
    expect(await recordBatch(room.database, again, now)).toEqual({ stored: 1, duplicates: 0 })
    expect(await rows(sql`select litres from reading`)).toEqual([{ litres: '2' }])
  })

  test.runIf(name === 'PostgreSQL')('partitions stand ready for a week to come', async () => {
    await recordBatch(room.database, batchOf([readingOf(key, now, 1)]), now)
    await keepHouse(room.database, now)
    const ready = await rows(
      sql`select parent, extract(epoch from max(ends_at)) * 1000 as until from telemetry_partition group by 1`,
    )
    expect(ready).toHaveLength(3)
    for (const { until } of ready) expect(Number(until)).toBeGreaterThan(daysAgo(-7).getTime())
  })
})
