import { randomBytes, randomUUID } from 'node:crypto'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { homeWithBurst, hourlyReadings } from '../../test/household.ts'
import { type InstalledMeter, installedMeter } from '../../test/installed-meter.ts'
import { batchOf, readingOf } from '../../test/readings.ts'
import { wmbusAddress } from '../domain/radio.ts'
import { radiosAt } from '../store/device.ts'
import { metersByIds } from '../store/meter.ts'
import { subgraph } from '../subgraph.ts'
import { presentDetector } from '../telemetry/habits/present-detector.ts'
import { recordBatch } from '../telemetry/record-batch.ts'
import { noteHolder } from './note-holder.ts'

let room: TestRoom
let graph: InProcessSubgraph

const centro: Viewer = { kind: 'staff', subject: 's-1', operatingUnitIds: [1] }
const sanJuan: Viewer = { kind: 'staff', subject: 's-4', operatingUnitIds: [4] }
const now = new Date('2026-11-20T18:30:00Z')
const on = (day: number, hour = 18, minute = 0) => new Date(Date.UTC(2026, 10, day, hour, minute))

beforeAll(async () => {
  room = await testRoom(subgraph.migrations)
  graph = inProcessSubgraph(subgraph, room)
})
afterAll(() => room.drop())

const newMeter = () => installedMeter(room.database, room.sealer, { installedAt: on(1) })
const resident = ({ customerId }: { customerId: string }): Viewer => ({
  kind: 'resident',
  subject: 's',
  partyId: customerId,
})

async function ask(document: string, variables: Record<string, unknown>, viewer: Viewer = centro) {
  const { data, errors } = await graph.execute({ document, variables, viewer, now })
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return data ?? {}
}

/** A mutation with an input, answered by the type's name, the refusal's facts and what was asked for. */
async function mutate(
  name: string,
  input: Record<string, unknown>,
  { viewer = centro, select = '' }: { viewer?: Viewer; select?: string } = {},
) {
  const type = { recordReadingByHand: 'RecordReading' }[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}`
  const document = `mutation ($input: ${type}Input!) { ${name}(input: $input) {
    __typename ${select} ... on Refusal { message } } }`
  return (await ask(document, { input }, viewer))[name]
}

function successorOf(address = String(68_000_000 + Math.floor(Math.random() * 1e6))) {
  return {
    ...{ id: randomUUID(), serial: address, manufacturer: 'KAM', model: 'flowIQ 2200' },
    ...{ calibreMillimetres: 15, initialRegister: '0.003' },
    radio: { address, encryptionKey: randomBytes(16).toString('hex') },
  }
}

async function told(meter: InstalledMeter, ...readings: readonly (readonly [Date, number])[]) {
  const batch = batchOf(readings.map(([at, value]) => readingOf(meter.key, at, value)))
  await recordBatch(room.database, batch, now)
}

const placeDocument = `query ($id: ID!, $from: DateTime!, $to: DateTime!, $day: Date!) {
  _entities(representations: [{ __typename: "ServicePoint", id: $id }]) { ... on ServicePoint {
    meter { id } meterOn(date: $day) { id } installations { id removedAt initialRegister finalRegister }
    consumptionThisMonth { volume } consumption(step: HOUR, from: $from, to: $to) { volume } } } }`

async function placeOf({ servicePointId: id }: InstalledMeter, viewer: Viewer, day = '2026-11-19') {
  const variables = { id, day, from: on(20, 16).toISOString(), to: on(20, 18).toISOString() }
  const { _entities } = await ask(
    placeDocument
      .replace('[{ __typename: "ServicePoint", id: $id }]', '$r')
      .replace('($id: ID!,', '($r: [_Any!]!,'),
    { ...variables, r: [{ __typename: 'ServicePoint', id }] },
    viewer,
  )
  return (_entities as unknown[])[0]
}

test('a replacement closes one life and begins another, and no litre is lost in between', async () => {
  const old = await newMeter()
  await told(old, [on(20, 15, 50), 1_000], [on(20, 16, 50), 1_010])
  const successor = successorOf()
  const input = {
    ...{ meterId: old.meterId, finalRegister: '1.016', why: 'vidrio roto' },
    ...{ at: on(20, 17, 20).toISOString(), successor },
  }
  const select = '... on MeterReplaced { former { id removedAt } meter { id servicePoint { id } } }'
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => mutate('replaceMeter', input, { select })),
  )
  for (const answer of answers) {
    expect(answer).toEqual({
      __typename: 'MeterReplaced',
      former: { id: old.meterId, removedAt: on(20, 17, 20).toISOString() },
      meter: { id: successor.id, servicePoint: { id: old.servicePointId } },
    })
  }
  const { rows } = await room.database.transaction(systemViewer, (tx) =>
    tx.execute<{ meter_key: number }>(`select meter_key from meter where id = '${successor.id}'`),
  )
  await told({ ...old, key: rows[0]?.meter_key ?? 0 }, [on(20, 17, 50), 7])
  const place = {
    meter: { id: successor.id },
    meterOn: { id: old.meterId },
    installations: [
      { id: old.meterId, finalRegister: '1.016', initialRegister: null },
      { id: successor.id, removedAt: null, initialRegister: '0.003' },
    ],
    // 1000 → 1010, then 1010 → 1016 and 3 → 7.
    consumption: [{ volume: '0.010' }, { volume: '0.010' }],
    consumptionThisMonth: { volume: '0.020' },
  }
  expect(await placeOf(old, resident(old))).toMatchObject(place)
  expect(await placeOf(old, centro, '2026-11-20')).toMatchObject({ meterOn: { id: successor.id } })

  const facts = (await room.published()).filter(
    ({ key, type }) => [old.meterId, successor.id].includes(key) && type !== 'metering.ReadingsRecorded',
  )
  expect(facts.map(({ type }) => type)).toEqual(['metering.MeterRemoved', 'metering.MeterInstalled'])
  expect(facts[0]?.data).toMatchObject({ finalLitres: 1_016, successorId: successor.id })
})

test('a replacement that cannot be leaves everything as it was', async () => {
  const [old, other] = [await newMeter(), await newMeter()]
  await told(old, [on(20, 15), 1_000])
  const input = { meterId: old.meterId, finalRegister: '1.016', why: 'x', successor: successorOf() }
  const cases: readonly [string, Record<string, unknown>, Viewer?][] = [
    ['RegisterFalls', { ...input, finalRegister: '0.999' }],
    ['InstantImpossible', { ...input, at: on(20, 14).toISOString() }],
    ['InstantImpossible', { ...input, at: on(21).toISOString() }],
    ['MeterSerialTaken', { ...input, successor: { ...successorOf(), serial: other.serial } }],
    ['RadioTaken', { ...input, successor: { ...successorOf(other.identNumber), serial: 'nuevo' } }],
    ['RadioMalformed', { ...input, successor: successorOf('12') }],
    ['MeterIdTaken', { ...input, successor: { ...successorOf(), id: other.meterId } }],
    ['MeterUnknown', { ...input, meterId: randomUUID() }],
    ['MeterUnknown', input, sanJuan],
  ]
  for (const [refusal, wish, viewer = centro] of cases) {
    expect(await mutate('replaceMeter', wish, { viewer }), refusal).toMatchObject({
      __typename: refusal,
      message: expect.stringMatching(/^(No |Ese |El |La ).*\.$/),
    })
  }
  expect(await placeOf(old, centro)).toMatchObject({
    meter: { id: old.meterId },
    installations: [{ id: old.meterId, removedAt: null }],
  })
})

test('a removed meter stays visible to whoever lives there still, and to nobody who comes after', async () => {
  const meter = await newMeter()
  await told(meter, [on(10), 500])
  const input = { meterId: meter.meterId, why: 'obra', finalRegister: '0.600', at: on(11).toISOString() }
  for (let times = 0; times < 2; times += 1) {
    expect(await mutate('removeMeter', input)).toMatchObject({ __typename: 'MeterRemoved' })
  }
  const next = randomUUID()
  const moveIn = () =>
    room.database.transaction(systemViewer, (tx) =>
      noteHolder(tx, {
        ...{ servicePointId: meter.servicePointId, customerId: next, operatingUnitId: 1 },
        ...{ contractId: randomUUID(), startedOn: '2026-11-15' },
      }),
    )
  const seen = (viewer: Viewer) =>
    ask(
      `query ($id: ID!) { meter(id: $id) { finalRegister latestReading { register origin } } }`,
      {
        id: meter.meterId,
      },
      viewer,
    )
  const whole = { meter: { finalRegister: '0.600', latestReading: { register: '0.600', origin: 'FIELD' } } }
  expect(await seen(resident(meter))).toEqual(whole)
  await moveIn()
  expect(await seen(resident(meter))).toEqual({ meter: null })
  expect(await seen(centro)).toEqual(whole)
  expect(await seen(resident({ customerId: next }))).toEqual({ meter: null })
  expect(await seen(sanJuan)).toEqual({ meter: null })
  expect(await placeOf(meter, resident({ customerId: next }))).toMatchObject({
    meter: null,
    installations: [],
    consumption: [],
  })
  const radios = await room.database.transaction(systemViewer, (tx) =>
    radiosAt(tx, room.sealer, [wmbusAddress('KAM', meter.identNumber)]),
  )
  expect(radios, 'its telegrams are unknown').toEqual([])
})

test('a meter that was removed goes into service again as another one', async () => {
  const [meter, elsewhere] = [await newMeter(), await newMeter()]
  await mutate('removeMeter', { meterId: meter.meterId, why: 'calibración' })
  const successor = { ...successorOf(meter.identNumber), serial: meter.serial }
  expect(
    await mutate('replaceMeter', {
      ...{ meterId: elsewhere.meterId, finalRegister: '9.000', why: 'cambio', successor },
    }),
  ).toMatchObject({ __typename: 'MeterReplaced' })
  const { meterBySerial } = await ask('query ($s: String!) { meterBySerial(serial: $s) { id } }', {
    s: meter.serial,
  })
  expect(meterBySerial).toEqual({ id: successor.id })
})

test('a reading by hand joins the others, moves the latest one, and counts once', async () => {
  const meter = await newMeter()
  await told(meter, [on(10), 500], [on(12), 700])
  const id = randomUUID()
  const input = { id, meterId: meter.meterId, at: on(13).toISOString(), register: '0.750' }
  const select = '... on ReadingRecorded { meter { latestReading { at register origin } } }'
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => mutate('recordReadingByHand', input, { select })),
  )
  for (const answer of answers) {
    expect(answer).toEqual({
      __typename: 'ReadingRecorded',
      meter: { latestReading: { at: on(13).toISOString(), register: '0.750', origin: 'FIELD' } },
    })
  }
  expect(
    await mutate(
      'recordReadingByHand',
      { ...input, id: randomUUID(), at: on(11).toISOString() },
      { select: '... on RegisterFalls { known knownAt }' },
    ),
  ).toMatchObject({ __typename: 'RegisterFalls', known: '0.700', knownAt: on(12).toISOString() })
  expect(await mutate('recordReadingByHand', { ...input, register: '0.751' })).toMatchObject({
    __typename: 'ReadingIdTaken',
  })
  const look = { meterId: meter.meterId, readingId: id, verdict: 'CONFIRMED', why: 'se vio la foto' }
  expect(await mutate('validateReading', look)).toMatchObject({ __typename: 'ReadingValidated' })
  expect(await mutate('validateReading', { ...look, readingId: randomUUID() })).toMatchObject({
    __typename: 'ReadingUnknown',
  })
  const { meter: withLife } = await ask(
    'query ($id: ID!) { meter(id: $id) { life { edges { node { kind at register readingId verdict why by } } } } }',
    { id: meter.meterId },
  )
  expect(withLife).toMatchObject({
    life: {
      edges: [
        { node: { kind: 'METER_INSTALLED' } },
        {
          node: { kind: 'READING_RECORDED_BY_HAND', at: on(13).toISOString(), register: '0.750', by: 's-1' },
        },
        { node: { kind: 'READING_VALIDATED', readingId: id, verdict: 'CONFIRMED', why: 'se vio la foto' } },
      ],
    },
  })
})

test('a life is told page by page, the oldest first', async () => {
  const meter = await newMeter()
  for (const register of ['0.100', '0.200', '0.300']) {
    const input = {
      id: randomUUID(),
      meterId: meter.meterId,
      at: on(13).toISOString(),
      register,
      reader: 'FIELD',
    }
    expect(await mutate('recordReadingByHand', input)).toMatchObject({ __typename: 'ReadingRecorded' })
  }
  const document = `query ($id: ID!, $after: String) { meter(id: $id) { life(first: 2, after: $after) {
    edges { node { kind register } } pageInfo { hasNextPage endCursor } } } }`
  const kinds = []
  let after: string | null = null
  do {
    const told: unknown = await ask(document, { id: meter.meterId, after })
    const { life } = (told as { meter: { life: LifePage } }).meter
    expect(life.edges).toHaveLength(2)
    kinds.push(...life.edges.map(({ node }) => node.register))
    after = life.pageInfo.hasNextPage ? life.pageInfo.endCursor : null
  } while (after !== null)
  expect(kinds.slice(1)).toEqual(['0.100', '0.200', '0.300'])
})

interface LifePage {
  readonly edges: readonly { readonly node: { readonly register: string | null } }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
}

test('a key is changed, opens for the telemetry door, and is shown to nobody', async () => {
  const meter = await newMeter()
  const document = `mutation ($id: ID!, $key: String!) { changeRadioKey(meterId: $id, encryptionKey: $key) {
    __typename ... on Refusal { message } } }`
  const change = (key: string, viewer: Viewer = centro) => ask(document, { id: meter.meterId, key }, viewer)
  const key = randomBytes(16).toString('hex')
  for (let times = 0; times < 2; times += 1) {
    expect(await change(key.toUpperCase())).toEqual({ changeRadioKey: { __typename: 'RadioKeyChanged' } })
  }
  expect(await change('clave')).toMatchObject({ changeRadioKey: { __typename: 'RadioMalformed' } })
  expect(await change(key, sanJuan)).toMatchObject({ changeRadioKey: { __typename: 'MeterUnknown' } })
  const [radio] = await room.database.transaction(systemViewer, (tx) =>
    radiosAt(tx, room.sealer, [wmbusAddress('KAM', meter.identNumber)]),
  )
  expect(radio?.encryptionKey?.toString('hex')).toBe(key)
  const { rows } = await room.database.transaction(systemViewer, (tx) =>
    tx.execute(`select type, data::text from meter_event where meter_key = ${meter.key}`),
  )
  expect(rows.map(({ type }) => type)).toEqual(['MeterInstalled', 'KeyChanged'])
  expect(JSON.stringify(rows)).not.toContain(key)
  expect(JSON.stringify(await room.published())).not.toContain(key)
})

test('what was learned of a home goes over to the meter that takes the other’s place', async () => {
  const installedAt = new Date(now.getTime() - 60 * 86_400_000)
  const meter = await installedMeter(room.database, room.sealer, { installedAt })
  const readings = hourlyReadings(meter.key, homeWithBurst(30, 0, 0), on(20, 12))
  await recordBatch(room.database, batchOf(readings), now)
  const successor = successorOf()
  const input = { meterId: meter.meterId, why: 'x', at: on(20, 13), finalRegister: '900.000', successor }
  expect(await mutate('replaceMeter', JSON.parse(JSON.stringify(input)))).toEqual({
    __typename: 'MeterReplaced',
  })
  const keyOf = (meterId: string) =>
    room.database.transaction(
      systemViewer,
      async (tx) => (await metersByIds(tx, [meterId])).get(meterId)?.key ?? 0,
    )
  const habitOf = async (meterId: string) => {
    const key = await keyOf(meterId)
    const present = await room.database.transaction(systemViewer, (tx) => presentDetector(tx, key))
    return present?.detector.notice.habit
  }
  const learned = await habitOf(meter.meterId)
  expect(learned?.numbers.days).toBeGreaterThan(20)
  expect(await habitOf(successor.id)).toEqual(learned)
  // And it goes on from there with the new register.
  const reading = readingOf(await keyOf(successor.id), on(20, 14), 12)
  await recordBatch(room.database, batchOf([reading]), now)
  expect((await habitOf(successor.id))?.numbers.days).toBe(learned?.numbers.days)
})

test('residents change nothing, and learn nothing of who did what', async () => {
  const meter = await newMeter()
  const attempts: readonly [string, Record<string, unknown>][] = [
    ['removeMeter', { meterId: meter.meterId, why: 'x' }],
    ['replaceMeter', { meterId: meter.meterId, why: 'x', finalRegister: '1.000', successor: successorOf() }],
    ['recordReadingByHand', { id: randomUUID(), meterId: meter.meterId, at: now, register: '1.000' }],
  ]
  for (const [name, input] of attempts) {
    await expect(
      mutate(name, JSON.parse(JSON.stringify(input)), { viewer: resident(meter) }),
    ).rejects.toThrow('FORBIDDEN')
  }
  const query =
    'query ($id: ID!) { meter(id: $id) { serial life { edges { node { kind } } } device { address } } }'
  expect(await ask(query, { id: meter.meterId }, resident(meter))).toEqual({
    meter: { serial: meter.serial, life: null, device: null },
  })
})
