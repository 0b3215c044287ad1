import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hourlyReadings } from '../../test/household.ts'
import { type InstalledMeter, installedMeter } from '../../test/installed-meter.ts'
import { batchOf } from '../../test/readings.ts'
import { alertsWhere } from '../store/alerts/alert.ts'
import type { DeviceSighting } from '../telemetry.ts'
import { recordBatch } from './record-batch.ts'
import { watchTheClock } from './tick.ts'

const hour = 3_600_000
const now = new Date('2026-11-20T18:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * hour)

let room: TestRoom

beforeAll(async () => {
  room = await testRoom(new URL('../../migrations/', import.meta.url))
})

afterAll(() => room.drop())

async function alertsAt({ key }: InstalledMeter, kind = 'DEVICE_OFFLINE') {
  return room.database.transaction(systemViewer, (tx) =>
    alertsWhere(tx, sql`meter_key = ${key} and kind = ${kind}::alert_kind`),
  )
}

const inDatabase = (statement: ReturnType<typeof sql>) =>
  room.database.transaction(systemViewer, (tx) => tx.execute(statement))

/** Hourly readings of some days in batches of some hours, so that the meter's interval is learned. */
async function heardUntilNow(meter: InstalledMeter, everyHours: number, hours: number) {
  const readings = hourlyReadings(
    meter.key,
    Array.from({ length: hours }, (_, index) => index % 3),
    now,
  )
  for (let end = readings.length % everyHours; end <= readings.length; end += everyHours) {
    await recordBatch(room.database, batchOf(readings.slice(Math.max(0, end - everyHours), end)), now)
  }
}

/** One batch of readings of several meters, whose interval is configured. */
async function heardOnce(meters: readonly InstalledMeter[], intervalSeconds: number) {
  const readings = meters.flatMap(({ key }) => hourlyReadings(key, [0, 7], now))
  await recordBatch(room.database, batchOf(readings), now)
  for (const { key } of meters) {
    await inDatabase(sql`update device set interval_seconds = ${intervalSeconds} where meter_key = ${key}`)
  }
}

function sightingOf(meter: InstalledMeter, at: Date, gateway: string): DeviceSighting {
  const silent = { batteryPercent: null, batteryMillivolts: null, snrDb: null, firmware: null }
  return { ...silent, meterKey: meter.key, at, rssiDbm: -90, gateway, clockDriftSeconds: null }
}

test('a device that speaks every hour is missed after five, once, until it is heard again', async () => {
  const meter = await installedMeter(room.database, room.sealer)
  await heardUntilNow(meter, 1, 28)
  await watchTheClock(room.database, later(4.9))
  expect(await alertsAt(meter)).toEqual([])
  await Promise.all([5.1, 5.1, 6].map((hours) => watchTheClock(room.database, later(hours))))
  expect(await alertsAt(meter)).toMatchObject([{ since: now, closedAt: null }])
  const heard = hourlyReadings(meter.key, [9], later(7))
  await recordBatch(room.database, batchOf(heard), later(7))
  expect(await alertsAt(meter)).toMatchObject([{ closedReason: 'HEARD_AGAIN', closedAt: later(7) }])
  const facts = (await room.published()).filter(({ key }) => key === meter.meterId)
  const told = facts.filter(({ data }) => (data as { kind?: string }).kind === 'DEVICE_OFFLINE')
  expect(told.map(({ type }) => type)).toEqual(['metering.AlertOpened', 'metering.AlertClosed'])
})

test('one that speaks once a day, of all its hours, is not missed after five hours but after a day and four', async () => {
  const meter = await installedMeter(room.database, room.sealer)
  await heardUntilNow(meter, 24, 72)
  await watchTheClock(room.database, later(27))
  expect(await alertsAt(meter)).toEqual([])
  await watchTheClock(room.database, later(29))
  expect(await alertsAt(meter)).toHaveLength(1)
})

test('the interval that is configured counts', async () => {
  const meter = await installedMeter(room.database, room.sealer)
  await heardOnce([meter], 43_200)
  await watchTheClock(room.database, later(15))
  expect(await alertsAt(meter)).toEqual([])
  await watchTheClock(room.database, later(17))
  expect(await alertsAt(meter)).toHaveLength(1)
})

test('what a device says without a register keeps it from being missed', async () => {
  const meter = await installedMeter(room.database, room.sealer)
  await heardOnce([meter], 3_600)
  const sightings = [sightingOf(meter, later(4), 'g-1')]
  await recordBatch(room.database, { ...batchOf([]), sightings }, later(4))
  await watchTheClock(room.database, later(6))
  expect(await alertsAt(meter)).toEqual([])
})

test('neighbours that fall silent with their gateway are one event of the area, told once', async () => {
  const meters = await Promise.all(
    Array.from({ length: 7 }, () => installedMeter(room.database, room.sealer, { operatingUnitId: 6 })),
  )
  await heardOnce(meters, 3_600)
  const [alone, ...together] = meters
  const sightings = [
    ...together.map((meter) => sightingOf(meter, now, 'g-san-juan')),
    ...(alone ? [sightingOf(alone, now, 'g-elsewhere')] : []),
  ]
  await recordBatch(room.database, { ...batchOf([]), sightings }, now)
  await watchTheClock(room.database, later(6))
  const alerts = await Promise.all(meters.map((meter) => alertsAt(meter)))
  const events = alerts.map(([found]) => found?.areaEventId)
  expect(events[0]).toBeNull()
  expect(new Set(events.slice(1)).size).toBe(1)
  const told = (await room.published()).filter(({ type }) => type === 'metering.AreaEventOpened')
  expect(told.map(({ data }) => data)).toMatchObject([
    { areaEventId: events[1], gateway: 'g-san-juan', operatingUnitId: 6, kind: 'DEVICE_OFFLINE', meters: 6 },
  ])
})

test('a meter that was taken away has no alerts any more', async () => {
  const meter = await installedMeter(room.database, room.sealer)
  await recordBatch(room.database, batchOf(hourlyReadings(meter.key, Array(30).fill(5), now)), now)
  await inDatabase(sql`update meter set removed_at = ${now.toISOString()},
    former_operating_unit_id = ${meter.operatingUnitId} where meter_key = ${meter.key}`)
  await watchTheClock(room.database, later(48))
  expect(await alertsAt(meter, 'CONTINUOUS_FLOW')).toMatchObject([{ closedReason: 'METER_REMOVED' }])
  expect(await alertsAt(meter)).toEqual([])
})
