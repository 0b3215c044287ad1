import { randomUUID } from 'node:crypto'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InstalledMeter, installedMeter } from '../../test/installed-meter.ts'
import type { CommandAcknowledgement } from '../domain/telemetry-batch.ts'
import { markCommandsSent, type PendingCommand, waitingCommands } from '../store/device-command.ts'
import { subgraph } from '../subgraph.ts'
import { recordBatch } from '../telemetry/record-batch.ts'

let room: TestRoom
let graph: InProcessSubgraph
let meter: InstalledMeter

const centro: Viewer = { kind: 'staff', subject: 's-1', operatingUnitIds: [1] }
const sanJuan: Viewer = { kind: 'staff', subject: 's-4', operatingUnitIds: [4] }
const now = new Date()
let modules = 0

beforeAll(async () => {
  room = await testRoom(subgraph.migrations)
  graph = inProcessSubgraph(subgraph, room)
  meter = await nbiotMeter()
})
afterAll(() => room.drop())

function nbiotMeter() {
  modules += 1
  return installedMeter(room.database, room.sealer, {
    radio: { network: 'NBIOT', address: `NB-${modules}`, encryptionKey: null },
  })
}

const document = `mutation ($input: CommandDeviceInput!) { commandDevice(input: $input) {
  __typename
  ... on CommandQueued { command { id state order { name seconds position } by } }
  ... on Refusal { message } } }`

async function command(
  input: Readonly<Record<string, unknown>>,
  { viewer = centro, at = now }: { viewer?: Viewer; at?: Date } = {},
) {
  const asked = { id: randomUUID(), meterId: meter.meterId, name: 'READ_NOW', ...input }
  return graph.execute({ document, variables: { input: asked }, viewer, now: at })
}

const waiting = (at = now) =>
  room.database.transaction(systemViewer, (tx) => waitingCommands(tx, { limit: 1_000, after: null }, at))

async function answered(answer: Omit<CommandAcknowledgement, 'at' | 'detail'>) {
  const acknowledgements = [{ ...answer, at: now, detail: null }]
  await recordBatch(room.database, { readings: [], deadLetters: [], acknowledgements }, now)
}

async function deviceOf({ meterId }: InstalledMeter, viewer: Viewer = centro) {
  const { data } = await graph.execute({
    document: `query ($id: ID!) { meter(id: $id) { device { reportIntervalSeconds
      shadow { desired { intervalSeconds valve } desiredVersion reported { intervalSeconds valve } inSync }
      commands { edges { node { id state } } } } } }`,
    variables: { id: meterId },
    viewer,
  })
  return data?.['meter']
}

test('a command waits, is sent, is answered, and the device is what was asked for', async () => {
  const id = randomUUID()
  expect((await command({ id, name: 'SET_INTERVAL', seconds: 900 })).data?.['commandDevice']).toEqual({
    __typename: 'CommandQueued',
    command: {
      id,
      state: 'QUEUED',
      order: { name: 'SET_INTERVAL', seconds: 900, position: null },
      by: 's-1',
    },
  })
  expect(await waiting()).toContainEqual({
    id,
    topic: `meter/${meter.radio.address}/command`,
    payload: JSON.stringify({ commandId: id, name: 'SET_INTERVAL', arguments: { seconds: 900 } }),
    queuedAt: now,
  })
  expect(await deviceOf(meter)).toMatchObject({ device: { shadow: { inSync: false, desiredVersion: 1 } } })
  await room.database.transaction(systemViewer, (tx) => markCommandsSent(tx, [id], now))
  expect((await waiting()).map((pending) => pending.id)).not.toContain(id)
  await answered({ meterKey: meter.key, commandId: id, outcome: 'ACCEPTED' })
  await answered({ meterKey: meter.key, commandId: id, outcome: 'REFUSED' })
  expect(await deviceOf(meter)).toMatchObject({
    device: {
      reportIntervalSeconds: 900,
      shadow: { reported: { intervalSeconds: 900 }, inSync: true },
      commands: { edges: [{ node: { id, state: 'ACCEPTED' } }] },
    },
  })
  const facts = (await room.published()).filter(({ type }) => type === 'metering.DeviceCommandSettled')
  expect(facts.map(({ data }) => data)).toEqual([
    { commandId: id, meterId: meter.meterId, order: 'SET_INTERVAL', outcome: 'ACCEPTED', detail: null },
  ])
})

test('the same command again, and eight at once, is one command', async () => {
  const own = await nbiotMeter()
  const input = { id: randomUUID(), meterId: own.meterId, name: 'SET_VALVE', position: 'OPEN' }
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => command(input)))
  for (const { data } of outcomes) {
    expect(data?.['commandDevice']).toMatchObject({ __typename: 'CommandQueued', command: { id: input.id } })
  }
  expect(await deviceOf(own)).toMatchObject({
    device: { shadow: { desiredVersion: 1 }, commands: { edges: [{ node: { id: input.id } }] } },
  })
  expect((await command({ ...input, position: 'CLOSED' })).data?.['commandDevice']).toMatchObject({
    __typename: 'CommandIdTaken',
  })
})

test('a device answers for itself alone, and only to what was asked', async () => {
  const [own, other] = [await nbiotMeter(), await nbiotMeter()]
  const id = randomUUID()
  await command({ id, meterId: own.meterId })
  await answered({ meterKey: other.key, commandId: id, outcome: 'ACCEPTED' })
  await answered({ meterKey: own.key, commandId: 'queued-at-the-network-server', outcome: 'ACCEPTED' })
  expect(await deviceOf(own)).toMatchObject({
    device: { commands: { edges: [{ node: { id, state: 'QUEUED' } }] } },
  })
})

test('a command that nobody answered is given up; an answer that comes late still counts', async () => {
  const own = await nbiotMeter()
  const id = randomUUID()
  await command({ id, meterId: own.meterId, expiresAt: new Date(now.getTime() + 60_000).toISOString() })
  const later = new Date(now.getTime() + 60_000)
  expect((await waiting(later)).map((pending) => pending.id)).not.toContain(id)
  expect(await deviceOf(own)).toMatchObject({
    device: { commands: { edges: [{ node: { id, state: 'EXPIRED' } }] } },
  })
  await answered({ meterKey: own.key, commandId: id, outcome: 'ACCEPTED' })
  expect(await deviceOf(own)).toMatchObject({
    device: { commands: { edges: [{ node: { id, state: 'ACCEPTED' } }] } },
  })
})

test('of each device the oldest command is next, and a page goes on behind another', async () => {
  const meters = [await nbiotMeter(), await nbiotMeter()]
  const ids: string[] = [randomUUID(), randomUUID(), randomUUID()]
  for (const [index, id] of ids.entries()) {
    const at = new Date(now.getTime() + index * 1_000)
    await command({ id, meterId: meters[index % 2]?.meterId ?? '' }, { at })
  }
  const page = (limit: number, after: PendingCommand | null) =>
    room.database.transaction(systemViewer, (tx) => waitingCommands(tx, { limit, after }, now))
  const all = (await page(1_000, null)).filter(({ id }) => ids.includes(id))
  expect(all.map(({ id }) => id).sort()).toEqual(ids.slice(0, 2).sort())
  const [first, second] = all
  if (first === undefined || second === undefined) throw new Error('there are two')
  expect((await page(1_000, first)).map(({ id }) => id)).not.toContain(first.id)
  expect((await page(1_000, first)).map(({ id }) => id)).toContain(second.id)
})

test('what stands in the way is said in Spanish', async () => {
  const wmbus = await installedMeter(room.database, room.sealer)
  const id = randomUUID()
  await command({ id })
  const elsewhere = await installedMeter(room.database, room.sealer, {
    operatingUnitId: 4,
    radio: { network: 'NBIOT', address: 'NB-of-4', encryptionKey: null },
  })
  const cases: readonly [string, Record<string, unknown>, Viewer?][] = [
    ['MeterUnknown', { meterId: randomUUID() }],
    ['MeterUnknown', {}, sanJuan],
    ['DeviceUnreachable', { meterId: wmbus.meterId }],
    ['OrderUnsupported', { name: 'SEND_BYTES', fPort: 1, hex: '00' }],
    ['CommandIdTaken', { id, name: 'SET_VALVE', position: 'OPEN' }],
    ['CommandIdTaken', { id, meterId: elsewhere.meterId }, sanJuan],
    ['InstantImpossible', { expiresAt: '2020-01-01T00:00:00Z' }],
  ]
  for (const [refusal, input, viewer = centro] of cases) {
    const { data } = await command(input, { viewer })
    expect(data?.['commandDevice']).toEqual({
      __typename: refusal,
      message: expect.stringMatching(/^(No |Ese |La ).*\.$/),
    })
  }
})

test.each([
  ['an interval without seconds', { name: 'SET_INTERVAL' }, 'input.seconds'],
  ['a valve without position', { name: 'SET_VALVE' }, 'input.position'],
  ['half a byte', { name: 'SEND_BYTES', fPort: 1, hex: '0' }, 'input.hex must be 1 to 242 bytes'],
  ['a port of the standard', { name: 'SEND_BYTES', fPort: 224, hex: '00' }, 'input.fPort must be at most'],
])('%s is malformed', async (_what, input, message) => {
  const { errors } = await command(input)
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  expect(errors?.[0]?.message).toContain(message)
})

test('residents command nothing and see nothing of the device, nor does another office', async () => {
  const resident: Viewer = { kind: 'resident', subject: 's', partyId: meter.customerId }
  expect((await command({}, { viewer: resident })).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ])
  expect(await deviceOf(meter, resident)).toEqual({ device: null })
  expect(await deviceOf(meter, sanJuan)).toBeNull()
})
