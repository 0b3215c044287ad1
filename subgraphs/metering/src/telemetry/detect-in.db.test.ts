import { randomUUID } from 'node:crypto'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type InstalledMeter, installedMeter } from '../../test/installed-meter.ts'
import { batchOf, readingOf } from '../../test/readings.ts'
import type { TelemetryReading } from '../domain/telemetry-batch.ts'
import { alertsWhere } from '../store/alerts/alert.ts'
import { noPartitionsKnown } from '../store/telemetry/telemetry-partition.ts'
import { detectIn, heardMeters } from './detect-in.ts'
import { recordBatch } from './record-batch.ts'
import { storeReadings } from './store-readings.ts'

const hour = 3_600_000
const now = new Date('2026-11-20T18:00:00Z')

let room: TestRoom

beforeAll(async () => {
  room = await testRoom(new URL('../../migrations/', import.meta.url))
})

afterAll(() => room.drop())

const newMeter = () => installedMeter(room.database, room.sealer)

/** Hourly readings that end now; each number is what ran in an hour. */
function hours(meter: InstalledMeter, flows: readonly number[], endsAt = now.getTime()): TelemetryReading[] {
  let register = 100_000
  return flows.map((litres, index) => {
    register += litres
    return readingOf(meter.key, new Date(endsAt - (flows.length - 1 - index) * hour), register)
  })
}

const times = (count: number, litres: number) => Array.from({ length: count }, () => litres)

async function record(...batches: readonly TelemetryReading[][]) {
  for (const batch of batches) await recordBatch(room.database, batchOf(batch), now)
}

/** What is kept of the alerts of a meter, without ids. */
async function alertsAt(meter: InstalledMeter) {
  const found = await room.database.transaction(systemViewer, (tx) =>
    alertsWhere(tx, sql`meter_key = ${meter.key}`),
  )
  return found
    .map(
      ({ layer, kind, detail, severity, since, openedAt, escalatedAt, closedAt, closedReason, litres }) => ({
        ...{ layer, kind, detail, severity, closedReason, litres },
        ...{ since: since.toISOString(), openedAt: openedAt.toISOString() },
        ...{ escalatedAt: escalatedAt?.toISOString() ?? null, closedAt: closedAt?.toISOString() ?? null },
      }),
    )
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
}

async function factsAbout({ meterId }: InstalledMeter) {
  const facts = (await room.published()).filter(({ key, type }) => key === meterId && type.includes('Alert'))
  return facts.map(({ type, data }) => `${type.slice(9)} ${(data as { kind: string }).kind}`)
}

const ago = (count: number) => new Date(now.getTime() - count * hour).toISOString()

test('a leak is opened, escalated and closed by the readings that show it, and told once each', async () => {
  const meter = await newMeter()
  const readings = hours(meter, [...times(10, 0), ...times(80, 5), 0, 0])
  await record(readings.slice(0, 40))
  const opened = { layer: 'RULE', kind: 'CONTINUOUS_FLOW', detail: '', since: ago(82), openedAt: ago(58) }
  expect(await alertsAt(meter)).toEqual([
    { ...opened, severity: 'WARNING', escalatedAt: null, closedAt: null, closedReason: null, litres: 150 },
  ])
  await record(readings.slice(40, 41))
  expect(await alertsAt(meter)).toMatchObject([{ litres: 155, closedAt: null }])
  for (const reading of readings.slice(41)) await record([reading])
  expect(await alertsAt(meter)).toEqual([
    {
      ...opened,
      severity: 'CRITICAL',
      escalatedAt: ago(10),
      closedAt: ago(1),
      closedReason: 'ENDED',
      litres: 405,
    },
  ])
  expect(await factsAbout(meter)).toEqual([
    'AlertOpened CONTINUOUS_FLOW',
    'AlertEscalated CONTINUOUS_FLOW',
    'AlertClosed CONTINUOUS_FLOW',
  ])
})

test('the same batch again changes nothing', async () => {
  const meter = await newMeter()
  const readings = hours(meter, [...times(5, 0), ...times(30, 5)])
  await record(readings, readings, readings.slice(20))
  expect(await alertsAt(meter)).toHaveLength(1)
  expect(await factsAbout(meter)).toEqual(['AlertOpened CONTINUOUS_FLOW'])
})

/** Two weeks with leaks that come and go. */
const fortnight = Array.from({ length: 14 * 24 }, (_, index) => {
  const day = Math.floor(index / 24)
  if (day >= 3 && day < 6) return 6
  if (day >= 9) return index % 24 === 4 && day % 2 === 0 ? 0 : 9
  return index % 3 === 0 ? 0 : 25
})

describe('readings that come out of order', () => {
  /** A meter that hears all of it hour by hour. */
  async function inOrder() {
    const meter = await newMeter()
    await record(hours(meter, fortnight))
    return alertsAt(meter)
  }

  /** Ids and the instant of opening may tell how an alert came to be known; what it says of the leak may not. */
  const story = (alerts: Awaited<ReturnType<typeof alertsAt>>) =>
    alerts
      .filter(({ closedReason }) => closedReason !== 'CORRECTED')
      .map(({ kind, severity, since, closedAt, litres }) => ({ kind, severity, since, closedAt, litres }))

  test('in batches of a day, shuffled, they end in the same alerts', async () => {
    const meter = await newMeter()
    const readings = hours(meter, fortnight)
    const days = Array.from({ length: 14 }, (_, day) => readings.slice(day * 24, day * 24 + 24))
    const shuffled = [2, 0, 1, 5, 3, 4, 8, 6, 13, 7, 9, 12, 10, 11].map((day) => days[day] ?? [])
    await record(...shuffled)
    expect(story(await alertsAt(meter))).toEqual(story(await inOrder()))
  })

  test('every second one late, they end in the same alerts', async () => {
    const meter = await newMeter()
    const readings = hours(meter, fortnight)
    await record(
      readings.filter((_, index) => index % 2 === 0),
      readings.filter((_, index) => index % 2 === 1),
    )
    expect(story(await alertsAt(meter))).toEqual(story(await inOrder()))
  })

  test('an alert that should never have been is closed as corrected, and told', async () => {
    const meter = await newMeter()
    const readings = hours(meter, [...times(40, 0), ...times(13, 5), 0, ...times(13, 5)])
    const dry = readings.splice(53, 1)
    await record(readings)
    expect(await alertsAt(meter)).toMatchObject([{ closedAt: null }])
    await record(dry)
    expect(await alertsAt(meter)).toMatchObject([{ closedReason: 'CORRECTED', closedAt: ago(0) }])
    expect(await factsAbout(meter)).toEqual(['AlertOpened CONTINUOUS_FLOW', 'AlertClosed CONTINUOUS_FLOW'])
  })

  test('older than every memory, they change no alert', async () => {
    const meter = await newMeter()
    await record(hours(meter, fortnight))
    const before = await alertsAt(meter)
    await record(hours(meter, times(40, 5), now.getTime() - 60 * 24 * hour))
    expect(await alertsAt(meter)).toEqual(before)
  })
})

test('what another process has detected is not told again, and goes on', async () => {
  const meter = await newMeter()
  const readings = hours(meter, [...times(10, 0), ...times(90, 5), 0])
  await record(readings.slice(0, 50))
  // Nothing of what this process holds in memory is of use: as if it had been another one.
  await room.database.transaction(systemViewer, (tx) =>
    tx.execute(sql`update meter_state set stamp = ${randomUUID()} where meter_key = ${meter.key}`),
  )
  await record(readings.slice(50))
  expect(await factsAbout(meter)).toEqual([
    'AlertOpened CONTINUOUS_FLOW',
    'AlertEscalated CONTINUOUS_FLOW',
    'AlertClosed CONTINUOUS_FLOW',
  ])
})

test('a transaction that fails leaves no trace, in memory neither', async () => {
  const meter = await newMeter()
  const readings = hours(meter, [...times(10, 0), ...times(30, 5)])
  await record(readings.slice(0, 30))
  const rest = readings.slice(30)
  const killed = room.database.transaction(systemViewer, async (tx) => {
    const { write, ...what } = await storeReadings(tx, rest, now, noPartitionsKnown())
    await write()
    const batch = { ...what, alarms: [], sightings: [], falls: [], now }
    await detectIn(tx, batch, await heardMeters(tx, batch))
    throw new Error('the process was killed')
  })
  await expect(killed).rejects.toThrow('killed')
  expect(await alertsAt(meter)).toEqual([])
  await record(readings.slice(30))
  expect(await factsAbout(meter)).toEqual(['AlertOpened CONTINUOUS_FLOW'])
})

test('eight batches of many meters at once open every alert once', async () => {
  const meters = await Promise.all(Array.from({ length: 12 }, newMeter))
  const all = meters.map((meter) => hours(meter, [...times(5, 0), ...times(40, 5)]))
  const batches = Array.from({ length: 8 }, (_, part) =>
    all.flatMap((readings) => readings.filter((_reading, index) => index % 8 === part)),
  )
  await Promise.all(batches.map((batch) => record(batch)))
  for (const meter of meters) {
    expect(await alertsAt(meter)).toMatchObject([{ kind: 'CONTINUOUS_FLOW', closedAt: null, litres: 200 }])
    expect((await factsAbout(meter)).filter((fact) => fact.startsWith('AlertOpened'))).toHaveLength(1)
  }
})

test('a register that fell opens an alert though it is not kept, and the alert ends a day after it is kept again', async () => {
  const meter = await newMeter()
  const kept = hours(meter, times(60, 5))
  await record(kept.slice(0, 30))
  const [base, ...later] = kept.slice(29).map(({ at }) => at)
  if (base === undefined) throw new Error('there are readings')
  const fell = (index: number, litres: number) => {
    const falls = [{ meterKey: meter.key, at: later[index] ?? base, litres, since: base }]
    return recordBatch(room.database, { ...batchOf([]), falls }, now)
  }
  await fell(0, 4)
  await fell(1, 7)
  await fell(1, 7)
  const alert = { kind: 'REVERSE_FLOW', detail: 'FALLING_REGISTER', since: base.toISOString(), litres: 7 }
  const told = async () => (await alertsAt(meter)).filter(({ kind }) => kind === 'REVERSE_FLOW')
  expect(await told()).toMatchObject([{ ...alert, severity: 'WARNING', closedAt: null }])
  await record(kept.slice(33, 40))
  expect(await told()).toMatchObject([{ ...alert, closedAt: null }])
  await record(kept.slice(40))
  expect(await told()).toMatchObject([{ ...alert, closedReason: 'ENDED' }])
  // Delivered again, it is no news.
  await fell(1, 7)
  expect(await told()).toHaveLength(1)
  const facts = (await factsAbout(meter)).filter((fact) => fact.endsWith('REVERSE_FLOW'))
  expect(facts).toEqual(['AlertOpened REVERSE_FLOW', 'AlertClosed REVERSE_FLOW'])
})

describe('what devices say of themselves', () => {
  const at = (count: number) => new Date(now.getTime() - count * hour)
  const say = (meter: InstalledMeter, hoursAgo: number, ...standing: readonly string[]) =>
    recordBatch(
      room.database,
      { ...batchOf([]), alarms: [{ meterKey: meter.key, at: at(hoursAgo), standing }] },
      now,
    )
  const charge = (meter: InstalledMeter, hoursAgo: number, batteryPercent: number) => {
    const nothing = { batteryMillivolts: null, rssiDbm: null, snrDb: null, gateway: null, firmware: null }
    const sighting = {
      ...nothing,
      meterKey: meter.key,
      at: at(hoursAgo),
      batteryPercent,
      clockDriftSeconds: null,
    }
    return recordBatch(room.database, { ...batchOf([]), sightings: [sighting] }, now)
  }

  test('an alarm stands from when the meter says so until it says so no more', async () => {
    const meter = await newMeter()
    await say(meter, 9, 'LEAK', 'TAMPER')
    await say(meter, 8, 'LEAK')
    await say(meter, 7, 'LEAK', 'PREVIOUS_TAMPER')
    expect(await alertsAt(meter)).toMatchObject([
      { kind: 'DEVICE_ALARM', detail: 'LEAK', severity: 'WARNING', since: ago(9), closedAt: null },
      { kind: 'TAMPER', severity: 'CRITICAL', closedAt: ago(8), closedReason: 'ENDED' },
    ])
  })

  test('an alarm that is told alone, or with a full word in one batch, leaves and takes what it must', async () => {
    const meter = await newMeter()
    await say(meter, 9, 'TAMPER')
    const told = (hoursAgo: number, standing: readonly string[], ended?: readonly string[]) => ({
      ...{ meterKey: meter.key, at: at(hoursAgo), standing },
      ...(ended && { ended }),
    })
    const batch = { ...batchOf([]), alarms: [told(6, ['BURST'], []), told(7, ['LEAK'])] }
    await recordBatch(room.database, batch, now)
    const ends = (await alertsAt(meter)).map(({ detail, closedAt }) => [detail, closedAt])
    expect(Object.fromEntries(ends)).toEqual({ TAMPER: ago(7), LEAK: null, BURST: null })
    await recordBatch(room.database, { ...batchOf([]), alarms: [told(5, [], ['LEAK'])] }, now)
    expect((await alertsAt(meter)).filter(({ closedAt }) => closedAt === null)).toMatchObject([
      { detail: 'BURST' },
    ])
  })

  test('a battery is low below a fifth, and well again well above it', async () => {
    const meter = await newMeter()
    await charge(meter, 9, 20)
    expect(await alertsAt(meter)).toEqual([])
    await charge(meter, 8, 19)
    await charge(meter, 7, 22)
    expect(await alertsAt(meter)).toMatchObject([{ kind: 'LOW_BATTERY', closedAt: null, since: ago(8) }])
    await charge(meter, 6, 100)
    expect(await alertsAt(meter)).toMatchObject([{ kind: 'LOW_BATTERY', closedReason: 'ENDED' }])
  })

  test('what it said before its newest reading is no news', async () => {
    const meter = await newMeter()
    await record(hours(meter, times(3, 5)))
    await recordBatch(
      room.database,
      {
        ...batchOf(hours(meter, times(1, 5), now.getTime() - 5 * hour)),
        alarms: [{ meterKey: meter.key, at: at(5), standing: ['LEAK'] }],
      },
      now,
    )
    expect(await alertsAt(meter)).toEqual([])
  })

  test('delivered again after its end, an alarm is no news', async () => {
    const meter = await newMeter()
    const readings = hours(meter, times(3, 5))
    const delivered = [['TAMPER'], [], []].map((standing, index) => ({
      ...batchOf(readings.slice(index, index + 1)),
      alarms: [{ meterKey: meter.key, at: at(2 - index), standing }],
    }))
    for (const batch of [...delivered, ...delivered]) await recordBatch(room.database, batch, now)
    await say(meter, 2, 'TAMPER')
    expect(await alertsAt(meter)).toMatchObject([{ kind: 'TAMPER', since: ago(2), closedAt: ago(1) }])
    expect(await factsAbout(meter)).toEqual(['AlertOpened TAMPER', 'AlertClosed TAMPER'])
  })
})
