import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { startOfHour } from '@aquacis/kit/values/calendar.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectedBars } from '../test/chart-model.ts'
import { describeEachEngine, type Engine } from '../test/engines.ts'
import { type InstalledMeter, installedMeter } from '../test/installed-meter.ts'
import { batchOf, readingOf } from '../test/readings.ts'
import { type AskedStatement, countedStatements } from '../test/statements.ts'
import { loadConsumptionUpdates } from './live/consumption-update.ts'
import { subgraph } from './subgraph.ts'
import { keepHouse } from './telemetry/housekeeping.ts'
import { recordBatch } from './telemetry/record-batch.ts'
import { sumOffices } from './telemetry/sum-offices.ts'
import type { TelemetryReading } from './telemetry.ts'

// Every chart of the graph gives the same answers on each engine, whatever the engine has already rolled up by itself.

const now = startOfHour(new Date())
const hourMs = 3_600_000
const dayMs = 24 * hourMs
const staff: Viewer = { kind: 'staff', subject: 's', operatingUnitIds: [1] }

const charts = `query ($place: [_Any!]!, $office: [_Any!]!, $hours: DateTime!, $days: DateTime!, $months: DateTime!, $now: DateTime!) {
  place: _entities(representations: $place) { ... on ServicePoint {
    consumptionToday { volume } consumptionThisMonth { volume }
    hours: consumption(step: HOUR, from: $hours, to: $now) { from to volume }
    filled: consumption(step: HOUR, from: $hours, to: $now) { interpolated }
    days: consumption(step: DAY, from: $days, to: $now) { from to volume }
    months: consumption(step: MONTH, from: $months, to: $now) { from to volume } } }
  office: _entities(representations: $office) { ... on OperatingUnit {
    dailyConsumption(from: $days, to: $now) { from to volume meters } } } }`

/** Irregular readings of 70 days with two silences; every meter has other ones. */
function seventyDays(meterKey: number): TelemetryReading[] {
  const readings: TelemetryReading[] = []
  let litres = 10_000 + meterKey
  for (let minutes = 70 * 1_440; minutes > 0; minutes -= 17 + ((minutes * meterKey) % 53)) {
    litres += (minutes * 7) % 23
    const day = Math.floor(minutes / 1_440)
    if (day === 20 || (day === 3 && minutes % 1_440 < 400)) continue
    readings.push(readingOf(meterKey, new Date(now.getTime() - minutes * 60_000), litres))
  }
  return readings
}

interface OfficeAnswer {
  readonly dailyConsumption: readonly { readonly volume: string | null; readonly meters: number }[]
}

function describeCharts(engine: Engine): void {
  let room: TestRoom
  let graph: InProcessSubgraph
  let meters: readonly InstalledMeter[]
  const told = new Map<number, TelemetryReading[]>()

  beforeAll(async () => {
    room = await testRoom(subgraph.migrations, silentLog, engine.adminUrl)
    graph = inProcessSubgraph(subgraph, room)
    meters = [
      await installedMeter(room.database, room.sealer),
      await installedMeter(room.database, room.sealer),
    ]
    for (const { key } of meters) told.set(key, seventyDays(key))
    const all = [...told.values()].flat()
    // Every third reading comes first, then the second thirds backwards, then all of them once more.
    const thirds = [0, 1, 2].map((third) => all.filter((_, index) => index % 3 === third))
    for (const part of [thirds[0] ?? [], (thirds[1] ?? []).toReversed(), thirds[2] ?? [], all]) {
      await recordBatch(room.database, batchOf(part), now)
    }
  })

  afterAll(() => room.drop())

  const variables = (meter: InstalledMeter) => ({
    place: [{ __typename: 'ServicePoint', id: meter.servicePointId }],
    office: [{ __typename: 'OperatingUnit', id: '1' }],
    hours: new Date(now.getTime() - 16 * dayMs).toISOString(),
    days: new Date(now.getTime() - 69 * dayMs).toISOString(),
    months: new Date(now.getTime() - 100 * dayMs).toISOString(),
    now: now.toISOString(),
  })

  async function show(meter: InstalledMeter) {
    const { data, errors } = await graph.execute({
      document: charts,
      variables: variables(meter),
      viewer: staff,
      now,
    })
    expect(errors).toBeUndefined()
    const answer = data as unknown as { place: [Record<string, unknown>]; office: [OfficeAnswer] }
    return { place: answer.place[0], office: answer.office[0] }
  }

  async function expectRightCharts(): Promise<void> {
    while ((await sumOffices(room.database, now)) > 0);
    for (const meter of meters) {
      const { place } = await show(meter)
      const readings = told.get(meter.key) ?? []
      const { hours, days, months } = variables(meter)
      expect(place['hours']).toEqual(expectedBars(readings, 'HOUR', new Date(hours), now))
      expect(place['days']).toEqual(expectedBars(readings, 'DAY', new Date(days), now))
      expect(place['months']).toEqual(expectedBars(readings, 'MONTH', new Date(months), now))
    }
    const days = meters.map(({ key }) =>
      expectedBars(told.get(key) ?? [], 'DAY', new Date(now.getTime() - 69 * dayMs), now),
    )
    const { office } = await show(meters[0] as InstalledMeter)
    const sums = (days[0] ?? []).map((_, index) =>
      days.flatMap((bars) => bars[index]?.volume ?? []).map(Number),
    )
    expect(office.dailyConsumption.map(({ volume, meters }) => [volume, meters])).toEqual(
      sums.map((volumes) => [
        volumes.length === 0 ? null : volumes.reduce((sum, each) => sum + each, 0).toFixed(3),
        volumes.length,
      ]),
    )
  }

  test('charts of readings that came shuffled, late and twice are those of the readings in order', async () => {
    await expectRightCharts()
  })

  test('they stay what they were when the engine has rolled up for itself and housekeeping has gone through', async () => {
    if (engine.name === 'TimescaleDB') await refreshAggregates(room.ownerUrl)
    const { settled } = await keepHouse(room.database, now)
    // Six weeks of two meters at least lie in the aggregates now, and only there.
    if (engine.name === 'TimescaleDB') expect(settled).toBeGreaterThan(2 * 40 * 24)
    await expectRightCharts()
    expect((await keepHouse(room.database, now)).settled).toBe(0)
  })

  test('a reading that comes weeks late corrects hour, day, month and office, even what was settled', async () => {
    const [meter] = meters
    if (meter === undefined) throw new Error('no meter')
    const at = new Date(now.getTime() - 20.5 * dayMs)
    const own = told.get(meter.key) ?? []
    const neighbour = own.findLast((each) => each.at < at)
    const late = readingOf(meter.key, at, (neighbour?.litres ?? 0) + 1)
    own.push(late)
    await recordBatch(room.database, batchOf([late]), now)
    await expectRightCharts()
  })

  test('hours that nobody heard are drawn as a line between the registers around them, and said to be', async () => {
    const meter = await installedMeter(room.database, room.sealer)
    const registers = [
      [10.5, 1_000],
      [5.5, 2_000],
      [4.5, 2_100],
      [1.5, 1_900],
    ] as const
    const heard = registers.map(([hours, value]) =>
      readingOf(meter.key, new Date(now.getTime() - hours * hourMs), value),
    )
    await recordBatch(room.database, batchOf(heard), now)
    const { rows } = await room.database.transaction(systemViewer, (tx) =>
      tx.execute<{ litres: string; interpolated: boolean }>(
        sql`select litres, interpolated from reading_hourly_filled where meter_key = ${meter.key} order by starts_at`,
      ),
    )
    // 1,000 litres in five hours from half past; where the register fell nobody knows what ran.
    expect(rows.map(({ litres, interpolated }) => [Number(litres), interpolated])).toEqual([
      [1_000, false],
      [1_300, true],
      [1_500, true],
      [1_700, true],
      [1_900, true],
      [2_000, false],
      [2_100, false],
      [1_900, false],
    ])
    const shares = await sharesOf(meter, 11, 0)
    expect(shares).toEqual([
      [null, null],
      ...[300, 200, 200, 200, 100].map((litres) => [null, (litres / 1_000).toFixed(3)]),
      ['0.100', null],
      ...Array.from({ length: 4 }, () => [null, null]),
    ])
    // Asked for in the middle of the silence, an hour has the same share.
    expect(await sharesOf(meter, 8, 7)).toEqual([[null, '0.200']])
  })

  async function sharesOf({ servicePointId }: InstalledMeter, from: number, to: number) {
    const ago = (hours: number) => new Date(now.getTime() - hours * hourMs).toISOString()
    const { data } = await graph.execute({
      document: `query ($place: [_Any!]!, $from: DateTime!, $to: DateTime!) { _entities(representations: $place) {
        ... on ServicePoint { consumption(step: HOUR, from: $from, to: $to) { volume interpolated } } } }`,
      variables: {
        ...{ place: [{ __typename: 'ServicePoint', id: servicePointId }], from: ago(from), to: ago(to) },
      },
      viewer: staff,
      now,
    })
    const [place] = (data as unknown as { _entities: [{ consumption: Record<string, string | null>[] }] })
      ._entities
    return place.consumption.map(({ volume, interpolated }) => [volume, interpolated])
  }

  test('no chart looks at a raw reading: the plans of all their statements say so', async () => {
    const [meter] = meters
    if (meter === undefined) throw new Error('no meter')
    const { asked } = await countedStatements(room.database, async () => {
      await show(meter)
      await room.database.transaction(systemViewer, (tx) =>
        loadConsumptionUpdates(tx, [{ meterId: meter.meterId, traceId: '' }]),
      )
    })
    const questions = asked.filter(({ text }) => /^\s*select "/.test(text))
    for (const relation of [
      'register_hour',
      'register_day',
      'register_month',
      'office_day',
      'latest_reading',
    ]) {
      expect(
        questions.some(({ text }) => text.includes(`"${relation}"`)),
        relation,
      ).toBe(true)
    }
    const raw = await rawRelations(room, engine)
    expect(raw.length).toBeGreaterThan(60)
    for (const question of questions) {
      const relations = await relationsRead(room, question)
      expect(relations.filter((name) => raw.includes(name))).toEqual([])
    }
  })
}

/** Where raw readings lie: the table, and its partitions or chunks. */
async function rawRelations({ ownerUrl }: TestRoom, engine: Engine): Promise<string[]> {
  const owner = openDatabase(ownerUrl, { name: 'owner', log: silentLog, max: 1 })
  const parts =
    engine.name === 'TimescaleDB'
      ? `select chunk_name as name from timescaledb_information.chunks where hypertable_name = 'kept_reading'`
      : `select partition as name from telemetry_partition where parent = 'kept_reading'`
  const { rows } = await owner.pool.query<{ name: string }>(parts)
  await owner.close()
  return ['kept_reading', 'reading', ...rows.map(({ name }) => name)]
}

/** Names of the relations in a statement's plan. */
async function relationsRead({ database }: TestRoom, { text, values }: AskedStatement): Promise<string[]> {
  const client = await database.pool.connect()
  try {
    await client.query(`begin; set local aquacis.scope = 'all'`)
    const { rows } = await client.query(`explain (format json) ${text}`, [...values])
    const names = JSON.stringify(rows).matchAll(/"Relation Name":"([^"]+)"/g)
    return [...names].map(([, name = '']) => name)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

async function refreshAggregates(ownerUrl: string): Promise<void> {
  const owner = openDatabase(ownerUrl, { name: 'owner', log: silentLog, max: 1 })
  for (const step of ['hour', 'day', 'month']) {
    await owner.pool.query(`call refresh_continuous_aggregate('register_${step}_aggregate',
      now() - interval '85 days', now() - interval '1 day')`)
  }
  await owner.close()
}

describeEachEngine('charts', describeCharts)
