import { createSealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { temporaryFolders } from '@aquacis/kit/testing/temporary-folders.ts'
import { openTelemetryStore, type TelemetryStore } from '@aquacis/metering/telemetry'
import { fleetManifest } from '@aquacis/simulators/fleet/manifest.ts'
import { fastify } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLayoutMemory } from '../src/codecs/wmbus/compact.ts'
import { openFileArchive } from '../src/edges/archive/file-archive.ts'
import { createRadios } from '../src/edges/radios.ts'
import { telegramRoute } from '../src/edges/telegrams/telegram-door.ts'
import { digest } from '../src/pipeline.ts'
import type { FoundTelegram } from '../src/proven/find-telegrams.ts'
import { type HeardTelegram, readTelegram } from '../src/proven/read-telegram.ts'
import { createSightingNews } from '../src/stages/device/sighting-news.ts'
import { createFrameEcho } from '../src/stages/frame-echo.ts'
import { wallClock } from '../src/stages/judging/clock.ts'
import { unlimited } from '../src/stages/limits/limits.ts'
import { type MetersRoom, metersRoom, payloadOf, secondsAgo } from './meters-room.ts'

const { households, concentrators } = fleetManifest({ seed: 'proof', meters: 2 })
const [ana, luis] = households
const topic = `wmbus/${concentrators[0]?.id}/telegram`
const temporaryFolder = temporaryFolders('telegrams-')
const places = { question: 'ingest|telegrams|question', answer: 'ingest|telegrams|answer' }

let room: MetersRoom
let store: TelemetryStore

beforeAll(async () => {
  room = await metersRoom({ households })
  store = await openTelemetryStore({
    ...{ databaseUrl: room.kept.appUrl, sealingKey: room.sealingKey, log: silentLog },
  })
})
afterAll(async () => {
  await store.close()
  await room.drop()
})

/** Takes telegrams in as the meters' door does. */
async function heard(
  archive: ReturnType<typeof openFileArchive>,
  payloads: readonly string[],
): Promise<void> {
  const messages = payloads.map((payload) => ({
    ...{ topic, payload: Buffer.from(payload), arrivedAt: new Date(), traceId: 'a'.repeat(32) },
  }))
  const { batch } = await digest(messages, {
    ...{ radios: createRadios({ store }).lookUp, layouts: createLayoutMemory(), echo: createFrameEcho() },
    ...{ limits: unlimited, news: createSightingNews(), clock: wallClock, elapsedMs: () => 0 },
  })
  await Promise.all([store.record(batch), archive.append(messages)])
}

const sealer = () => createSealer(room.sealingKey)

async function ask(
  archive: ReturnType<typeof openFileArchive> | undefined,
  registers: readonly { meterId: string; at: Date }[],
  { askedAt = new Date(), key = sealer() } = {},
) {
  const server = fastify()
  telegramRoute(server, { store, archive, sealer: sealer(), log: silentLog })
  const asked = { askedAt: askedAt.toISOString(), registers }
  return server.inject({
    ...{ method: 'POST', url: '/telegrams', headers: { 'content-type': 'application/octet-stream' } },
    payload: key.seal(JSON.stringify(asked), places.question),
  })
}

async function found(...asked: Parameters<typeof ask>): Promise<FoundTelegram[]> {
  const { statusCode, rawPayload, body } = await ask(...asked)
  expect(statusCode, body).toBe(200)
  return JSON.parse(sealer().open(rawPayload, places.answer).toString('utf8')).telegrams
}

test('a register is followed to the very telegram that told it, readable by whoever has no key', async () => {
  const archive = openFileArchive(temporaryFolder())
  const at = secondsAgo(40)
  await heard(archive, [
    payloadOf(luis, at),
    payloadOf(ana, secondsAgo(45)),
    payloadOf(ana, at),
    'no telegram',
  ])
  const [reading] = (await room.readingsOf(ana)).filter((each) => each.at.getTime() === at.getTime())
  const [telegram] = await found(archive, [{ meterId: ana.meter.id, at }])
  await archive.close()
  expect(telegram).toMatchObject({ network: 'WMBUS', topic })
  expect(Buffer.from((telegram as HeardTelegram).payload, 'base64').toString()).toBe(payloadOf(ana, at))
  expect(readTelegram(telegram as HeardTelegram)).toEqual({
    ...{ ok: true, network: 'WMBUS', address: `KAW:${ana.meter.identNumber}`, inClear: false },
    readings: [{ at: at.toISOString(), litres: reading?.litres }],
  })
  // Nothing of the key leaves.
  expect(JSON.stringify(telegram).toLowerCase()).not.toContain(ana.meter.encryptionKey.toLowerCase())

  const ofAnother = readTelegram({
    ...(telegram as HeardTelegram),
    payload: Buffer.from(payloadOf(luis, at)).toString('base64'),
  })
  expect(ofAnother).toMatchObject({ ok: false, what: expect.stringContaining('not of this telegram') })
  expect(readTelegram({ ...(telegram as HeardTelegram), clear: null })).toMatchObject({ ok: false })
})

test('a register that nobody told, and a telegram that is not archived, are said to be so', async () => {
  const archive = openFileArchive(temporaryFolder())
  const at = secondsAgo(20)
  await heard(archive, [payloadOf(luis, at)])
  const asked = { meterId: luis.meter.id, at }
  const empty = openFileArchive(temporaryFolder())
  expect(await found(archive, [{ ...asked, at: new Date(at.getTime() - 1_000) }, asked])).toMatchObject([
    { missing: 'NO_READING' },
    { topic },
  ])
  expect(await found(empty, [asked])).toMatchObject([{ missing: 'NOT_ARCHIVED' }])
  expect(await found(undefined, [asked])).toMatchObject([{ missing: 'NOT_ARCHIVED' }])
  await archive.close()
})

test('who does not hold the key of the system, or asks with yesterday’s question, gets nothing', async () => {
  const stranger = createSealer(Buffer.alloc(32, 8).toString('base64'))
  const old = { askedAt: new Date(Date.now() - 120_000) }
  for (const how of [{ key: stranger }, old]) {
    const { statusCode, body } = await ask(undefined, [], how)
    expect(statusCode).toBe(401)
    expect(body).toContain('sealed by this system')
  }
})
