import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import { brokerCredentials } from '@aquacis/simulators/fleet/broker-credentials.ts'
import { fleetManifest } from '@aquacis/simulators/fleet/manifest.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Child, startChild } from './child-process.ts'
import { type MetersRoom, metersRoom } from './meters-room.ts'

const meters = 20
const manifest = fleetManifest({ seed: 'fleet process', meters })

let room: MetersRoom
let folder: string
let ports: { mqtt: number; ingest: number; fleet: number }
let ingest: Child
let fleet: Child | undefined

beforeAll(async () => {
  room = await metersRoom(manifest)
  folder = await mkdtemp(join(tmpdir(), 'aquacis-fleet-'))
  ports = { mqtt: await freePort(), ingest: await freePort(), fleet: await freePort() }
  await writeFile(join(folder, 'credentials.json'), JSON.stringify(brokerCredentials(manifest)))
  ingest = startChild(new URL('../src/main.ts', import.meta.url), {
    AQUACIS_METERING_DATABASE_URL: room.kept.appUrl,
    AQUACIS_SEALING_KEY: room.sealingKey,
    AQUACIS_BROKER_CREDENTIALS_FILE: join(folder, 'credentials.json'),
    AQUACIS_MQTT_PORT: String(ports.mqtt),
    PORT: String(ports.ingest),
  })
  await ingest.says('door is open')
})
afterAll(async () => {
  fleet?.process.kill('SIGKILL')
  await ingest.end('SIGTERM')
  await rm(folder, { recursive: true })
  await room.drop()
})

function startFleet(speedUp: number): Child {
  fleet = startChild(new URL('../../simulators/fleet/main.ts', import.meta.url), {
    AQUACIS_MQTT_URL: `mqtt://127.0.0.1:${ports.mqtt}`,
    AQUACIS_FLEET_SEED: manifest.seed,
    AQUACIS_FLEET_METERS: String(meters),
    AQUACIS_FLEET_INTERVAL_MS: '1000',
    AQUACIS_FLEET_SPEED_UP: String(speedUp),
    AQUACIS_FLEET_BACKFILL_DAYS: '1',
    AQUACIS_FLEET_STATE_FILE: join(folder, 'state.json'),
    AQUACIS_FLEET_JOURNAL_FILE: join(folder, 'journal.jsonl'),
    PORT: String(ports.fleet),
  })
  return fleet
}

interface Counters {
  readonly acknowledged: number
  readonly backfilled: number
  readonly lost: number
}

/** Asks the fleet again and again until that many live telegrams were acknowledged. */
async function liveTelegrams(count: number): Promise<Counters> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${ports.fleet}/counters`)
    const counters = (await answer.json()) as Counters
    if (counters.acknowledged - counters.backfilled >= count) return counters
  }
}

async function journal(): Promise<readonly { identNumber: string; receivedAt: string; litres: number }[]> {
  const text = await readFile(join(folder, 'journal.jsonl'), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('past and present of the fleet arrive whole, over a restart and a change of speed', async () => {
  const fast = startFleet(600)
  await fast.says('the past is filled in')
  expect(await liveTelegrams(3 * meters)).toMatchObject({ backfilled: 25 * meters, lost: 0 })
  expect(await fast.end('SIGTERM')).toMatchObject({ code: 0 })

  const slow = startFleet(1)
  await slow.says('the past is filled in')
  // What was delivered is not delivered again, unless an hour has struck meanwhile.
  expect((await liveTelegrams(3 * meters)).backfilled).toBeLessThanOrEqual(meters)
  const { code, ms } = await slow.end('SIGTERM')
  expect(code).toBe(0)
  expect(ms).toBeLessThan(5_000)

  // A register that fell back, a key stream or a clock gone wrong would lie here.
  expect(await room.deadLetters()).toEqual([])
  const promised = await journal()
  expect(promised.length).toBeGreaterThanOrEqual(31 * meters)
  for (const household of manifest.households) {
    const registers = new Map(
      (await room.readingsOf(household)).map(({ at, litres }) => [at.toISOString(), litres]),
    )
    const own = promised.filter(({ identNumber }) => identNumber === household.meter.identNumber)
    for (const { receivedAt, litres } of own) expect(registers.get(receivedAt)).toBe(litres)
    const inOrder = [...registers.values()]
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b))
  }
})
