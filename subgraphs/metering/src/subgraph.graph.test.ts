import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InstalledMeter, installedMeter } from '../test/installed-meter.ts'
import { batchOf, readingOf } from '../test/readings.ts'
import { countedStatements } from '../test/statements.ts'
import { subgraph } from './subgraph.ts'
import { recordBatch } from './telemetry/record-batch.ts'

/** Noon in Mexico City. */
const now = new Date('2026-11-20T18:00:00Z')
const hourMs = 3_600_000

let room: TestRoom
let graph: InProcessSubgraph
let ana: InstalledMeter
let luis: InstalledMeter
let silent: InstalledMeter

beforeAll(async () => {
  room = await testRoom(subgraph.migrations)
  graph = inProcessSubgraph(subgraph, room)
  ana = await installedMeter(room.database, room.sealer)
  luis = await installedMeter(room.database, room.sealer)
  silent = await installedMeter(room.database, room.sealer, { customerId: ana.customerId })
  const hours = Array.from({ length: 21 * 24 }, (_, hour) => hour)
  const readings = [ana, luis].flatMap(({ key }) =>
    hours
      // From 07:00 to 09:00 of that morning nothing was heard.
      .filter((hour) => hour !== 3 && hour !== 4)
      .map((hour) =>
        readingOf(key, new Date(now.getTime() - hour * hourMs - 60_000), 900_000 - hour * 10, {
          flowLitresPerHour: 12,
        }),
      ),
  )
  await recordBatch(room.database, batchOf(readings), now)
})

afterAll(() => room.drop())

const resident = (meter: InstalledMeter): Viewer => ({
  kind: 'resident',
  subject: 's',
  partyId: meter.customerId,
})
const staff = (...operatingUnitIds: number[]): Viewer => ({ kind: 'staff', subject: 's', operatingUnitIds })

const wholeMeter = `{ id serial manufacturer model calibreMillimetres
  latestReading { at register origin flowLitresPerHour }
  servicePoint { id consumptionToday { from to volume } consumptionThisMonth { from to volume } } }`

async function ask(viewer: Viewer, document: string, variables: Record<string, unknown> = {}) {
  return graph.execute({ document, variables, viewer, now })
}

test('a resident sees their meter, its latest reading, today and the month', async () => {
  const { data, errors } = await ask(resident(ana), `query ($id: ID!) { meter(id: $id) ${wholeMeter} }`, {
    id: ana.meterId,
  })
  expect(errors).toBeUndefined()
  expect(data?.['meter']).toEqual({
    id: ana.meterId,
    serial: ana.serial,
    manufacturer: 'KAM',
    model: 'flowIQ 2200',
    calibreMillimetres: 15,
    latestReading: {
      at: '2026-11-20T17:59:00.000Z',
      register: '900.000',
      origin: 'TELEMETRY',
      flowLitresPerHour: 12,
    },
    servicePoint: {
      id: ana.servicePointId,
      // Midnight is 06:00 UTC; the last register before it is of 05:59.
      consumptionToday: { from: '2026-11-20T06:00:00.000Z', to: '2026-11-20T17:59:00.000Z', volume: '0.120' },
      consumptionThisMonth: {
        from: '2026-11-01T06:00:00.000Z',
        to: '2026-11-20T17:59:00.000Z',
        volume: '4.680',
      },
    },
  })
})

test('a meter that never spoke has neither reading nor figures, and its bars are gaps', async () => {
  const { data, errors } = await ask(
    resident(silent),
    `query ($serial: String!) { meterBySerial(serial: $serial) { latestReading { at } servicePoint {
      consumptionToday { volume } consumptionThisMonth { volume }
      consumption(step: DAY, from: "2026-11-19T06:00:00Z", to: "2026-11-20T06:00:00Z") { from to volume } } } }`,
    { serial: silent.serial },
  )
  expect(errors).toBeUndefined()
  expect(data?.['meterBySerial']).toEqual({
    latestReading: null,
    servicePoint: {
      consumptionToday: null,
      consumptionThisMonth: null,
      consumption: [{ from: '2026-11-19T06:00:00.000Z', to: '2026-11-20T06:00:00.000Z', volume: null }],
    },
  })
})

test('a day on which the meter is silent is a gap and not a zero', async () => {
  const { data } = await graph.execute({
    document: 'query ($id: ID!) { meter(id: $id) { servicePoint { consumptionToday { from volume } } } }',
    variables: { id: ana.meterId },
    viewer: resident(ana),
    now: new Date('2026-11-22T18:00:00Z'),
  })
  expect(data).toEqual({
    meter: { servicePoint: { consumptionToday: { from: '2026-11-22T06:00:00.000Z', volume: null } } },
  })
})

const bars = `query ($places: [_Any!]!, $step: ConsumptionStep!, $from: DateTime!, $to: DateTime!) {
  _entities(representations: $places) {
    ... on ServicePoint { consumption(step: $step, from: $from, to: $to) { from to volume } } } }`

const placeOf = (meter: InstalledMeter) => ({ __typename: 'ServicePoint', id: meter.servicePointId })

test('bars are whole hours, and an hour without a register is null and never zero', async () => {
  const { data, errors } = await ask(resident(ana), bars, {
    places: [placeOf(ana)],
    step: 'HOUR',
    from: '2026-11-20T06:30:00-06:00',
    to: '2026-11-20T18:00:00.000Z',
  })
  expect(errors).toBeUndefined()
  const [place] = (data?.['_entities'] ?? []) as { consumption: { from: string; volume: string | null }[] }[]
  expect(place?.consumption.map(({ from, volume }) => [from.slice(11, 16), volume])).toEqual([
    ['12:00', '0.010'],
    ['13:00', null],
    ['14:00', null],
    ['15:00', null],
    ['16:00', '0.010'],
    ['17:00', '0.010'],
  ])
})

test.each([
  ['too many bars', { from: '2026-01-01T00:00:00Z', to: '2026-11-20T00:00:00Z' }],
  ['a range that ends before it begins', { from: '2026-11-20T00:00:00Z', to: '2026-11-19T00:00:00Z' }],
  ['an instant that is none', { from: 'ayer', to: '2026-11-19T00:00:00Z' }],
])('%s are refused as BAD_USER_INPUT', async (_what, range) => {
  const variables = { places: [placeOf(ana)], step: 'HOUR', ...range }
  const { errors } = await ask(resident(ana), bars, variables)
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})

test('what is another’s is null, and so is what is not there', async () => {
  const document = `query ($id: ID!, $serial: String!, $places: [_Any!]!) {
    meter(id: $id) ${wholeMeter} meterBySerial(serial: $serial) ${wholeMeter}
    _entities(representations: $places) {
      ... on Meter { serial latestReading { at } }
      ... on ServicePoint { meter { id } consumptionToday { volume } consumptionThisMonth { volume }
        consumption(step: HOUR, from: "2026-11-20T06:00:00Z", to: "2026-11-20T18:00:00Z") { volume } } } }`
  const variables = {
    id: ana.meterId,
    serial: ana.serial,
    places: [
      { __typename: 'Meter', id: ana.meterId },
      { __typename: 'Meter', serial: ana.serial },
      { __typename: 'Meter', id: 'none' },
      placeOf(ana),
    ],
  }
  const nothing = {
    meter: null,
    meterBySerial: null,
    _entities: [
      null,
      null,
      null,
      { meter: null, consumptionToday: null, consumptionThisMonth: null, consumption: [] },
    ],
  }
  for (const viewer of [resident(luis), staff(4), staff()]) {
    const { data, errors } = await ask(viewer, document, variables)
    expect(errors).toBeUndefined()
    expect(data).toEqual(nothing)
  }
  const { data } = await ask(staff(1, 4), document, variables)
  expect(data).toMatchObject({
    meter: { id: ana.meterId },
    _entities: [{}, {}, null, { meter: { id: ana.meterId } }],
  })
})

test('nobody asks without being signed in', async () => {
  const { errors } = await ask({ kind: 'anonymous' }, 'query ($id: ID!) { meter(id: $id) { id } }', {
    id: ana.meterId,
  })
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
})

test('twenty service points cost as many statements as one', async () => {
  const many = await Promise.all(
    Array.from({ length: 20 }, () => installedMeter(room.database, room.sealer, { operatingUnitId: 9 })),
  )
  await recordBatch(room.database, batchOf(many.map(({ key }) => readingOf(key, now, 5_000))), now)
  const document = `query ($places: [_Any!]!) { _entities(representations: $places) { ... on ServicePoint {
    meter { serial latestReading { register } } consumptionToday { volume } consumptionThisMonth { volume }
    hours: consumption(step: HOUR, from: "2026-11-20T06:00:00Z", to: "2026-11-20T18:00:00Z") { volume }
    days: consumption(step: DAY, from: "2026-11-01T06:00:00Z", to: "2026-11-20T18:00:00Z") { volume } } } }`
  const statementsFor = async (places: readonly InstalledMeter[]) => {
    const { result, statements } = await countedStatements(room.database, () =>
      ask(staff(9), document, { places: places.map(placeOf) }),
    )
    expect(result.errors).toBeUndefined()
    expect(result.data?.['_entities']).toHaveLength(places.length)
    return statements.filter((text) => /^select "/.test(text)).length
  }
  const forOne = await statementsFor(many.slice(0, 1))
  expect(forOne).toBeGreaterThan(3)
  expect(await statementsFor(many)).toBe(forOne)
})
