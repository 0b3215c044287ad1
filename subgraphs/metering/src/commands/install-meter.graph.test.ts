import { randomUUID } from 'node:crypto'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NewInstallation, newInstallation, supplyServicePoint } from '../../test/installed-meter.ts'
import type { Installation } from '../domain/life/installation.ts'
import { wmbusAddress } from '../domain/radio.ts'
import { radiosAt } from '../store/device.ts'
import { subgraph } from '../subgraph.ts'

let room: TestRoom
let graph: InProcessSubgraph

beforeAll(async () => {
  room = await testRoom(subgraph.migrations)
  graph = inProcessSubgraph(subgraph, room)
})

afterAll(() => room.drop())

const centro: Viewer = { kind: 'staff', subject: 's-1', operatingUnitIds: [1] }
const sanJuan: Viewer = { kind: 'staff', subject: 's-4', operatingUnitIds: [4] }

const document = `mutation ($input: InstallMeterInput!) { installMeter(input: $input) {
  __typename
  ... on MeterInstalled { meter { id serial servicePoint { id } latestReading { at } } }
  ... on Refusal { message } } }`

function inputOf({ meterId: id, radio, initialLitres: _, installedAt, ...wish }: Installation) {
  const { serial, manufacturer, model, calibreMillimetres, servicePointId } = wish
  const { network, address, encryptionKey, profile, application, intervalSeconds } = radio
  return {
    ...{ id, serial, manufacturer, model, calibreMillimetres, servicePointId },
    installedAt: installedAt?.toISOString(),
    radio: { network, address, encryptionKey, profile, application, reportIntervalSeconds: intervalSeconds },
  }
}

const withRadio = (wish: NewInstallation, change: Partial<Installation['radio']>): NewInstallation => ({
  ...wish,
  radio: { ...wish.radio, ...change },
})

async function install(wish: Installation, viewer: Viewer = centro) {
  const { data, errors } = await graph.execute({ document, variables: { input: inputOf(wish) }, viewer })
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return data?.['installMeter']
}

const newWish = async (operatingUnitId = 1) =>
  newInstallation((await supplyServicePoint(room.database, { operatingUnitId })).servicePointId)

async function factsAbout({ meterId }: Installation) {
  return (await room.published()).filter(({ key }) => key === meterId)
}

test('a meter is installed, told about once, and its key opens for the telemetry door', async () => {
  const wish = await newWish()
  expect(await install(wish)).toEqual({
    __typename: 'MeterInstalled',
    meter: {
      id: wish.meterId,
      serial: wish.serial,
      servicePoint: { id: wish.servicePointId },
      latestReading: null,
    },
  })
  expect(await factsAbout(wish)).toMatchObject([
    {
      type: 'metering.MeterInstalled',
      data: {
        meterId: wish.meterId,
        servicePointId: wish.servicePointId,
        operatingUnitId: 1,
        serial: wish.serial,
      },
    },
  ])
  const [radio] = await room.database.transaction(systemViewer, (tx) =>
    radiosAt(tx, room.sealer, [wmbusAddress(wish.manufacturer, wish.identNumber)]),
  )
  expect(radio?.encryptionKey?.toString('hex')).toBe(wish.encryptionKey)
})

test('the same request again, and eight at once, install one meter and tell it once', async () => {
  const wish = await newWish()
  const spelled = { ...wish, meterId: wish.meterId.toUpperCase(), serial: ` ${wish.serial} ` }
  const answers = await Promise.all(Array.from({ length: 8 }, () => install(wish)))
  answers.push(await install(spelled))
  for (const answer of answers) {
    expect(answer).toMatchObject({ __typename: 'MeterInstalled', meter: { id: wish.meterId } })
  }
  expect(await factsAbout(wish)).toHaveLength(1)
})

test('what stands in the way is said in Spanish, and nothing is told', async () => {
  const there = await newWish()
  await install(there)
  const cases: readonly [string, Installation][] = [
    ['MeterIdTaken', { ...(await newWish()), meterId: there.meterId }],
    ['MeterIdTaken', { ...there, calibreMillimetres: 20 }],
    ['ServicePointHasMeter', newInstallation(there.servicePointId)],
    ['MeterSerialTaken', { ...(await newWish()), serial: there.serial }],
    ['RadioTaken', withRadio(await newWish(), { address: there.identNumber })],
    ['ServicePointUnknown', newInstallation(randomUUID())],
    ['RadioMalformed', withRadio(await newWish(), { address: '1234' })],
    ['RadioMalformed', withRadio(await newWish(), { encryptionKey: 'clave' })],
    ['RadioMalformed', { ...(await newWish()), manufacturer: 'Kamstrup' }],
    ['InstantImpossible', { ...(await newWish()), installedAt: new Date(Date.now() + 60_000) }],
  ]
  const before = (await room.published()).length
  for (const [refusal, wish] of cases) {
    const message = expect.stringMatching(/^(No |Ese |El |La ).*\.$/)
    expect(await install(wish)).toEqual({ __typename: refusal, message })
  }
  expect((await room.published()).length).toBe(before)
})

test('another office’s service point is unknown here, and its meters are taken without being shown', async () => {
  const theirs = await newWish(1)
  expect(await install(theirs, sanJuan)).toMatchObject({ __typename: 'ServicePointUnknown' })
  await install(theirs)
  expect(await install(theirs, sanJuan)).toMatchObject({ __typename: 'ServicePointUnknown' })
  const mine = await newWish(4)
  expect(await install({ ...mine, serial: theirs.serial }, sanJuan)).toMatchObject({
    __typename: 'MeterSerialTaken',
  })
  expect(await install(withRadio(mine, { address: theirs.identNumber }), sanJuan)).toMatchObject({
    __typename: 'RadioTaken',
  })
  expect(await install({ ...mine, meterId: theirs.meterId }, sanJuan)).toMatchObject({
    __typename: 'MeterIdTaken',
  })
})

test('residents install nothing', async () => {
  const wish = await newWish()
  const viewer: Viewer = { kind: 'resident', subject: 's', partyId: randomUUID() }
  const { errors } = await graph.execute({ document, variables: { input: inputOf(wish) }, viewer })
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
})

test.each([
  ['an id that is no UUID', { meterId: '7' }, 'id must be a UUID'],
  ['a service point that is no UUID', { servicePointId: 'casa' }, 'servicePointId must be a UUID'],
  ['an empty serial', { serial: '  ' }, 'serial must not be empty'],
  ['a calibre of nothing', { calibreMillimetres: 0 }, 'calibreMillimetres must be positive'],
])('%s is malformed', async (_what, change, message) => {
  const wish = { ...(await newWish()), ...change }
  const { errors } = await graph.execute({ document, variables: { input: inputOf(wish) }, viewer: centro })
  expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }])
})
