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

/** Noon of 10 October in Mexico City. */
const now = new Date('2026-10-10T18:00:00Z')
const stepMs = 6 * 3_600_000
const question = `query ($places: [_Any!]!) { _entities(representations: $places) { ... on ServicePoint {
  consumptionThisMonth { volume } projectionThisMonth { month at volume low high } } } }`

interface Answer {
  readonly consumptionThisMonth: { readonly volume: string | null } | null
  readonly projectionThisMonth: {
    readonly month: string
    readonly at: string
    readonly volume: string
    readonly low: string
    readonly high: string
  } | null
}

let room: TestRoom
let graph: InProcessSubgraph
let meters: readonly InstalledMeter[]

beforeAll(async () => {
  room = await testRoom(subgraph.migrations, silentLog)
  graph = inProcessSubgraph(subgraph, room)
  const installed = { installedAt: new Date('2025-01-01T06:00:00Z') }
  meters = [
    await installedMeter(room.database, room.sealer, installed),
    await installedMeter(room.database, room.sealer, installed),
    await installedMeter(room.database, room.sealer, installed),
  ]
  // The first uses 240 litres a day, the second twice as much; the third came three days ago.
  const readings = meters.flatMap(({ key }, index) =>
    Array.from({ length: index === 2 ? 13 : 13 * 30 * 4 }, (_, count) =>
      readingOf(key, new Date(now.getTime() - count * stepMs), 1_000_000 - count * 60 * (index + 1)),
    ),
  )
  await recordBatch(room.database, batchOf(readings.toReversed()), now)
})

afterAll(() => room.drop())

async function ask(viewer: Viewer, asked = meters): Promise<(Answer | null)[]> {
  const places = asked.map(({ servicePointId }) => ({ __typename: 'ServicePoint', id: servicePointId }))
  const { data, errors } = await graph.execute({ document: question, variables: { places }, viewer, now })
  expect(errors).toBeUndefined()
  return (data as unknown as { _entities: (Answer | null)[] })._entities
}

const staff: Viewer = { kind: 'staff', subject: 's', operatingUnitIds: [1] }

test('a service point tells where its month will end, from the days that are kept', async () => {
  const [one, two, fresh] = await ask(staff)
  expect(one?.projectionThisMonth).toMatchObject({ month: '2026-10-01', at: now.toISOString() })
  for (const [answer, litresOfDay] of [
    [one, 240],
    [two, 480],
  ] as const) {
    const { volume, low, high } = answer?.projectionThisMonth ?? { volume: '0', low: '0', high: '0' }
    expect(Math.abs(Number(volume) / (31 * litresOfDay * 0.001) - 1)).toBeLessThan(0.03)
    expect(Number(low)).toBeGreaterThanOrEqual(Number(answer?.consumptionThisMonth?.volume))
    expect(Number(volume)).toBeGreaterThanOrEqual(Number(low))
    expect(Number(high)).toBeGreaterThanOrEqual(Number(volume))
  }
  expect(fresh?.consumptionThisMonth?.volume).toBe('2.160')
  expect(fresh?.projectionThisMonth).toBeNull()
})

test('whoever does not hold the contract is told nothing, and neither is another office', async () => {
  const holder: Viewer = { kind: 'resident', subject: 'r', partyId: meters[0]?.customerId ?? '' }
  const told = (answers: readonly (Answer | null)[]) =>
    answers.map((answer) => (answer?.projectionThisMonth ?? null) !== null)
  expect(told(await ask(holder))).toEqual([true, false, false])
  expect(told(await ask({ ...staff, operatingUnitIds: [2] }))).toEqual([false, false, false])
})

test('three service points ask the store as often as one', async () => {
  const of = async (asked: readonly InstalledMeter[]) =>
    (await countedStatements(room.database, () => ask(staff, asked))).statements.length
  expect(await of(meters)).toBe(await of(meters.slice(0, 1)))
})
