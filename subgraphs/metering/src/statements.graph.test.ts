import { randomUUID } from 'node:crypto'
import { subgraphSchema } from '@aquacis/kit/runtime/subgraph-schema.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { alike } from '@aquacis/kit/testing/observation/counted-statements.ts'
import { wholeQuestion } from '@aquacis/kit/testing/observation/whole-question.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { homeWithBurst, hourlyReadings } from '../test/household.ts'
import { type InstalledMeter, installedMeter } from '../test/installed-meter.ts'
import { batchOf } from '../test/readings.ts'
import { countedStatements } from '../test/statements.ts'
import { loadAlertUpdates } from './live/alert-update.ts'
import { loadConsumptionUpdates } from './live/consumption-update.ts'
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

const homes = 20

let room: TestRoom
let graph: InProcessSubgraph
let meters: InstalledMeter[]
let alerts: readonly { readonly id: string; readonly servicePointId: string }[]

beforeAll(async () => {
  room = await testRoom(subgraph.migrations, silentLog)
  graph = inProcessSubgraph(subgraph, room)
  meters = []
  for (let count = 0; count < homes; count += 1) {
    const installedAt = new Date('2026-01-01T06:00:00Z')
    const place = { installedAt, usageClass: 'DOMESTIC' as const, customerId: holder.partyId }
    const meter = await installedMeter(room.database, room.sealer, place)
    meters.push(meter)
    await recordBatch(room.database, batchOf(hourlyReadings(meter.key, homeWithBurst(20, 90, 40), now)), now)
  }
  const { rows } = await room.database.transaction(systemViewer, (tx) =>
    tx.execute<{ id: string; key: number }>(
      'select distinct on (meter_key) id, meter_key as key from alert order by meter_key',
    ),
  )
  alerts = rows.map(({ id, key }) => {
    const meter = meters.find((one) => one.key === Number(key))
    if (meter === undefined) throw new Error(`nobody installed the meter ${key}`)
    return { id, servicePointId: meter.servicePointId }
  })
})

afterAll(() => room.drop())

const entities: Readonly<Record<string, () => readonly string[]>> = {
  ServicePoint: () => meters.map(({ servicePointId }) => servicePointId),
  Meter: () => meters.map(({ meterId }) => meterId),
  Alert: () => alerts.map(({ id }) => id),
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
  return alike(statements)
}

test.each([
  ['ServicePoint', 'staff', staff],
  ['ServicePoint', 'a resident', holder],
  ['Meter', 'staff', staff],
  ['Meter', 'a resident', holder],
  ['Alert', 'staff', staff],
] as const)(
  'twenty of %s with all that they lead to cost %s as many statements as one',
  async (type, _kind, viewer) => {
    const ids = entities[type]?.() ?? []
    expect(ids.length).toBe(homes)
    expect(await statementsOf(type, ids, viewer)).toEqual(await statementsOf(type, ids.slice(0, 1), viewer))
  },
)

// What the feeds look up when readings and alerts are told, before anybody's selection is run on it.
test('twenty homes that speak at once cost the live feed as many statements as one', async () => {
  const heard = meters.map(({ meterId }) => ({ meterId, traceId: newTraceId() }))
  const looked = (few: typeof heard) =>
    countedStatements(room.database, () =>
      room.database.transaction(systemViewer, (tx) => loadConsumptionUpdates(tx, few)),
    )
  const [all, one] = [await looked(heard), await looked(heard.slice(0, 1))]
  expect(all.result).toHaveLength(homes)
  expect(alike(all.statements)).toEqual(alike(one.statements))
})

test('twenty alerts that are told at once cost the live feed as many statements as one', async () => {
  const heard = alerts.map(({ id, servicePointId }) => ({
    ...{ alertId: id, servicePointId },
    traceId: newTraceId(),
  }))
  const looked = (few: typeof heard) =>
    countedStatements(room.database, () =>
      room.database.transaction(systemViewer, (tx) => loadAlertUpdates(tx, few)),
    )
  const [all, one] = [await looked(heard), await looked(heard.slice(0, 1))]
  expect(all.result.map((update) => update?.id)).toEqual(alerts.map(({ id }) => id))
  expect(alike(all.statements)).toEqual(alike(one.statements))
})

/** What a mutation asks the database. */
async function statementsOfMutation(
  document: string,
  variables: Record<string, unknown>,
  done: string,
  viewer: Viewer = holder,
): Promise<string[]> {
  const ask = () => graph.execute({ document, variables, viewer, now })
  const { result, statements } = await countedStatements(room.database, ask)
  expect(result.errors).toBeUndefined()
  expect(Object.values(result.data ?? {})).toMatchObject([{ __typename: done }])
  return alike(statements)
}

test('saying what came of an alert costs a home with twenty more of them as many statements', async () => {
  const [crowded, quiet] = alerts
  if (crowded === undefined || quiet === undefined) throw new Error('two homes with an alert are wanted')
  const copies = sql`insert into alert select (jsonb_populate_record(one, jsonb_build_object(
      'id', gen_random_uuid(), 'closed_at', one.opened_at, 'closed_reason', 'ENDED'))).*
    from alert one, generate_series(1, 20) where one.id = ${crowded.id}`
  await room.database.transaction(systemViewer, (tx) => tx.execute(copies))
  const document = `mutation ($alertId: ID!, $verdict: AlertVerdict!) {
    giveAlertFeedback(alertId: $alertId, verdict: $verdict) {
      __typename ... on AlertFeedbackGiven { alert { id closedAt closedReason myVerdict } } } }`
  const asked = ({ id: alertId }: { readonly id: string }) =>
    statementsOfMutation(document, { alertId, verdict: 'CONFIRMED' }, 'AlertFeedbackGiven', staff)
  expect(await asked(crowded)).toEqual(await asked(quiet))
})

test('setting a watch, and ending it, costs a home with every other watch as many statements as one without', async () => {
  const [busy, bare] = meters
  if (busy === undefined || bare === undefined) throw new Error('two homes are wanted')
  const set = async (verb: string, input: Record<string, unknown>) => {
    const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`
    const document = `mutation ($input: ${type}!) { ${verb}(input: $input) {
      __typename ... on WatchSet { watch { id since endedAt } } ... on Refusal { message } } }`
    return statementsOfMutation(document, { input: { id: randomUUID(), ...input } }, 'WatchSet')
  }
  const ofDay = { period: 'DAY', litres: 5_000 }
  const away = { from: now.toISOString(), until: '2026-10-20T18:00:00Z', allowanceLitres: 100 }
  const { servicePointId } = busy
  await set('setThresholdWatch', { servicePointId, period: 'MONTH', litres: 90_000 })
  await set('setAwayWatch', { servicePointId, ...away })
  await set('setTooLittleUseWatch', { servicePointId, fromHour: 7, untilHour: 12, litres: 1 })
  const asked = async (home: InstalledMeter) => {
    const id = randomUUID()
    const setting = await set('setThresholdWatch', { id, servicePointId: home.servicePointId, ...ofDay })
    const document = 'mutation ($id: ID!) { endWatch(watchId: $id) { __typename } }'
    return [setting, await statementsOfMutation(document, { id }, 'WatchEnded')]
  }
  expect(await asked(busy)).toEqual(await asked(bare))
})
