import { randomBytes } from 'node:crypto'
import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { createSealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { silentLog, type TestDatabase, testDatabase } from '@aquacis/kit/testing/database.ts'
import { startOfDay } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InstalledMeter, installedMeter } from '../test/installed-meter.ts'
import { batchOf, readingOf } from '../test/readings.ts'
import { countedStatements } from '../test/statements.ts'
import { wmbusAddress } from './domain/radio.ts'
import { recordBatch } from './telemetry/record-batch.ts'
import { openTelemetryStore, type TelemetryReading, type TelemetryStore } from './telemetry.ts'

const sealingKey = randomBytes(32).toString('base64')
const sealer = createSealer(sealingKey)
const hourMs = 3_600_000
/** Noon of yesterday in Mexico City: believable, over, and with hours of the same day and month before and behind it. */
const anHour = new Date(startOfDay(new Date(Date.now() - 24 * hourMs)).getTime() + 12 * hourMs)

let kept: TestDatabase
let store: TelemetryStore

beforeAll(async () => {
  kept = await testDatabase(new URL('../migrations/', import.meta.url))
  store = await openTelemetryStore({ databaseUrl: kept.appUrl, sealingKey, log: silentLog })
})

afterAll(async () => {
  await store.close()
  await kept.drop()
})

const newMeter = () => installedMeter(kept.database, sealer)

function after(seconds: number): Date {
  return new Date(anHour.getTime() + seconds * 1000)
}

async function rows(query: ReturnType<typeof sql>): Promise<readonly Record<string, unknown>[]> {
  return kept.database.transaction(systemViewer, async (tx) => (await tx.execute(query)).rows)
}

/** Everything that is kept of these meters, apart from when it came. */
async function memoryOf(keys: readonly number[]) {
  const those = sql.param(keys)
  return {
    readings: await rows(sql`select meter_key, at, litres, flow_litres_per_hour from reading
      where meter_key = any(${those}::int[]) order by meter_key, at`),
    latest: await rows(sql`select meter_key, at, litres, flow_litres_per_hour, origin from latest_reading
      where meter_key = any(${those}::int[]) order by meter_key`),
    hours: await rows(sql`select * from register_hour where meter_key = any(${those}::int[]) order by 1, 2`),
    days: await rows(sql`select * from register_day where meter_key = any(${those}::int[]) order by 1, 2`),
    months: await rows(
      sql`select * from register_month where meter_key = any(${those}::int[]) order by 1, 2`,
    ),
  }
}

async function factsOf(meter: InstalledMeter) {
  return rows(sql`select key, trace_id, data from messaging.outbox
    where type = 'metering.ReadingsRecorded' and key = ${meter.meterId} order by seq`)
}

/** A few days of two meters, with irregular instants. */
function someDays(keys: readonly number[]): TelemetryReading[] {
  return keys.flatMap((key) =>
    Array.from({ length: 120 }, (_, index) => {
      const at = after(-index * 2_617 - (index % 7))
      return readingOf(key, at, 100_000 - index * 13, { flowLitresPerHour: index % 3 === 0 ? index : null })
    }),
  )
}

function shuffled<Value>(values: readonly Value[], seed: number): Value[] {
  let state = seed
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state
  }
  return values
    .map((value) => ({ value, place: next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value)
}

function inBatches<Value>(values: readonly Value[], size: number): Value[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  )
}

test('a reading is kept with its latest value, hour, day and month, and one fact that carries its trace', async () => {
  const meter = await newMeter()
  const reading = readingOf(meter.key, after(60), 1_234, { flowLitresPerHour: 480 })
  expect(await store.record(batchOf([reading]))).toEqual({ stored: 1, duplicates: 0 })

  const memory = await memoryOf([meter.key])
  expect(memory.readings).toMatchObject([{ litres: '1234', flow_litres_per_hour: 480 }])
  expect(memory.latest).toMatchObject([{ litres: '1234', origin: 'TELEMETRY' }])
  expect(memory.hours).toMatchObject([{ first_litres: '1234', last_litres: '1234' }])
  expect([memory.days, memory.months]).toMatchObject([[{ last_litres: '1234' }], [{ last_litres: '1234' }]])
  expect(await factsOf(meter)).toEqual([
    {
      key: meter.meterId,
      trace_id: reading.traceId,
      data: {
        meterId: meter.meterId,
        servicePointId: meter.servicePointId,
        from: reading.at.toISOString(),
        to: reading.at.toISOString(),
        count: 1,
        latest: { at: reading.at.toISOString(), litres: 1_234, flowLitresPerHour: 480 },
      },
    },
  ])
})

test('a batch delivered twice changes nothing and tells nothing the second time', async () => {
  const meter = await newMeter()
  const letter = {
    source: 'wmbus/c1/telegram',
    payload: randomBytes(40),
    reason: 'CRC_MISMATCH',
    detail: 'block 2',
    receivedAt: after(0),
    traceId: '0'.repeat(32),
  }
  const batch = batchOf(someDays([meter.key]), [letter])
  expect(await store.record(batch)).toEqual({ stored: 120, duplicates: 0 })
  const memory = await memoryOf([meter.key])
  const facts = await factsOf(meter)

  expect(await store.record(batch)).toEqual({ stored: 0, duplicates: 120 })
  expect(await memoryOf([meter.key])).toEqual(memory)
  expect(await factsOf(meter)).toEqual(facts)
  expect(await rows(sql`select reason, detail from dead_letter where payload = ${letter.payload}`)).toEqual([
    { reason: 'CRC_MISMATCH', detail: 'block 2' },
  ])
})

test('batches that are shuffled, repeated and late end in the same memory as those in order', async () => {
  const orderly = [await newMeter(), await newMeter()]
  const unruly = [await newMeter(), await newMeter()]
  const inOrder = someDays(orderly.map(({ key }) => key)).toSorted((a, b) => a.at.getTime() - b.at.getTime())
  for (const readings of inBatches(inOrder, 50)) await store.record(batchOf(readings))

  const repeated = someDays(unruly.map(({ key }) => key))
  const anyOrder = shuffled([...repeated, ...repeated.slice(0, 90)], 7)
  let stored = 0
  for (const readings of inBatches(anyOrder, 37)) stored += (await store.record(batchOf(readings))).stored
  expect(stored).toBe(240)

  const withoutKeys = async (meters: readonly InstalledMeter[]) => {
    const keys = meters.map(({ key }) => key)
    const memory = await memoryOf(keys)
    return Object.values(memory).map((found) =>
      found.map((row) => ({ ...row, meter_key: keys.indexOf(Number(row['meter_key'])) })),
    )
  }
  expect(await withoutKeys(unruly)).toEqual(await withoutKeys(orderly))
})

test('the latest value only moves forward', async () => {
  const meter = await newMeter()
  await store.record(batchOf([readingOf(meter.key, after(100), 500)]))
  await store.record(batchOf([readingOf(meter.key, after(50), 400)]))
  const { latest, hours } = await memoryOf([meter.key])
  expect(latest).toMatchObject([{ litres: '500' }])
  expect(hours).toMatchObject([{ first_litres: '400', last_litres: '500' }])
})

test('a latest value that was lost by hand does not make readings be taken for new', async () => {
  const meter = await newMeter()
  await store.record(batchOf([readingOf(meter.key, after(1), 10), readingOf(meter.key, after(4_000), 20)]))
  const memory = await memoryOf([meter.key])
  await asOwner(`set aquacis.scope = 'all'; delete from latest_reading where meter_key = ${meter.key}`)
  const registers = [
    [1, 10],
    [2, 15],
    [4_000, 20],
  ] as const
  const again = batchOf(registers.map(([second, litres]) => readingOf(meter.key, after(second), litres)))
  expect(await store.record(again)).toEqual({ stored: 1, duplicates: 2 })
  const { readings, hours, ...rest } = await memoryOf([meter.key])
  expect(readings).toHaveLength(3)
  expect(hours).toMatchObject([{ last_litres: '15' }, { first_litres: '20', last_litres: '20' }])
  const { latest, days, months } = memory
  expect(rest).toEqual({ latest, days, months })
})

test('an hour that comes into the world late, piece by piece, is told once and whole', async () => {
  const meter = await newMeter()
  const minutes = [0, 61, 62, 30, 10, 185, 183, 59, 121]
  for (const minute of minutes) {
    await store.record(batchOf([readingOf(meter.key, after((minute - 300) * 60), 100 + minute)]))
  }
  const { hours } = await memoryOf([meter.key])
  expect(hours.map(({ first_litres, last_litres }) => [first_litres, last_litres])).toEqual([
    ['100', '159'],
    ['161', '162'],
    ['221', '221'],
    ['283', '285'],
  ])
})

test('a reading that comes again with another value is a duplicate: the first one stands', async () => {
  const meter = await newMeter()
  const batch = batchOf([readingOf(meter.key, after(1), 10), readingOf(meter.key, after(1), 99)])
  expect(await store.record(batch)).toEqual({ stored: 1, duplicates: 1 })
  expect(await store.record(batchOf([readingOf(meter.key, after(1), 99)]))).toEqual({
    stored: 0,
    duplicates: 1,
  })
  const memory = await memoryOf([meter.key])
  expect([memory.readings, memory.latest]).toMatchObject([[{ litres: '10' }], [{ litres: '10' }]])
  expect(memory.hours).toMatchObject([{ first_litres: '10', last_litres: '10' }])
})

test('readings that cannot be stored become dead letters and hold up nobody', async () => {
  const meter = await newMeter()
  const stranger = 2_000_000_000
  const outcome = await store.record(
    batchOf([
      readingOf(stranger, after(1), 1),
      readingOf(meter.key, new Date('2099-01-01'), 2),
      readingOf(meter.key, new Date(Number.NaN), 3, { receivedAt: new Date(Number.NaN) }),
      readingOf(meter.key, after(2), 4, { receivedAt: new Date(8.64e15) }),
      readingOf(meter.key, after(3), 5, { flowLitresPerHour: 1e15 }),
    ]),
  )
  expect(outcome).toEqual({ stored: 1, duplicates: 0 })
  expect((await memoryOf([meter.key])).readings).toMatchObject([{ litres: '4' }])
  const letters =
    await rows(sql`select reason, convert_from(payload, 'UTF8')::json as reading from dead_letter
    where source = 'telemetry-store' and (convert_from(payload, 'UTF8')::json->>'meterKey')::int in (${meter.key}, ${stranger})
    order by (convert_from(payload, 'UTF8')::json->>'litres')::int`)
  expect(letters).toMatchObject([
    { reason: 'METER_UNKNOWN', reading: { meterKey: stranger } },
    { reason: 'INSTANT_OUT_OF_RANGE', reading: { at: '2099-01-01T00:00:00.000Z' } },
    { reason: 'INSTANT_OUT_OF_RANGE', reading: { at: null } },
    { reason: 'VALUE_OUT_OF_RANGE', reading: { flowLitresPerHour: 1e15 } },
  ])
})

test('a dead letter whose words quote a zero byte is kept, with its payload whole', async () => {
  const payload = Buffer.from('\0{"telegram"')
  const letter = {
    source: 'wmbus/c1/tele\0gram',
    payload,
    reason: 'JSON_MALFORMED',
    detail: "Unexpected token '\0'",
    receivedAt: after(0),
    traceId: 'f'.repeat(32),
  }
  await store.record(batchOf([], [letter]))
  const [found] = await rows(sql`select source, payload from dead_letter where reason = 'JSON_MALFORMED'`)
  expect(found).toEqual({ source: 'wmbus/c1/tele\uFFFDgram', payload })
})

test('a batch that is cut off in the middle leaves nothing behind', async () => {
  const meter = await newMeter()
  // The last thing written is the outbox: with it refused, everything before has already been done.
  await asOwner(`alter table messaging.outbox add constraint refuse_all check (false) not valid`)
  await expect(store.record(batchOf(someDays([meter.key])))).rejects.toThrow('refuse_all')
  await asOwner('alter table messaging.outbox drop constraint refuse_all')
  expect(await memoryOf([meter.key])).toEqual({ readings: [], latest: [], hours: [], days: [], months: [] })
  expect(await store.record(batchOf(someDays([meter.key])))).toEqual({ stored: 120, duplicates: 0 })
})

test('a month that comes late finds its partitions, made by two writers at once', async () => {
  const meters = await Promise.all(Array.from({ length: 4 }, newMeter))
  const month = (key: number) =>
    Array.from({ length: 40 * 24 }, (_, hour) =>
      readingOf(key, new Date(anHour.getTime() - 200 * 24 * hourMs - hour * hourMs), 50_000 - hour),
    )
  const batches = meters.flatMap(({ key }, index) =>
    inBatches(index % 2 === 0 ? month(key) : month(key).reverse(), 500),
  )
  const outcomes = await Promise.all(batches.map((readings) => store.record(batchOf(readings))))
  expect(outcomes.reduce((sum, { stored }) => sum + stored, 0)).toBe(4 * 40 * 24)
  const { days, hours } = await memoryOf([meters[0]?.key ?? 0])
  expect(days.length).toBeGreaterThanOrEqual(40)
  expect(hours).toHaveLength(40 * 24)
})

test('writers that bring the same readings in opposite orders do not lock each other out', async () => {
  const meters = await Promise.all(Array.from({ length: 30 }, newMeter))
  const readings = meters.flatMap(({ key }) => someDays([key]).slice(0, 20))
  const deadlocks = async () =>
    Number(
      (await rows(sql`select deadlocks from pg_stat_database where datname = current_database()`))[0]?.[
        'deadlocks'
      ],
    )
  const before = await deadlocks()
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, (_, index) => store.record(batchOf(shuffled(readings, index + 1)))),
  )
  expect(outcomes.reduce((sum, { stored }) => sum + stored, 0)).toBe(600)
  await rows(sql`select pg_stat_force_next_flush()`)
  expect(await deadlocks()).toBe(before)
  const told = (await Promise.all(meters.map(factsOf))).map((facts) =>
    facts.reduce((sum, { data }) => sum + (data as { count: number }).count, 0),
  )
  expect(told).toEqual(meters.map(() => 20))
})

test('batches that are given at once are stored in the order in which they came: none is late', async () => {
  const meters = await Promise.all(Array.from({ length: 50 }, newMeter))
  const { statements } = await countedStatements(kept.database, () =>
    Promise.all(
      Array.from({ length: 9 }, (_, minute) =>
        recordBatch(
          kept.database,
          batchOf(meters.map(({ key }) => readingOf(key, after(minute * 60), minute))),
          new Date(),
        ),
      ),
    ),
  )
  expect(statements.filter((text) => text.includes('kept_reading'))).toHaveLength(9)
  expect(statements.filter((text) => text.includes('add_late_readings'))).toEqual([])
})

test('radios are found by their address with keys opened, and unknown ones are absent', async () => {
  const [first, second] = [await newMeter(), await newMeter()]
  await store.record(batchOf([readingOf(first.key, after(30), 77)]))
  const radios = await store.radios([
    wmbusAddress('KAM', first.identNumber),
    wmbusAddress('KAM', second.identNumber),
    wmbusAddress('KAM', '00000000'),
    wmbusAddress('ITW', first.identNumber),
  ])
  expect([...radios.keys()].sort()).toEqual([
    `WMBUS:KAM:${first.identNumber}`,
    `WMBUS:KAM:${second.identNumber}`,
  ])
  expect(radios.get(`WMBUS:KAM:${first.identNumber}`)).toEqual({
    ...wmbusAddress('KAM', first.identNumber),
    profile: null,
    intervalSeconds: null,
    meterKey: first.key,
    meterId: first.meterId,
    servicePointId: first.servicePointId,
    encryptionKey: Buffer.from(first.encryptionKey, 'hex'),
    calibreMillimetres: 15,
    latest: { at: after(30), litres: 77 },
  })
  expect(radios.get(`WMBUS:KAM:${second.identNumber}`)?.latest).toBeNull()
})

test('a radio’s key does not open in the row of another meter', async () => {
  const [first, second] = [await newMeter(), await newMeter()]
  await rows(sql`update device set encryption_key = (select encryption_key from device where meter_key = ${first.key})
    where meter_key = ${second.key}`)
  await expect(store.radios([wmbusAddress('KAM', second.identNumber)])).rejects.toThrow('does not open')
})

async function asOwner(statement: string): Promise<void> {
  const owner = openDatabase(kept.ownerUrl, { name: 'owner', log: silentLog, max: 1 })
  await owner.pool.query(statement)
  await owner.close()
}
