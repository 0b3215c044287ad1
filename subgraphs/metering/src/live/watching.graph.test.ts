import { randomUUID } from 'node:crypto'
import { ContractEnded, ContractMemberLeft } from '@aquacis/contracts/events'
import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import { startRelay } from '@aquacis/kit/runtime/relay.ts'
import { collected } from '@aquacis/kit/testing/collected.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import type { FormattedExecutionResult } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { homeWithBurst, hourlyReadings } from '../../test/household.ts'
import { type InstalledMeter, installedMeter } from '../../test/installed-meter.ts'
import { batchOf, readingOf } from '../../test/readings.ts'
import { noteHolder } from '../commands/note-holder.ts'
import { subgraph } from '../subgraph.ts'
import { recordBatch } from '../telemetry/record-batch.ts'

const now = new Date('2026-11-20T18:00:00Z')
const consumption = 'subscription ($id: ID!) { consumptionUpdated(contractId: $id) { reading { register } } }'
const alerts = 'subscription ($id: ID!) { leakAlertChanged(contractId: $id) { kind } }'
const readings = `subscription ($id: ID!) { meterReadingRecorded(meterId: $id) {
  count reading { at register origin flowLitresPerHour } meter { id serial } } }`
const fleet = 'subscription ($id: ID!) { fleetAlertRaised(operatingUnitId: $id) { layer kind meter { id } } }'
const forbidden = [{ errors: [{ extensions: { code: 'FORBIDDEN' } }] }]

let room: TestRoom
let graph: InProcessSubgraph
let stops: (() => Promise<unknown>)[]

beforeAll(async () => {
  room = await testRoom(subgraph.migrations)
  graph = inProcessSubgraph(subgraph, room)
  const relay = await startRelay(room)
  const stopFeeds = await subgraph.start?.(room)
  stops = [async () => stopFeeds?.(), () => relay.stop()]
})

afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()))
  await room.drop()
})

const holderOf = ({ customerId }: InstalledMeter): Viewer => ({
  kind: 'resident',
  subject: 's',
  partyId: customerId,
})
const staff = (...operatingUnitIds: number[]): Viewer => ({ kind: 'staff', subject: 's', operatingUnitIds })

async function listen(document: string, id: string, viewer: Viewer) {
  const stream = await graph.subscribe({ document, variables: { id }, viewer })
  const frames = collected<FormattedExecutionResult>()
  const over = (async () => {
    for await (const frame of stream) frames.push(frame)
  })()
  return { frames, over, renew: () => stream.renew?.(viewer), leave: () => stream.return() }
}

test('whoever moved out hears no more of the home, and is told why, the moment that it is known', async () => {
  const meter = await installedMeter(room.database, room.sealer)
  const { contractId, servicePointId, customerId, operatingUnitId } = meter
  const own = await listen(consumption, contractId, holderOf(meter))
  const ownAlerts = await listen(alerts, contractId, holderOf(meter))
  const ownReadings = await listen(readings, meter.meterId, holderOf(meter))
  const office = await listen(consumption, contractId, staff(operatingUnitId))
  const data = { contractId, servicePointId, customerId, operatingUnitId, endedOn: '2026-11-20' }
  await room.eventLog.append([newEvent(ContractEnded, { key: servicePointId, occurredAt: now, data })])
  for (const { frames, over } of [own, ownAlerts, ownReadings]) {
    await over
    expect(frames.items).toMatchObject(forbidden)
  }
  expect(office.frames.items).toEqual([])
  await office.leave()
})

test('a member who is gone hears no more, while the holder does', async () => {
  const meter = await installedMeter(room.database, room.sealer)
  const { contractId, servicePointId } = meter
  const holder = await listen(consumption, contractId, holderOf(meter))
  const gone = (partyId: string) =>
    newEvent(ContractMemberLeft, {
      key: servicePointId,
      occurredAt: now,
      data: { memberId: randomUUID(), contractId, servicePointId, partyId, at: now.toISOString() },
    })
  await room.eventLog.append([gone(randomUUID())])
  await recordBatch(room.database, batchOf([readingOf(meter.key, now, 10)]), now)
  await holder.frames.until(({ length }) => length > 0)
  expect(holder.frames.items).not.toMatchObject(forbidden)
  await room.eventLog.append([gone(meter.customerId)])
  await holder.over
  expect(holder.frames.items.at(-1)).toMatchObject(forbidden[0] ?? {})
})

test('a right that went away without a word is missed when the token is renewed', async () => {
  const meter = await installedMeter(room.database, room.sealer)
  const { contractId, servicePointId, operatingUnitId } = meter
  const { frames, over, renew } = await listen(consumption, contractId, holderOf(meter))
  await renew()
  expect(frames.items).toEqual([])
  const next = { servicePointId, operatingUnitId, customerId: randomUUID(), contractId: randomUUID() }
  await room.database.transaction(systemViewer, (tx) => noteHolder(tx, { ...next, startedOn: '2026-11-20' }))
  await renew()
  await over
  expect(frames.items).toMatchObject(forbidden)
})

test('the water of the next contract is not told to whoever watches the one before', async () => {
  const meter = await installedMeter(room.database, room.sealer)
  const { servicePointId, operatingUnitId } = meter
  const before = await listen(consumption, meter.contractId, staff(operatingUnitId))
  const contractId = randomUUID()
  const next = { servicePointId, operatingUnitId, customerId: randomUUID(), contractId }
  await room.database.transaction(systemViewer, (tx) => noteHolder(tx, { ...next, startedOn: '2026-11-20' }))
  const after = await listen(consumption, contractId, staff(operatingUnitId))
  await recordBatch(room.database, batchOf([readingOf(meter.key, now, 10)]), now)
  await after.frames.until(({ length }) => length > 0)
  expect(before.frames.items).toEqual([])
  await Promise.all([before.leave(), after.leave()])
})

test('readings of a meter are told as they are recorded, late ones too', async () => {
  const meter = await installedMeter(room.database, room.sealer)
  const { frames, leave } = await listen(readings, meter.meterId, holderOf(meter))
  const at = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  const two = [
    readingOf(meter.key, at(2), 900),
    readingOf(meter.key, at(1), 1_000, { flowLitresPerHour: 60 }),
  ]
  await recordBatch(room.database, batchOf(two), now)
  await recordBatch(room.database, batchOf([readingOf(meter.key, at(3), 800)]), now)
  const told = await frames.until(({ length }) => length === 2)
  expect(told.map(({ data }) => data?.['meterReadingRecorded'])).toEqual([
    {
      count: 2,
      reading: {
        at: '2026-11-20T17:59:00.000Z',
        register: '1.000',
        origin: 'TELEMETRY',
        flowLitresPerHour: 60,
      },
      meter: { id: meter.meterId, serial: meter.serial },
    },
    expect.objectContaining({ count: 1, reading: expect.objectContaining({ register: '0.800' }) }),
  ])
  await leave()
})

test('a reading that comes late is not told to whoever moved in after it', async () => {
  const meter = await installedMeter(room.database, room.sealer, {
    installedAt: new Date('2026-11-01T00:00:00Z'),
  })
  const { servicePointId, operatingUnitId } = meter
  const next = { servicePointId, operatingUnitId, customerId: randomUUID(), contractId: randomUUID() }
  await room.database.transaction(systemViewer, (tx) => noteHolder(tx, { ...next, startedOn: '2026-11-20' }))
  const resident: Viewer = { kind: 'resident', subject: 's', partyId: next.customerId }
  const own = await listen(readings, meter.meterId, resident)
  const office = await listen(readings, meter.meterId, staff(operatingUnitId))
  // Midnight in Mexico City is six o'clock UTC.
  for (const [at, litres] of [
    ['2026-11-20T05:59:00Z', 900],
    ['2026-11-20T06:00:00Z', 901],
  ] as const) {
    await recordBatch(room.database, batchOf([readingOf(meter.key, new Date(at), litres)]), now)
  }
  await office.frames.until(({ length }) => length === 2)
  await own.frames.until(({ length }) => length > 0)
  expect(own.frames.items.map(({ data }) => data?.['meterReadingRecorded'])).toMatchObject([
    { reading: { at: '2026-11-20T06:00:00.000Z' } },
  ])
  await Promise.all([own.leave(), office.leave()])
})

test('an office hears of every alert that is raised at its meters, and of no other office’s', async () => {
  const [own, other] = [
    await installedMeter(room.database, room.sealer, { operatingUnitId: 31 }),
    await installedMeter(room.database, room.sealer, { operatingUnitId: 32 }),
  ]
  const office = await listen(fleet, '31', staff(31))
  for (const meter of [other, own]) {
    const litres = homeWithBurst(40, 300, 8)
    await recordBatch(room.database, batchOf(hourlyReadings(meter.key, litres, now)), now)
  }
  const raised = (layer: string) => (frames: readonly FormattedExecutionResult[]) =>
    frames.some(({ data }) => JSON.stringify(data).includes(`"${layer}"`))
  await office.frames.until((frames) => raised('RULE')(frames) && raised('NOTICE')(frames))
  expect(JSON.stringify(office.frames.items)).not.toContain(other.meterId)
  await office.leave()
  for (const [id, viewer] of [
    ['31', staff(32)],
    ['todas', staff(31)],
    ['31', holderOf(own)],
  ] as const) {
    const refused = await listen(fleet, id, viewer)
    await refused.over
    expect(refused.frames.items).toMatchObject(forbidden)
  }
})
