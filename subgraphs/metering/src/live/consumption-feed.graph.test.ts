import { randomUUID } from 'node:crypto'
import type { Running } from '@aquacis/kit/runtime/event-log.ts'
import { startRelay } from '@aquacis/kit/runtime/relay.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { type Collected, collected } from '@aquacis/kit/testing/collected.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InstalledMeter, installedMeter } from '../../test/installed-meter.ts'
import { batchOf, readingOf } from '../../test/readings.ts'
import { countedStatements } from '../../test/statements.ts'
import { subgraph } from '../subgraph.ts'
import { recordBatch } from '../telemetry/record-batch.ts'
import { loadConsumptionUpdates } from './consumption-update.ts'

// The way in one process: telemetry door → outbox → relay → event log → feed → frame.

type Frame = Awaited<ReturnType<InProcessSubgraph['subscribe']>> extends AsyncGenerator<infer F> ? F : never

const now = new Date('2026-11-20T18:30:00Z')

let room: TestRoom
let graph: InProcessSubgraph
let relay: Running
let stopFeed: (() => Promise<void>) | undefined

beforeAll(async () => {
  room = await testRoom(subgraph.migrations)
  graph = inProcessSubgraph(subgraph, room)
  stopFeed = await subgraph.start?.(room)
  relay = await startRelay(room)
})

afterAll(async () => {
  await stopFeed?.()
  await relay.stop()
  await room.drop()
})

const document = `subscription ($id: ID!) { consumptionUpdated(contractId: $id) {
  reading { at register origin flowLitresPerHour }
  today { from to volume } thisMonth { from to volume } thisHour { from to volume }
  servicePoint { id meter { serial } } } }`

/** What a frame tells, as far as it is looked at. */
interface Told {
  readonly consumptionUpdated: {
    readonly reading: { readonly at: string }
    readonly today: { readonly volume: string }
    readonly servicePoint: { readonly id: string }
  }
}

const holderOf = (meter: InstalledMeter): Viewer => ({
  kind: 'resident',
  subject: 's',
  partyId: meter.customerId,
})

async function watch(
  meter: InstalledMeter,
  viewer: Viewer,
): Promise<{ frames: Collected<Frame>; stop(): Promise<void> }> {
  const stream = await graph.subscribe({ document, variables: { id: meter.contractId }, viewer })
  const frames = collected<Frame>()
  const pulling = (async () => {
    for await (const frame of stream) frames.push(frame)
  })()
  return {
    frames,
    async stop() {
      await stream.return()
      await pulling
    },
  }
}

/** The frame that a telegram became; others may come before it. */
async function frameOf(frames: Collected<Frame>, traceId: string): Promise<Frame | undefined> {
  const carriesIt = ({ extensions }: Frame) => extensions?.['traceId'] === traceId
  return (await frames.until((items) => items.some(carriesIt))).find(carriesIt)
}

function minutesAgo(minutes: number): Date {
  return new Date(now.getTime() - minutes * 60_000)
}

test('a reading becomes a frame with full figures and the trace of its telegram', async () => {
  const meter = await installedMeter(room.database, room.sealer)
  const yesterday = readingOf(meter.key, new Date('2026-11-20T05:50:00Z'), 10_000)
  const lastHour = readingOf(meter.key, minutesAgo(40), 10_100)
  await recordBatch(room.database, batchOf([yesterday, lastHour]), now)

  const { frames, stop } = await watch(meter, holderOf(meter))
  const traceId = newTraceId()
  const reading = readingOf(meter.key, minutesAgo(1), 10_214, { flowLitresPerHour: 240, traceId })
  await recordBatch(room.database, batchOf([reading]), now)
  const frame = await frameOf(frames, traceId)
  await stop()
  expect(frame).toEqual({
    data: {
      consumptionUpdated: {
        reading: {
          at: '2026-11-20T18:29:00.000Z',
          register: '10.214',
          origin: 'TELEMETRY',
          flowLitresPerHour: 240,
        },
        today: { from: '2026-11-20T06:00:00.000Z', to: '2026-11-20T18:29:00.000Z', volume: '0.214' },
        thisMonth: { from: '2026-11-01T06:00:00.000Z', to: '2026-11-20T18:29:00.000Z', volume: '0.214' },
        thisHour: { from: '2026-11-20T18:00:00.000Z', to: '2026-11-20T19:00:00.000Z', volume: '0.114' },
        servicePoint: { id: meter.servicePointId, meter: { serial: meter.serial } },
      },
    },
    extensions: { traceId },
  })
})

test('a reading that comes late corrects the figures and does not take the place of a newer one', async () => {
  const meter = await installedMeter(room.database, room.sealer)
  const { frames, stop } = await watch(meter, holderOf(meter))
  const newest = readingOf(meter.key, minutesAgo(1), 5_000)
  await recordBatch(room.database, batchOf([newest]), now)
  expect(await frameOf(frames, newest.traceId)).toMatchObject({
    data: { consumptionUpdated: { today: { volume: '0.000' }, thisHour: { volume: null } } },
  })
  const late = readingOf(meter.key, new Date('2026-11-20T05:59:00Z'), 4_700)
  await recordBatch(room.database, batchOf([late]), now)
  expect(await frameOf(frames, late.traceId)).toMatchObject({
    data: {
      consumptionUpdated: {
        reading: { at: '2026-11-20T18:29:00.000Z', register: '5.000' },
        today: { to: '2026-11-20T18:29:00.000Z', volume: '0.300' },
      },
    },
  })
  await stop()
})

test('whoever may not see the meter is refused before the first frame', async () => {
  const meter = await installedMeter(room.database, room.sealer, { operatingUnitId: 1 })
  const viewers: Viewer[] = [
    { kind: 'resident', subject: 's', partyId: randomUUID() },
    { kind: 'staff', subject: 's', operatingUnitIds: [4] },
  ]
  for (const viewer of viewers) {
    const { frames, stop } = await watch(meter, viewer)
    expect(await frames.until(({ length }) => length > 0)).toMatchObject([
      { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
    ])
    await stop()
  }
  for (const contractId of [randomUUID(), 'casa']) {
    const { frames } = await watch({ ...meter, contractId }, holderOf(meter))
    expect(await frames.until(({ length }) => length > 0)).toMatchObject([
      { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
    ])
  }
})

test('watchers hear of their own service point alone, and of each reading one look-up for all of them', async () => {
  const [mine, other] = [
    await installedMeter(room.database, room.sealer),
    await installedMeter(room.database, room.sealer),
  ]
  const staff: Viewer = { kind: 'staff', subject: 's', operatingUnitIds: [1] }
  const watchers = await Promise.all(
    [holderOf(mine), staff, staff, staff].map((viewer) => watch(mine, viewer)),
  )
  const [their] = [await watch(other, staff)]
  const reading = readingOf(mine.key, minutesAgo(2), 700)
  const { statements } = await countedStatements(room.database, async () => {
    await recordBatch(room.database, batchOf([reading, readingOf(other.key, minutesAgo(3), 900)]), now)
    await Promise.all(watchers.map(({ frames }) => frameOf(frames, reading.traceId)))
    await their?.frames.until(({ length }) => length > 0)
  })
  // One for each of the two service points, however many watch.
  expect(statements.filter((text) => text.includes('from "latest_reading"'))).toHaveLength(2)
  expect(their?.frames.items).toMatchObject([
    { data: { consumptionUpdated: { reading: { register: '0.900' } } } },
  ])
  await Promise.all([...watchers, ...(their ? [their] : [])].map(({ stop }) => stop()))
})

test('a burst of late readings ends in the right figures', async () => {
  const meter = await installedMeter(room.database, room.sealer)
  const { frames, stop } = await watch(meter, holderOf(meter))
  const burst = Array.from({ length: 60 }, (_, minute) =>
    readingOf(meter.key, minutesAgo(60 - minute), 1_000 + minute),
  )
  for (const reading of burst.toReversed()) await recordBatch(room.database, batchOf([reading]), now)
  await frames.until((items) => items.some(({ data }) => JSON.stringify(data).includes('"volume":"0.059"')))
  expect(frames.items.length).toBeLessThanOrEqual(60)
  await stop()
})

test('a subscription ends at once, even while its meter is silent', async () => {
  const meter = await installedMeter(room.database, room.sealer)
  const { frames, stop } = await watch(meter, holderOf(meter))
  await stop()
  expect(frames.items).toEqual([])
})

test('homes that speak in one breath are each told their own, whatever the hour of their reading', async () => {
  const homes = await Promise.all(Array.from({ length: 4 }, () => installedMeter(room.database, room.sealer)))
  const before = homes.map(({ key }, index) => readingOf(key, minutesAgo(200), 1_000 * index))
  await recordBatch(room.database, batchOf(before), now)
  const watched = await Promise.all(homes.map((home) => watch(home, holderOf(home))))
  const traceId = newTraceId()
  const litres = (index: number) => 1_000 * index + index + 1
  // Half past, and in the hour before.
  const at = (index: number) => minutesAgo(index % 2 === 0 ? 2 : 45)
  const spoken = homes.map(({ key }, index) => readingOf(key, at(index), litres(index), { traceId }))
  await recordBatch(room.database, batchOf(spoken), now)
  const frames = await Promise.all(watched.map(({ frames }) => frameOf(frames, traceId)))
  for (const { stop } of watched) await stop()
  const told = frames.map((frame) => (frame?.data as unknown as Told | undefined)?.consumptionUpdated)
  expect(told.map((update) => [update?.reading.at, update?.today.volume, update?.servicePoint.id])).toEqual(
    homes.map(({ servicePointId }, index) => [at(index).toISOString(), `0.00${index + 1}`, servicePointId]),
  )
})

test('of four homes no more is asked of the database than of one', async () => {
  const homes = await Promise.all(Array.from({ length: 4 }, () => installedMeter(room.database, room.sealer)))
  const readings = homes.map(({ key }) => readingOf(key, minutesAgo(5), 500))
  await recordBatch(room.database, batchOf(readings), now)
  const statementsFor = async (few: readonly InstalledMeter[]) => {
    const heard = few.map(({ meterId }) => ({ meterId, traceId: newTraceId() }))
    const { asked } = await countedStatements(room.database, () =>
      room.database.transaction(systemViewer, (tx) => loadConsumptionUpdates(tx, heard)),
    )
    return asked.length
  }
  expect(await statementsFor(homes)).toBe(await statementsFor(homes.slice(0, 1)))
})
