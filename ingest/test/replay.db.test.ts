import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { temporaryFolders } from '@aquacis/kit/testing/temporary-folders.ts'
import { openTelemetryStore, type TelemetryStore } from '@aquacis/metering/telemetry'
import { brokerCredentials } from '@aquacis/simulators/fleet/broker-credentials.ts'
import { fleetManifest } from '@aquacis/simulators/fleet/manifest.ts'
import { connectAsync } from 'mqtt'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFileArchive } from '../src/edges/archive/file-archive.ts'
import type { PayloadArchive } from '../src/edges/archive/payload-archive.ts'
import { credentialsFrom } from '../src/edges/credentials.ts'
import { openDoor } from '../src/edges/door.ts'
import { startEmbeddedBroker } from '../src/edges/embedded/embedded-broker.ts'
import { replayArchive, replayDeadLetters } from '../src/replay.ts'
import { type MetersRoom, metersRoom, payloadOf, secondsAgo } from './meters-room.ts'

const manifest = fleetManifest({ seed: 'replay', meters: 6 })
// The meter of Luis is not installed yet: what it says cannot be read.
const [ana, luis] = manifest.households
const installedFirst = { households: manifest.households.filter((each) => each !== luis) }
const [concentrator] = manifest.concentrators
const topic = `wmbus/${concentrator?.id}/telegram`
const temporaryFolder = temporaryFolders('replay-')

let room: MetersRoom
let store: TelemetryStore

beforeAll(async () => {
  room = await metersRoom(installedFirst)
  store = await openTelemetryStore({
    databaseUrl: room.kept.appUrl,
    sealingKey: room.sealingKey,
    log: silentLog,
  })
})

afterAll(async () => {
  await store.close()
  await room.drop()
})

/** Publishes through a door that keeps raw messages in `archive`; resolves once all are acknowledged. */
async function published(payloads: readonly string[], archive: PayloadArchive): Promise<void> {
  const credentials = credentialsFrom(brokerCredentials(manifest))
  const door = await openDoor({
    store,
    archive,
    log: silentLog,
    open: (intake) =>
      startEmbeddedBroker({ ...intake, credentials, log: silentLog, host: '127.0.0.1', port: 0 }),
  })
  const client = await connectAsync(`mqtt://127.0.0.1:${door.way.port}`, {
    username: concentrator?.id ?? '',
    password: concentrator?.secret ?? '',
    protocolVersion: 4,
    reconnectPeriod: 0,
  })
  await Promise.all(payloads.map((payload) => client.publishAsync(topic, payload, { qos: 1 })))
  await client.endAsync()
  await door.close()
}

test('what a meter said before it was installed is read once it is, and a second run changes nothing', async () => {
  const archive = openFileArchive(temporaryFolder())
  const instants = [secondsAgo(50), secondsAgo(40), secondsAgo(30)]
  await published(
    [...instants.map((at) => payloadOf(luis, at)), payloadOf(ana, secondsAgo(45)), 'no telegram'],
    archive,
  )
  await archive.close()
  expect(await room.readingsOf(luis)).toEqual([])
  await room.install(luis)

  const options = { store, onProgress: () => undefined }
  const dry = await replayDeadLetters({ reasons: ['RADIO_UNKNOWN'] }, { ...options, write: false })
  expect(dry).toEqual({ replayed: 3, stored: 0, duplicates: 0, refused: {} })
  expect(await room.readingsOf(luis)).toEqual([])

  const first = await replayDeadLetters({}, { ...options, write: true })
  expect(first).toEqual({ replayed: 4, stored: 3, duplicates: 0, refused: { PAYLOAD_MALFORMED: 1 } })
  expect((await room.readingsOf(luis)).map(({ at }) => at)).toEqual(instants)
  const second = await replayDeadLetters({}, { ...options, write: true })
  expect(second).toEqual({ replayed: 1, stored: 0, duplicates: 0, refused: { PAYLOAD_MALFORMED: 1 } })
})

test('an archive fills a store that was lost, with progress, and a second run adds nothing', async () => {
  const folder = temporaryFolder()
  const archive = openFileArchive(folder)
  const instants = Array.from({ length: 20 }, (_, index) => secondsAgo(300 - index))
  await published(
    instants.map((at) => payloadOf(ana, at)),
    archive,
  )
  await archive.close()

  const lost = await metersRoom(manifest)
  const empty = await openTelemetryStore({
    databaseUrl: lost.kept.appUrl,
    sealingKey: lost.sealingKey,
    log: silentLog,
  })
  try {
    const progress: number[] = []
    const options = {
      store: empty,
      write: true,
      onProgress: ({ replayed }: { replayed: number }) => progress.push(replayed),
    }
    const past = await replayArchive(openFileArchive(folder), { before: secondsAgo(3600) }, options)
    expect(past.replayed).toBe(0)
    const whole = await replayArchive(openFileArchive(folder), {}, options)
    expect(whole).toEqual({ replayed: 20, stored: 20, duplicates: 0, refused: {} })
    expect(progress.at(-1)).toBe(20)
    expect((await lost.readingsOf(ana)).map(({ at }) => at)).toEqual(instants)
    const again = await replayArchive(openFileArchive(folder), {}, options)
    expect(again).toEqual({ replayed: 20, stored: 0, duplicates: 20, refused: {} })
  } finally {
    await empty.close()
    await lost.drop()
  }
})

test('no telegram is acknowledged that the archive does not take', async () => {
  const folder = temporaryFolder()
  const archive = openFileArchive(folder)
  const today = new Date().toISOString().slice(0, 10)
  writeFileSync(join(folder, today), 'a file where the folder of the day should be')
  const credentials = credentialsFrom(brokerCredentials(manifest))
  const door = await openDoor({
    store,
    archive,
    log: silentLog,
    open: (intake) =>
      startEmbeddedBroker({ ...intake, credentials, log: silentLog, host: '127.0.0.1', port: 0 }),
  })
  const client = await connectAsync(`mqtt://127.0.0.1:${door.way.port}`, {
    username: concentrator?.id ?? '',
    password: concentrator?.secret ?? '',
    protocolVersion: 4,
    reconnectPeriod: 0,
  })
  let acknowledged = false
  const at = secondsAgo(5)
  const answer = client.publishAsync(topic, payloadOf(ana, at), { qos: 1 }).then(() => {
    acknowledged = true
  })
  await expect.poll(() => door.trouble()).toContain('does not take telegrams')
  expect(acknowledged).toBe(false)
  rmSync(join(folder, today))
  await answer
  expect((await room.readingsOf(ana)).some((reading) => reading.at.getTime() === at.getTime())).toBe(true)
  await client.endAsync()
  await door.close()
  await archive.close()
})
