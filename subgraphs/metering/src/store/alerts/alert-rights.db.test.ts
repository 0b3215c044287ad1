import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { homeWithBurst, hourlyReadings } from '../../../test/household.ts'
import { type InstalledMeter, installedMeter } from '../../../test/installed-meter.ts'
import { batchOf } from '../../../test/readings.ts'
import { recordBatch } from '../../telemetry/record-batch.ts'
import { alertsWhere } from './alert.ts'
import { saveFeedback } from './alert-feedback.ts'

// What row-level security alone refuses of alerts, without any policy of domain/ in the way.

const now = new Date('2026-11-20T18:00:00Z')

let room: TestRoom
let ana: InstalledMeter
let sanJuan: InstalledMeter

beforeAll(async () => {
  room = await testRoom(new URL('../../../migrations/', import.meta.url))
  ana = await installedMeter(room.database, room.sealer, { operatingUnitId: 1 })
  sanJuan = await installedMeter(room.database, room.sealer, { operatingUnitId: 4 })
  for (const { key } of [ana, sanJuan]) {
    await recordBatch(room.database, batchOf(hourlyReadings(key, homeWithBurst(40, 300, 8), now)), now)
  }
  await room.database.transaction(systemViewer, async (tx) => {
    for (const { id } of await alertsWhere(tx, undefined)) {
      await saveFeedback(tx, id, { by: 's', byStaff: true, verdict: 'CONFIRMED', note: null, givenAt: now })
    }
  })
})

afterAll(() => room.drop())

const resident = ({ customerId }: InstalledMeter): Viewer => ({
  kind: 'resident',
  subject: 's',
  partyId: customerId,
})
const staff = (...operatingUnitIds: number[]): Viewer => ({ kind: 'staff', subject: 's', operatingUnitIds })

async function rowsSeen(viewer: Viewer, table: string): Promise<number> {
  const { rows } = await room.database.transaction(viewer, (tx) =>
    tx.execute<{ count: number }>(sql`select count(*)::int as count from ${sql.identifier(table)}`),
  )
  return rows[0]?.count ?? -1
}

async function alertsSeen(viewer: Viewer) {
  const found = await room.database.transaction(viewer, (tx) => alertsWhere(tx, undefined))
  return new Set(found.map(({ meterKey, layer }) => `${meterKey} ${layer}`))
}

test('a resident sees what is told of their own meter, an office everything of its meters, nobody else anything', async () => {
  expect(await alertsSeen(resident(ana))).toEqual(new Set([`${ana.key} NOTICE`]))
  expect(await alertsSeen(staff(4))).toEqual(new Set([`${sanJuan.key} RULE`, `${sanJuan.key} NOTICE`]))
  expect((await alertsSeen(staff(1, 4))).size).toBe(4)
  expect((await alertsSeen({ kind: 'anonymous' })).size).toBe(0)
})

test('what people said is the office’s to see', async () => {
  expect(await rowsSeen(staff(1), 'alert_feedback')).toBeGreaterThan(0)
  expect(await rowsSeen(staff(1, 4), 'alert_feedback')).toBeGreaterThan(
    await rowsSeen(staff(1), 'alert_feedback'),
  )
  expect(await rowsSeen(resident(ana), 'alert_feedback')).toBe(0)
})

test.each(['meter_state', 'meter_checkpoint', 'meter_caution'])('%s is the system’s alone', async (table) => {
  for (const viewer of [resident(ana), staff(1, 4)]) expect(await rowsSeen(viewer, table)).toBe(0)
})

test('nobody but the system writes alerts', async () => {
  for (const viewer of [resident(ana), staff(1)]) {
    const { rowCount } = await room.database.transaction(viewer, (tx) =>
      tx.execute(sql`update alert set closed_at = opened_at, closed_reason = 'ENDED'`),
    )
    expect(rowCount).toBe(0)
    const added = room.database.transaction(viewer, (tx) =>
      tx.execute(sql`insert into alert (id, meter_key, layer, kind, detail, severity, since, opened_at, litres, litres_at,
        operating_unit_id, told) values (gen_random_uuid(), ${ana.key}, 'RULE', 'TAMPER', 'X', 'WARNING', now(), now(), 0,
        now(), 1, false)`),
    )
    await expect(added).rejects.toThrow(/row-level security/)
  }
})
