import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InstalledMeter, installedMeter, newInstallation } from '../test/installed-meter.ts'
import { batchOf, readingOf } from '../test/readings.ts'
import { addMeter } from './store/meter.ts'
import { recordBatch } from './telemetry/record-batch.ts'

// What row-level security alone refuses, without any policy of domain/ in the way.

const at = new Date(Date.now() - 60_000)
const measured = [
  'reading',
  'latest_reading',
  'register_hour',
  'register_day',
  'register_month',
  'reading_hourly_filled',
]

let room: TestRoom
let ana: InstalledMeter
let luis: InstalledMeter
let sanJuan: InstalledMeter

beforeAll(async () => {
  room = await testRoom(new URL('../migrations/', import.meta.url))
  ana = await installedMeter(room.database, room.sealer, { operatingUnitId: 1 })
  luis = await installedMeter(room.database, room.sealer, { operatingUnitId: 1 })
  sanJuan = await installedMeter(room.database, room.sealer, { operatingUnitId: 4 })
  const letter = { source: 's', payload: Buffer.of(1), reason: 'R', detail: '', receivedAt: at, traceId: '' }
  const readings = [ana, luis, sanJuan].map(({ key }) => readingOf(key, at, 1_000))
  await recordBatch(room.database, batchOf(readings, [letter]), new Date())
})

afterAll(() => room.drop())

const resident = (partyId: string): Viewer => ({ kind: 'resident', subject: 's', partyId })
const staff = (...operatingUnitIds: number[]): Viewer => ({ kind: 'staff', subject: 's', operatingUnitIds })
const anonymous: Viewer = { kind: 'anonymous' }

async function keysIn(table: string, viewer: Viewer): Promise<readonly number[]> {
  return room.database.transaction(viewer, async (tx) => {
    const { rows } = await tx.execute<{ meter_key: number }>(
      sql`select meter_key from ${sql.identifier(table)} order by meter_key`,
    )
    return rows.map(({ meter_key }) => meter_key)
  })
}

test.each(['meter', ...measured])(
  '%s: residents see their own, staff their office’s, others nothing',
  async (table) => {
    expect(await keysIn(table, resident(ana.customerId))).toEqual([ana.key])
    expect(await keysIn(table, staff(1))).toEqual([ana.key, luis.key])
    expect(await keysIn(table, staff(4))).toEqual([sanJuan.key])
    expect(await keysIn(table, staff())).toEqual([])
    expect(await keysIn(table, anonymous)).toEqual([])
    expect(await keysIn(table, systemViewer)).toEqual([ana.key, luis.key, sanJuan.key])
  },
)

test('radios are seen by staff of the office alone, not by whom they measure', async () => {
  expect(await keysIn('device', resident(ana.customerId))).toEqual([])
  expect(await keysIn('device', staff(1))).toEqual([ana.key, luis.key])
  expect(await keysIn('device', staff(4))).toEqual([sanJuan.key])
})

test('dead letters are the system’s', async () => {
  const count = (viewer: Viewer) =>
    room.database.transaction(viewer, async (tx) => (await tx.execute('select from dead_letter')).rowCount)
  expect([await count(staff(1)), await count(resident(ana.customerId)), await count(systemViewer)]).toEqual([
    0, 0, 1,
  ])
})

test('nobody but the system writes latest values or holders', async () => {
  const attempts = [
    sql`insert into latest_reading (meter_key, at, litres) values (${ana.key + 100}, now(), 0)`,
    sql`insert into service_point_holder values (gen_random_uuid(), ${ana.customerId}, 1, gen_random_uuid(), '2026-01-01')`,
  ]
  for (const viewer of [resident(ana.customerId), staff(1), anonymous]) {
    for (const attempt of attempts) {
      await expect(room.database.transaction(viewer, (tx) => tx.execute(attempt))).rejects.toMatchObject({
        code: '42501',
      })
    }
  }
})

test('what is seen may still not be changed', async () => {
  for (const viewer of [resident(ana.customerId), staff(1)]) {
    for (const table of ['service_point_holder', 'latest_reading']) {
      const column = table === 'service_point_holder' ? 'service_point_id' : 'meter_key'
      const touched = await room.database.transaction(viewer, async (tx) => {
        const name = sql.identifier(table)
        const set = sql`${sql.identifier(column)} = ${sql.identifier(column)}`
        const updated = await tx.execute(sql`update ${name} set ${set}`)
        const deleted = await tx.execute(sql`delete from ${name}`)
        return (updated.rowCount ?? 0) + (deleted.rowCount ?? 0)
      })
      expect(touched).toBe(0)
    }
  }
})

const kept = ['device', 'meter_event', 'device_state', 'device_battery', 'device_shadow', 'device_command']

test.each(kept)('%s: the office sees its own, residents and other offices nothing', async (table) => {
  await room.database.transaction(systemViewer, async (tx) => {
    for (const { key } of [ana, sanJuan]) await fillDeviceTables(tx, key)
  })
  const keys = async (viewer: Viewer) => [...new Set(await keysIn(table, viewer))]
  expect(await keys(staff(4))).toEqual([sanJuan.key])
  expect(await keys(staff(1))).toContain(ana.key)
  expect(await keys(staff(1))).not.toContain(sanJuan.key)
  expect(await keys(staff())).toEqual([])
  expect(await keys(resident(ana.customerId))).toEqual([])
  expect(await keys(anonymous)).toEqual([])
})

test('an office changes the meters and devices of its own alone, and nobody deletes what was told', async () => {
  const attempts = [
    ['meter', sql`update meter set calibre_millimetres = calibre_millimetres`],
    ['device', sql`update device set interval_seconds = 60`],
  ] as const
  for (const [table, attempt] of attempts) {
    const changed = async (viewer: Viewer) =>
      room.database.transaction(viewer, async (tx) => (await tx.execute(attempt)).rowCount)
    const own = (await keysIn(table, staff(4))).length
    expect(await changed(staff(4)), table).toBe(own)
    for (const viewer of [resident(ana.customerId), anonymous]) expect(await changed(viewer), table).toBe(0)
  }
  for (const table of ['meter', ...kept]) {
    const gone = await room.database.transaction(
      staff(1),
      async (tx) => (await tx.execute(sql`delete from ${sql.identifier(table)}`)).rowCount,
    )
    expect(gone, table).toBe(0)
  }
  for (const table of ['meter_event', 'device_state', 'device_battery', 'device_command']) {
    const column = sql.identifier('meter_key')
    const touched = await room.database.transaction(
      staff(1),
      async (tx) =>
        (await tx.execute(sql`update ${sql.identifier(table)} set ${column} = ${column}`)).rowCount,
    )
    expect(touched, table).toBe(0)
  }
})

async function fillDeviceTables(tx: Transaction, key: number): Promise<void> {
  await tx.execute(
    sql`insert into device_state (meter_key, last_seen_at, heard) values (${key}, now(), 1) on conflict do nothing`,
  )
  await tx.execute(
    sql`insert into device_battery (meter_key, day, at) values (${key}, now()::date, now()) on conflict do nothing`,
  )
  await tx.execute(sql`insert into device_shadow values (${key}, '{}', 0, '{}', 0) on conflict do nothing`)
  await tx.execute(sql`insert into device_command (id, meter_key, "order", topic, payload, state, queued_at, expires_at, by)
    values (gen_random_uuid(), ${key}, '{"name":"READ_NOW"}', 't', 'p', 'QUEUED', now(), now(), 's')`)
}

test('a meter goes in at a service point of one’s own office only', async () => {
  const add = (viewer: Viewer, place: InstalledMeter) =>
    room.database.transaction(viewer, async (tx) => {
      const wish = newInstallation(place.servicePointId)
      await addMeter(tx, { ...wish, id: wish.meterId, installedAt: at })
    })
  for (const viewer of [resident(ana.customerId), staff(4), anonymous]) {
    await expect(add(viewer, ana)).rejects.toMatchObject({ code: '42501' })
  }
  // The right is there; what stands in the way is the meter.
  await expect(add(staff(1), ana)).rejects.toMatchObject({ constraint: 'service_point_has_meter' })
})
