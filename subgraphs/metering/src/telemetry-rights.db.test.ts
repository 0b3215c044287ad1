import { copyIn } from '@aquacis/kit/runtime/copy-in.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InstalledMeter, installedMeter } from '../test/installed-meter.ts'
import { batchOf, readingOf } from '../test/readings.ts'
import { recordBatch } from './telemetry/record-batch.ts'

// The kept tables have no row-level security, because binary COPY and compression refuse it: here is what shuts them.

const at = new Date(Date.now() - 60_000)
const kept = ['kept_reading', 'kept_hour', 'kept_day', 'kept_month']
const asked = ['reading', 'register_hour', 'register_day', 'register_month', 'reading_hourly_filled']

let room: TestRoom
let ana: InstalledMeter
let viewers: readonly Viewer[]

beforeAll(async () => {
  room = await testRoom(new URL('../migrations/', import.meta.url))
  ana = await installedMeter(room.database, room.sealer)
  viewers = [
    { kind: 'resident', subject: 's', partyId: ana.customerId },
    { kind: 'staff', subject: 's', operatingUnitIds: [1] },
    { kind: 'anonymous' },
  ]
  await recordBatch(room.database, batchOf([readingOf(ana.key, at, 1_000)]), new Date())
})

afterAll(() => room.drop())

const as = <T>(viewer: Viewer, work: (tx: Transaction) => Promise<T>) =>
  room.database.transaction(viewer, work)
const refused = { code: '42501' }

test.each(kept)('%s is read past its view by nobody, nor changed, the system included', async (table) => {
  const name = sql.identifier(table)
  for (const viewer of [...viewers, systemViewer]) {
    await expect(as(viewer, (tx) => tx.execute(sql`select from ${name}`))).rejects.toMatchObject(refused)
    await expect(as(viewer, (tx) => tx.execute(sql`delete from ${name}`))).rejects.toMatchObject(refused)
    await expect(
      as(viewer, (tx) => tx.execute(sql`update ${name} set meter_key = meter_key`)),
    ).rejects.toMatchObject(refused)
  }
})

test.each(asked)('%s is a window and not a door', async (view) => {
  const name = sql.identifier(view)
  // A join is no table to write to (55000), whatever the rights.
  for (const viewer of [...viewers, systemViewer]) {
    for (const attempt of [
      sql`delete from ${name}`,
      sql`insert into ${name} (meter_key) values (${ana.key})`,
    ]) {
      await expect(as(viewer, (tx) => tx.execute(attempt))).rejects.toMatchObject({ code: '55000' })
    }
  }
})

test('rows are added, dropped and replayed by the system alone, on whatever way', async () => {
  const key = [{ name: 'meter_key', type: 'int4', of: (meterKey: number) => meterKey }] as const
  const ways: readonly ((tx: Transaction) => Promise<unknown>)[] = [
    (tx) =>
      tx.execute(sql`insert into kept_reading (meter_key, at, litres, received_at)
      values (${ana.key}, now(), 0, now())`),
    ...kept.map((table) => (tx: Transaction) => copyIn(tx, table, key, [ana.key])),
    (tx) =>
      tx.execute(sql`select add_late_readings(array[${ana.key}::int], array[0::float8], array[0::bigint],
      array[null::int], array[0::float8])`),
    ...['H', 'D', 'M'].map(
      (step) => (tx: Transaction) =>
        tx.execute(sql`select widen_spans(array[${step}]::"char"[], array[${ana.key}::int], array[0::float8],
          array[0::float8], array[0::bigint], array[0::float8], array[0::bigint])`),
    ),
    (tx) => tx.execute(sql`select ensure_telemetry_partitions('kept_reading', array['2026-01-01'::date])`),
    (tx) => tx.execute(sql`select drop_telemetry_before('kept_reading', now())`),
    (tx) => tx.execute(sql`select sum_office_day(now(), now(), now())`),
    (tx) => tx.execute(sql`select settle_spans(now())`),
    (tx) =>
      tx.execute(sql`select past_readings(array[${ana.key}::int], array[0::float8], array[1e15::float8])`),
  ]
  for (const viewer of viewers) {
    for (const way of ways) await expect(as(viewer, way)).rejects.toMatchObject(refused)
  }
})

test('a partition asked for by its own name shows nothing, not even to the system', async () => {
  const { rows } = await as(systemViewer, (tx) =>
    tx.execute<{ partition: string }>(sql`select partition from telemetry_partition`),
  )
  for (const { partition } of rows) {
    for (const viewer of [...viewers, systemViewer]) {
      const seen = await as(viewer, (tx) => tx.execute(sql`select from ${sql.identifier(partition)}`))
      expect(seen.rowCount).toBe(0)
    }
  }
})
