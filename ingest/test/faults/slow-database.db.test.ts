import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { type FleetManifest, fleetManifest, sendersOf } from '@aquacis/simulators/fleet/manifest.ts'
import { afterEach, expect, test } from 'vitest'
import { payloadOf } from '../meters-room.ts'
import { countOfReadings, faultsOfFacts, storedReadings } from './audit.ts'
import { type Ground, openGround } from './ground.ts'
import { killablePostgres } from './killable/killable-postgres.ts'
import { openSlowRoad } from './slow-road.ts'
import { openStubbornLink } from './stubborn-link.ts'

const manifest = fleetManifest({ seed: 'slow database', meters: 30 })
const perMeter = 2_000
/** What ingest holds at most, and one chunk of each connection beyond. */
const mostHeld = 22_000
const offered = perMeter * manifest.households.length

const opened: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close()
})

/** Everything that the meters of a fleet have said since yesterday, at once. */
function backlog(mqttUrl: string, { households, ...rest }: FleetManifest) {
  const links = new Map(
    sendersOf({ households, ...rest }).map((sender) => [sender.id, openStubbornLink(mqttUrl, sender)]),
  )
  opened.push(() => {
    for (const link of links.values()) link.close()
  })
  const since = Math.floor(Date.now() / 1000) * 1000 - 86_400_000
  let acknowledged = 0
  const answers = Array.from({ length: perMeter }, (_, second) =>
    households.map(async (household) => {
      const sender = household.concentratorId
      const at = new Date(since + second * 1000)
      await links
        .get(sender)
        ?.publish({ topic: `wmbus/${sender}/telegram`, payload: payloadOf(household, at) })
      acknowledged += 1
    }),
  )
  return { acknowledged: () => acknowledged, all: Promise.all(answers.flat()) }
}

/** Telegrams that wait in the process, by its own word. */
async function held({ ingest }: Ground): Promise<number> {
  const ready = await ingest.ready()
  const reason = ready?.checks.find(({ name }) => name === 'queue')?.reason ?? ''
  return Number(/^\d+/.exec(reason)?.[0] ?? 0)
}

/** Mebibytes of memory that a process holds; null where the system does not tell. */
function residentMemory(pid: number): number | null {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return null
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(file, 'utf8'))?.[1]) / 1024
}

async function allStoredOnce(ground: Ground): Promise<void> {
  const readings = await storedReadings(ground.database)
  expect(readings).toHaveLength(offered)
  expect(await faultsOfFacts(ground.database, readings)).toEqual([])
}

test('a slow database slows the meters: what is held stays bounded, memory does not grow, and all of it arrives', async () => {
  const postgres = await killablePostgres()
  opened.push(postgres.drop)
  const road = await openSlowRoad(Number(new URL(postgres.adminUrl).port))
  opened.push(road.close)
  const ground = await openGround({ manifest, adminUrl: postgres.adminUrl, route: road.to })
  opened.push(ground.drop)
  const { pid } = await ground.ingest.start()
  road.delay(150)
  const { acknowledged, all } = backlog(ground.mqttUrl, manifest)
  await expect.poll(acknowledged, { timeout: 120_000 }).toBeGreaterThan(0)
  const first = residentMemory(pid)
  const looks: { readonly held: number; readonly mebibytes: number | null }[] = []
  while (acknowledged() < offered / 3) {
    await wait(500)
    looks.push({ held: await held(ground), mebibytes: residentMemory(pid) })
  }
  const most = Math.max(...looks.map((look) => look.held))
  const largest = Math.max(...looks.map(({ mebibytes }) => mebibytes ?? 0))
  console.info('slow database:', { offered, held: most, mebibytes: [first, largest], looks: looks.length })
  expect(most).toBeLessThan(mostHeld)
  if (first !== null) expect(largest).toBeLessThan(first * 1.25)
  road.delay(0)
  await all
  await allStoredOnce(ground)
}, 600_000)

test('a database that is away for twenty seconds is waited for: nothing is acknowledged, and then all of it is stored once', async () => {
  const postgres = await killablePostgres()
  opened.push(postgres.drop)
  const ground = await openGround({ manifest, adminUrl: postgres.adminUrl })
  opened.push(ground.drop)
  await ground.ingest.start()
  const { acknowledged, all } = backlog(ground.mqttUrl, manifest)
  await expect.poll(acknowledged, { timeout: 120_000 }).toBeGreaterThan(1_000)
  await postgres.kill()
  // What was committed in the last moment may still be answered.
  await wait(2_000)
  const answered = acknowledged()
  await wait(18_000)
  expect(acknowledged()).toBe(answered)
  const ready = await ground.ingest.ready()
  expect(ready?.checks.filter(({ status }) => status === 'failing').map(({ name }) => name)).toEqual([
    'database',
    'queue',
  ])
  expect(ready?.checks.find(({ name }) => name === 'queue')?.reason).toMatch(
    /telegrams wait to be committed; the last attempt failed/,
  )
  await postgres.start()
  expect(await countOfReadings(ground.database)).toBeGreaterThanOrEqual(answered)
  await all
  await allStoredOnce(ground)
}, 600_000)
