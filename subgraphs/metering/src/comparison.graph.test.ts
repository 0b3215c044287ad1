import { silentLog } from '@aquacis/kit/testing/database.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InstalledMeter, installedMeter } from '../test/installed-meter.ts'
import { batchOf, readingOf } from '../test/readings.ts'
import { countedStatements } from '../test/statements.ts'
import { subgraph } from './subgraph.ts'
import { recordBatch } from './telemetry/record-batch.ts'

/** Afternoon of 10 November in Mexico City. */
const now = new Date('2026-11-10T20:37:00Z')
const hourMs = 3_600_000
const staff: Viewer = { kind: 'staff', subject: 's', operatingUnitIds: [1, 2] }

interface Answer {
  readonly comparison: {
    readonly volume: string | null
    readonly lastYear: string | null
    readonly neighbours: { readonly median: string; readonly contracts: number } | null
  } | null
}

let room: TestRoom
let graph: InProcessSubgraph
let home: InstalledMeter
let alike: InstalledMeter[]
let elsewhere: InstalledMeter
let lonely: InstalledMeter
let movedIn: InstalledMeter

/** A register every six hours, at half past five local time and so on, that runs evenly. */
async function runs({ key }: InstalledMeter, from: string, to: string, litresPerHour: number, since = 0) {
  const first = new Date(from).getTime()
  const count = Math.floor((new Date(to).getTime() - first) / (6 * hourMs)) + 1
  const readings = Array.from({ length: count }, (_, index) =>
    readingOf(key, new Date(first + index * 6 * hourMs), since + index * 6 * litresPerHour),
  )
  await recordBatch(room.database, batchOf(readings), now)
}

const thisYear = ['2026-10-30T11:30:00Z', '2026-11-10T17:30:00Z'] as const
const yearAgo = ['2025-10-30T11:30:00Z', '2025-11-14T17:30:00Z'] as const

beforeAll(async () => {
  room = await testRoom(subgraph.migrations, silentLog)
  graph = inProcessSubgraph(subgraph, room)
  const install = (place: Parameters<typeof installedMeter>[2]) =>
    installedMeter(room.database, room.sealer, {
      ...{ usageClass: 'DOMESTIC', installedAt: new Date('2025-01-01T06:00:00Z') },
      ...place,
    })
  home = await install({})
  await runs(home, ...yearAgo, 20)
  await runs(home, ...thisYear, 10, 100_000)
  alike = []
  for (let index = 0; index < 11; index += 1) {
    const meter = await install({})
    alike.push(meter)
    await runs(meter, ...thisYear, 20 + 10 * index)
  }
  // None of these is like the home: a shop, another office's, one that fell silent, one who has just moved in.
  const shop = await install({ usageClass: 'COMMERCIAL' })
  await runs(shop, ...thisYear, 900)
  elsewhere = await install({ operatingUnitId: 2 })
  await runs(elsewhere, ...thisYear, 900)
  const silent = await install({})
  await runs(silent, '2026-10-30T11:30:00Z', '2026-11-05T17:30:00Z', 900)
  movedIn = await install({ startedOn: '2026-11-04' })
  await runs(movedIn, ...thisYear, 900)
  lonely = await install({ usageClass: 'PUBLIC' })
})

afterAll(() => room.drop())

async function compare(
  viewer: Viewer,
  meters: readonly InstalledMeter[],
  [from, to]: readonly [string, string] = ['2026-11-01', '2026-11-10'],
) {
  const { data, errors } = await graph.execute({
    document: `query ($places: [_Any!]!, $from: Date!, $to: Date!) { _entities(representations: $places) {
      ... on ServicePoint { comparison(from: $from, to: $to) { volume lastYear neighbours { median contracts } } } } }`,
    variables: {
      ...{ places: meters.map(({ servicePointId }) => ({ __typename: 'ServicePoint', id: servicePointId })) },
      ...{ from, to },
    },
    viewer,
    now,
  })
  expect(errors).toBeUndefined()
  return (data as unknown as { _entities: readonly Answer[] })._entities.map(({ comparison }) => comparison)
}

const resident = ({ customerId }: InstalledMeter): Viewer => ({
  ...{ kind: 'resident', subject: 'r', partyId: customerId },
})

test('running days count up to the newest register, and those of the year before to the same hour', async () => {
  // From half past eleven at night of 31 October to half past eleven in the morning of the tenth: 228 hours.
  expect(await compare(resident(home), [home])).toEqual([
    { volume: '2.280', lastYear: '4.560', neighbours: { median: '16.000', contracts: 10 } },
  ])
})

test('days that are over are counted whole', async () => {
  const [answer] = await compare(resident(home), [home], ['2026-11-01', '2026-11-03'])
  expect(answer).toMatchObject({ volume: '0.720', lastYear: '1.440' })
  // The one that fell silent later is known for these: 75 litres an hour lie in the middle of twelve.
  expect(answer?.neighbours).toEqual({ median: '5.400', contracts: 10 })
})

test('one who is among the others is not compared with themselves', async () => {
  const [first] = alike
  if (first === undefined) throw new Error('nobody is there')
  // Without its own 20 litres an hour, and with the 10 of the home: 75 in the middle of eleven, where 70 stood.
  expect(await compare(staff, [first])).toEqual([
    { volume: '4.560', lastYear: null, neighbours: { median: '16.000', contracts: 10 } },
  ])
})

test('with fewer than ten alike nobody is told of neighbours, and days that nobody measured are null', async () => {
  expect(await compare(staff, [elsewhere, lonely])).toEqual([
    { volume: '205.200', lastYear: null, neighbours: null },
    { volume: null, lastYear: null, neighbours: null },
  ])
})

test('whoever moved in meanwhile is told nothing of the days before, though the office is', async () => {
  expect(await compare(resident(movedIn), [movedIn])).toMatchObject([{ volume: null, lastYear: null }])
  expect(await compare(resident(movedIn), [movedIn], ['2026-11-05', '2026-11-06'])).toMatchObject([
    { volume: '43.200', lastYear: null },
  ])
  expect(await compare(staff, [movedIn])).toMatchObject([{ volume: '205.200' }])
})

test('strangers are told nothing at all', async () => {
  expect(await compare(resident(elsewhere), [home])).toEqual([null])
  expect(await compare({ ...staff, operatingUnitIds: [9] } as Viewer, [home])).toEqual([null])
})

test('twelve service points ask the store as often as one', async () => {
  const of = async (meters: readonly InstalledMeter[]) =>
    (await countedStatements(room.database, () => compare(staff, meters))).statements.length
  await compare(staff, alike)
  expect(await of(alike)).toBe(await of(alike.slice(0, 1)))
})

test('a range in the wrong order, or too long, is refused', async () => {
  for (const [from, to] of [
    ['2026-11-02', '2026-11-01'],
    ['2024-11-01', '2026-11-01'],
  ]) {
    const { errors } = await graph.execute({
      document: `query ($places: [_Any!]!) { _entities(representations: $places) {
        ... on ServicePoint { comparison(from: "${from}", to: "${to}") { volume } } } }`,
      variables: { places: [{ __typename: 'ServicePoint', id: home.servicePointId }] },
      viewer: staff,
      now,
    })
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT')
  }
})
