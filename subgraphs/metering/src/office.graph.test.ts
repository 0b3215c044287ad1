import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installedMeter } from '../test/installed-meter.ts'
import { batchOf, readingOf } from '../test/readings.ts'
import { ranBetween } from './domain/register-wrap.ts'
import { subgraph } from './subgraph.ts'
import { recordBatch } from './telemetry/record-batch.ts'
import { sumOffices } from './telemetry/sum-offices.ts'

/** Noon in Mexico City. */
const now = new Date('2026-11-20T18:00:00Z')
const day = (ago: number) => new Date(now.getTime() - ago * 86_400_000)

let room: TestRoom
let graph: InProcessSubgraph
let keys: readonly number[]

beforeAll(async () => {
  room = await testRoom(subgraph.migrations)
  graph = inProcessSubgraph(subgraph, room)
  const meters = [
    await installedMeter(room.database, room.sealer, { operatingUnitId: 1 }),
    await installedMeter(room.database, room.sealer, { operatingUnitId: 1 }),
    await installedMeter(room.database, room.sealer, { operatingUnitId: 4 }),
  ]
  keys = meters.map(({ key }) => key)
  const readings = keys.flatMap((key, index) =>
    // The second meter was silent the day before yesterday.
    [3, 2, 1, 0].flatMap((ago) =>
      index === 1 && ago === 2 ? [] : [readingOf(key, day(ago), 10_000 - ago * 100 * (index + 1))],
    ),
  )
  await recordBatch(room.database, batchOf(readings), now)
  await sumOffices(room.database, now)
})

afterAll(() => room.drop())

const staff = (...operatingUnitIds: number[]): Viewer => ({ kind: 'staff', subject: 's', operatingUnitIds })

async function daysOf(office: string, viewer: Viewer, from = day(2), to = now) {
  const document = `query ($office: [_Any!]!, $from: DateTime!, $to: DateTime!) {
    _entities(representations: $office) { ... on OperatingUnit {
      dailyConsumption(from: $from, to: $to) { from to volume meters } } } }`
  const variables = {
    office: [{ __typename: 'OperatingUnit', id: office }],
    from: from.toISOString(),
    to: to.toISOString(),
  }
  const { data, errors } = await graph.execute({ document, variables, viewer, now })
  const entities = data?.['_entities'] as [
    { dailyConsumption: { volume: string; meters: number }[] | null } | null,
  ]
  return { days: entities?.[0]?.dailyConsumption, errors }
}

test('an office’s day is the sum over meters known at both ends of it, and says how many', async () => {
  const { days, errors } = await daysOf('1', staff(1))
  expect(errors).toBeUndefined()
  expect(days).toEqual([
    { from: '2026-11-18T06:00:00.000Z', to: '2026-11-19T06:00:00.000Z', volume: '0.100', meters: 1 },
    { from: '2026-11-19T06:00:00.000Z', to: '2026-11-20T06:00:00.000Z', volume: '0.100', meters: 1 },
    { from: '2026-11-20T06:00:00.000Z', to: '2026-11-21T06:00:00.000Z', volume: '0.300', meters: 2 },
  ])
})

test('a late reading corrects its day and the day after, at the next summing up', async () => {
  await recordBatch(room.database, batchOf([readingOf(keys[1] ?? 0, day(2), 9_500)]), now)
  expect(await sumOffices(room.database, now)).toBe(2)
  const { days } = await daysOf('1', staff(1))
  expect(days?.map(({ volume, meters }) => [volume, meters])).toEqual([
    ['0.200', 2],
    ['0.400', 2],
    ['0.300', 2],
  ])
  expect(await sumOffices(room.database, now)).toBe(0)
})

test('a meter counts from the day of its installation on, since its first register', async () => {
  const place = { operatingUnitId: 7, installedAt: new Date(day(2).getTime() - 7_200_000) }
  const { key } = await installedMeter(room.database, room.sealer, place)
  const readings = [2, 1].map((ago) => readingOf(key, day(ago), 900 - ago * 100))
  await recordBatch(room.database, batchOf([readingOf(key, place.installedAt, 680), ...readings]), now)
  await sumOffices(room.database, now)
  const { days } = await daysOf('7', staff(7), day(3), day(1))
  expect(days?.map(({ volume, meters }) => [volume, meters])).toEqual([
    [null, 0],
    ['0.020', 1],
    ['0.100', 1],
  ])
})

test('a register that begins anew at the end of its digits costs its office nothing', async () => {
  const { key } = await installedMeter(room.database, room.sealer, { operatingUnitId: 8 })
  const registers = [99_999_700, 99_999_900, 100, 300]
  const readings = registers.map((litres, index) => readingOf(key, day(3 - index), litres))
  await recordBatch(room.database, batchOf(readings), now)
  await sumOffices(room.database, now)
  const { days } = await daysOf('8', staff(8))
  expect(days?.map(({ volume }) => volume)).toEqual(['0.200', '0.200', '0.200'])
})

test('the database tells the same litres between two registers as the domain', async () => {
  const registers = [0, 7, 5_000, 9_999_995, 40_000_000, 99_999_995, 4_294_967_290, 999_999_999_999]
  const pairs = registers.flatMap((before) => registers.map((after) => ({ before, after })))
  const { rows } = await room.database.transaction(systemViewer, (tx) =>
    tx.execute<{ ran: string }>(sql`select ran_between(before, after) as ran from jsonb_to_recordset(
      ${JSON.stringify(pairs)}::jsonb) as given (before bigint, after bigint)`),
  )
  expect(rows.map(({ ran }) => Number(ran))).toEqual(
    pairs.map(({ before, after }) => ranBetween(litres(before), litres(after))),
  )
})

test('a day that nobody measured is a gap', async () => {
  const { days } = await daysOf('1', staff(1), day(30), day(29))
  expect(days?.map(({ volume, meters }) => [volume, meters])).toEqual([
    [null, 0],
    [null, 0],
  ])
})

test('an office is its own staff’s to see: null for others, forbidden to residents', async () => {
  expect(await daysOf('1', staff(4))).toEqual({ days: null, errors: undefined })
  expect((await daysOf('4', staff(1, 4))).days?.map(({ volume }) => volume)).toEqual([
    '0.300',
    '0.300',
    '0.300',
  ])
  const resident: Viewer = { kind: 'resident', subject: 's', partyId: 'p' }
  expect((await daysOf('1', resident)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await daysOf('centro', staff(1))).days).toBeUndefined()
})

test('more days than a chart has are refused', async () => {
  const { errors } = await daysOf('1', staff(1), day(500))
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})

test('the database alone shows nobody another office’s sums, nor lets anybody change them', async () => {
  const seen = (viewer: Viewer) =>
    room.database.transaction(viewer, async (tx) => {
      const { rows } = await tx.execute(sql`select distinct operating_unit_id from office_day order by 1`)
      return rows.map(({ operating_unit_id }) => operating_unit_id)
    })
  expect([await seen(staff(4)), await seen({ kind: 'anonymous' }), await seen(systemViewer)]).toEqual([
    [4],
    [],
    [1, 4, 7, 8],
  ])
  const changed = await room.database.transaction(staff(4), (tx) =>
    tx.execute(sql`update office_day set litres = 0`),
  )
  expect(changed.rowCount).toBe(0)
})
