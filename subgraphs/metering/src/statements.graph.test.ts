import { subgraphSchema } from '@aquacis/kit/runtime/subgraph-schema.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { wholeQuestion } from '@aquacis/kit/testing/observation/whole-question.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { homeWithBurst, hourlyReadings } from '../test/household.ts'
import { type InstalledMeter, installedMeter } from '../test/installed-meter.ts'
import { batchOf } from '../test/readings.ts'
import { countedStatements } from '../test/statements.ts'
import { subgraph } from './subgraph.ts'
import { recordBatch } from './telemetry/record-batch.ts'

/** Noon of 10 October in Mexico City. */
const now = new Date('2026-10-10T18:00:00Z')
const staff: Viewer = { kind: 'staff', subject: 's', operatingUnitIds: [1] }
const holder = { kind: 'resident', subject: 'r', partyId: '0190b3a0-0000-7000-8000-000000000001' } as const

const samples = {
  'DateTime.from': '"2026-10-08T06:00:00.000Z"',
  'DateTime.to': '"2026-10-10T18:00:00.000Z"',
  'DateTime.since': '"2026-10-01T06:00:00.000Z"',
  'Date.from': '"2026-10-01"',
  'Date.to': '"2026-10-10"',
  'Date.date': '"2026-10-09"',
  'ConsumptionStep.step': 'DAY',
}

let room: TestRoom
let graph: InProcessSubgraph
let meters: InstalledMeter[]
let alertIds: string[]

beforeAll(async () => {
  room = await testRoom(subgraph.migrations, silentLog)
  graph = inProcessSubgraph(subgraph, room)
  meters = []
  for (let count = 0; count < 4; count += 1) {
    const installedAt = new Date('2026-01-01T06:00:00Z')
    const place = { installedAt, usageClass: 'DOMESTIC' as const, customerId: holder.partyId }
    const meter = await installedMeter(room.database, room.sealer, place)
    meters.push(meter)
    await recordBatch(room.database, batchOf(hourlyReadings(meter.key, homeWithBurst(20, 90, 40), now)), now)
  }
  const { rows } = await room.database.transaction({ kind: 'system' }, (tx) =>
    tx.execute<{ id: string }>('select distinct on (meter_key) id from alert'),
  )
  alertIds = rows.map(({ id }) => id)
}, 60_000)

afterAll(() => room.drop())

const entities: Readonly<Record<string, () => readonly string[]>> = {
  ServicePoint: () => meters.map(({ servicePointId }) => servicePointId),
  Meter: () => meters.map(({ meterId }) => meterId),
  Alert: () => alertIds,
}

async function statementsOf(
  type: string,
  ids: readonly string[],
  viewer: Viewer,
): Promise<readonly string[]> {
  const document = wholeQuestion(subgraphSchema(subgraph), type, samples)
  const representations = ids.map((id) => ({ __typename: type, id }))
  const ask = () => graph.execute({ document, variables: { representations }, viewer, now })
  // What neighbours used is known after the first time.
  await ask()
  const { result, statements } = await countedStatements(room.database, ask)
  // What only staff may ask for is asked for too.
  const wrong = (result.errors ?? []).filter(({ extensions }) => extensions?.['code'] !== 'FORBIDDEN')
  expect(wrong).toEqual([])
  expect(result.data).toMatchObject({ _entities: ids.map(() => expect.anything()) })
  // Longer lists are told apart by their placeholders alone.
  return statements.map((text) => text.replaceAll(/\$\d+(, \$\d+)*/g, '$…')).toSorted()
}

test.each([
  ['ServicePoint', 'staff', staff],
  ['ServicePoint', 'a resident', holder],
  ['Meter', 'staff', staff],
  ['Meter', 'a resident', holder],
  ['Alert', 'staff', staff],
] as const)(
  'four of %s with all that they lead to cost %s as many statements as one',
  async (type, _kind, viewer) => {
    const ids = entities[type]?.() ?? []
    expect(ids.length).toBe(4)
    expect(await statementsOf(type, ids, viewer)).toEqual(await statementsOf(type, ids.slice(0, 1), viewer))
  },
)
