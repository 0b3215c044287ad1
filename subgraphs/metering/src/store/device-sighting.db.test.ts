import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installedMeter } from '../../test/installed-meter.ts'
import type { DeviceSighting } from '../domain/telemetry-batch.ts'
import { keepHouse } from '../telemetry/housekeeping.ts'
import { deviceBattery, deviceState, keepSightings } from './device-sighting.ts'

let room: TestRoom

beforeAll(async () => {
  room = await testRoom(new URL('../../migrations/', import.meta.url))
})
afterAll(() => room.drop())

const silent = {
  ...{ batteryPercent: null, batteryMillivolts: null, rssiDbm: null, snrDb: null },
  ...{ gateway: null, firmware: null, clockDriftSeconds: null },
}

const dayMs = 86_400_000
/** Noon in Mexico City: minutes later are of the same day, whenever this runs. */
const start = (Math.floor(Date.now() / dayMs) - 11) * dayMs + 18 * 3_600_000
const after = (minutes: number) => new Date(start + minutes * 60_000)

function seen(meterKey: number, minutes: number, more: Partial<DeviceSighting> = {}): DeviceSighting {
  return { meterKey, at: after(minutes), ...silent, ...more }
}

async function keep(...batches: (readonly DeviceSighting[])[]) {
  for (const batch of batches) await room.database.transaction(systemViewer, (tx) => keepSightings(tx, batch))
}

async function stateOf(meterKey: number, viewer: Viewer = systemViewer) {
  const [row] = await room.database.transaction(viewer, (tx) =>
    tx.select().from(deviceState).where(sql`meter_key = ${meterKey}`),
  )
  return row
}

async function batteryOf(meterKey: number) {
  const rows = await room.database.transaction(systemViewer, (tx) =>
    tx.select().from(deviceBattery).where(sql`meter_key = ${meterKey}`).orderBy(deviceBattery.day),
  )
  return rows.map(({ percent }) => percent)
}

const newKey = async () => (await installedMeter(room.database, room.sealer)).key

test('each matter keeps its newest word, in whatever order and however often it is told', async () => {
  const orders = [
    [0, 1, 2, 3],
    [3, 2, 1, 0],
    [2, 0, 3, 1, 1, 0],
  ]
  for (const order of orders) {
    const key = await newKey()
    const told = [
      seen(key, 0, { batteryPercent: 98, firmware: '1.0', rssiDbm: -90, gateway: 'east' }),
      seen(key, 10, { batteryPercent: 97, snrDb: 4.5, rssiDbm: -80, gateway: 'west' }),
      seen(key, 20, { firmware: '1.1', clockDriftSeconds: -12 }),
      seen(key, 30),
    ]
    await keep(...order.map((index) => told.slice(index, index + 1)))
    expect(await stateOf(key)).toMatchObject({
      lastSeenAt: after(30),
      batteryAt: after(10),
      batteryPercent: 97,
      firmware: '1.1',
      rssiDbm: -80,
      snrDb: 4.5,
      gateway: 'west',
      clockDriftSeconds: -12,
    })
  }
})

test('a batch that holds a device many times ends like one after the other', async () => {
  const [one, several] = [await newKey(), await newKey()]
  const told = (key: number) => [
    seen(key, 60, { batteryPercent: 90 }),
    seen(key, 0, { batteryPercent: 91, firmware: '2.0' }),
    seen(key, 30, { rssiDbm: -70 }),
  ]
  await keep(told(one))
  await keep(...told(several).map((sighting) => [sighting]))
  const { meterKey: _one, heard: _heard, ...first } = { ...(await stateOf(one)) }
  expect(await stateOf(several)).toMatchObject(first)
})

test('a device heard again within a minute is written only when it says something new', async () => {
  const key = await newKey()
  const writer = async () => {
    const { rows } = await room.database.transaction(systemViewer, (tx) =>
      tx.execute<{ xmin: string }>(sql`select xmin::text from device_state where meter_key = ${key}`),
    )
    return rows[0]?.xmin
  }
  await keep([seen(key, 0, { batteryPercent: 50, rssiDbm: -90 })])
  const first = await writer()
  await keep([seen(key, 0.5, { batteryPercent: 50, rssiDbm: -91 })])
  expect(await writer()).toBe(first)
  await keep([seen(key, 0.6, { batteryPercent: 49 })])
  expect(await stateOf(key)).toMatchObject({ batteryPercent: 49, lastSeenAt: after(0.6), heard: 2 })
  await keep([seen(key, 1.7)])
  expect(await stateOf(key)).toMatchObject({ lastSeenAt: after(1.7), heard: 3 })
})

test('the battery’s history has a point for each day on which it changed', async () => {
  const key = await newKey()
  const day = 24 * 60
  await keep([seen(key, 0, { batteryPercent: 90 })], [seen(key, 60, { batteryPercent: 90 })])
  await keep([seen(key, day, { batteryPercent: 90 })], [seen(key, 2 * day, { batteryPercent: 89 })])
  await keep([seen(key, 2 * day + 1, { batteryPercent: 88 })], [seen(key, 4 * day, { batteryPercent: 87 })])
  await keep([seen(key, 3 * day, { batteryPercent: 80 })])
  expect(await batteryOf(key)).toEqual([90, 88, 80, 87])
  expect(await stateOf(key)).toMatchObject({ batteryPercent: 87 })
})

test('the battery’s history goes back two years', async () => {
  const key = await newKey()
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
  const told = [800, 731, 729, 1].map((days, index) => [
    { ...seen(key, 0, { batteryPercent: 99 - index }), at: daysAgo(days) },
  ])
  await keep(...told)
  await keepHouse(room.database, new Date())
  expect(await batteryOf(key)).toEqual([97, 96])
})

test('a sighting of tomorrow is not believed', async () => {
  const key = await newKey()
  await keep([{ ...seen(key, 0), at: new Date(Date.now() + 86_400_000) }])
  expect(await stateOf(key)).toBeUndefined()
})

test('the office sees its devices, the resident sees none', async () => {
  const meter = await installedMeter(room.database, room.sealer, { operatingUnitId: 7 })
  await keep([seen(meter.key, 0, { batteryPercent: 60 })])
  const staff = (unit: number): Viewer => ({ kind: 'staff', subject: 's', operatingUnitIds: [unit] })
  expect(await stateOf(meter.key, staff(7))).toMatchObject({ batteryPercent: 60 })
  expect(await stateOf(meter.key, staff(8))).toBeUndefined()
  const resident: Viewer = { kind: 'resident', subject: 's', partyId: meter.customerId }
  expect(await stateOf(meter.key, resident)).toBeUndefined()
})

test('the application of a LoRaWAN device is learned from what it sends', async () => {
  const meter = await installedMeter(room.database, room.sealer, {
    radio: { network: 'LORAWAN', address: '70b3d54991000001', encryptionKey: null },
  })
  await keep([seen(meter.key, 0, { application: 'a0000000-0000-4000-8000-000000000001' })])
  const { rows } = await room.database.transaction(systemViewer, (tx) =>
    tx.execute(sql`select application from device where meter_key = ${meter.key}`),
  )
  expect(rows).toEqual([{ application: 'a0000000-0000-4000-8000-000000000001' }])
})
