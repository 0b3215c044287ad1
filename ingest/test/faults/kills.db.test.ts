import { afterEach, describe, expect, test } from 'vitest'
import { findMosquitto } from '../mosquitto/find-mosquitto.ts'
import {
  ask,
  detectedAlerts,
  faultsOfFacts,
  keptAlerts,
  rollUps,
  storedReadings,
  type ToldAlert,
} from './audit.ts'
import { type Ground, openGround } from './ground.ts'
import { killableMosquitto } from './killable-mosquitto.ts'
import { type KillablePostgres, killablePostgres } from './killable-postgres.ts'
import { readingKey, startLoad } from './load.ts'
import { troubledFleet } from './troubled-fleet.ts'

const hourMs = 3_600_000
const begin = new Date(Math.floor(Date.now() / hourMs) * hourMs - 60 * 24 * hourMs)
const manifest = troubledFleet('kills', 36, begin)
const mosquitto = findMosquitto()
/** Between two kills, so that each of them meets work under way. */
const messagesBetween = 400
/**
 * Mosquitto acknowledges from memory, and hands on when its kernel finds it convenient: what it acknowledged in the moment
 * before it is killed may be nobody's. Anything older must be ours.
 */
const unwrittenMs = 250
/** Half a minute where nothing else runs. */
const patienceMs = 180_000

const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close()
})

async function untilReady({ ingest }: Ground): Promise<void> {
  const failing = async () => {
    const answer = await ingest.ready()
    if (answer === null) return ['no answer']
    return answer.checks
      .filter(({ status }) => status !== 'ok')
      .map(({ name, reason }) => `${name}: ${reason}`)
  }
  await expect.poll(failing, { timeout: 60_000, interval: 50 }).toEqual([])
}

async function restarted(ground: Ground, postgres: KillablePostgres, victim: 'ingest' | 'database') {
  if (victim === 'ingest') {
    await ground.ingest.kill()
    await ground.ingest.start()
  } else {
    await postgres.kill()
    await postgres.start()
  }
  await untilReady(ground)
}

interface Telling {
  readonly kind: string
  readonly isOpen: boolean
  /** Alerts of the same cause. */
  readonly times: number
  readonly opened: number
  readonly closed: number
}

function told(fact: string): string {
  return `(select count(*)::int from messaging.outbox where type = 'metering.${fact}' and data->>'alertId' = a.id::text)`
}

/** What began and ended within one batch is history, and nobody is called for it. */
function isToldOnce({ isOpen, times, opened, closed }: Telling): boolean {
  return times === 1 && (isOpen ? opened === 1 && closed === 0 : opened <= 1 && closed === opened)
}

/** A reading that comes late can only open an alert late, or escalate it: when that was tells how it came to be known, not what it was. */
function storyOf({ openedAt, escalatedAt, ...story }: ToldAlert) {
  const isWithin = openedAt >= story.since && (story.closedAt === null || openedAt <= story.closedAt)
  return { ...story, isEscalated: escalatedAt !== null, isWithin }
}

/** Everything that must hold of a database after the story, of which this much must be there. */
async function audit({ database }: Ground, promised: ReadonlyMap<string, number>) {
  const readings = await storedReadings(database)
  const stored = readings.map(({ meterId, at, litres }) => [readingKey(meterId, at), litres] as const)
  expect(new Set(stored.map(([key]) => key)).size).toBe(stored.length)
  expect(new Map(stored)).toEqual(promised)
  expect(await faultsOfFacts(database, readings)).toEqual([])
  const { kept, computed } = await rollUps(database, readings)
  expect(kept).toEqual(computed)

  const alerts = await keptAlerts(database)
  const detected = detectedAlerts(readings, 15)
  expect(alerts.map(storyOf)).toEqual(detected.map(storyOf))
  const kinds = new Set(alerts.map(({ name }) => name))
  expect(kinds).toContain('RULE CONTINUOUS_FLOW')
  expect(kinds).toContain('RULE HIGH_FLOW')
  const tellings = await ask<Telling>(
    database,
    `select a.kind, a.closed_at is null as "isOpen", count(*)::int as times, ${told('AlertOpened')} as opened, ${told('AlertClosed')} as closed
     from alert a join alert b using (meter_key, layer, kind, detail, since) group by a.id`,
  )
  expect(tellings.length).toBeGreaterThan(20)
  expect(tellings.filter((telling) => !isToldOnce(telling))).toEqual([])
  expect(await ask(database, 'select reason, detail from dead_letter')).toEqual([])
  const late = alerts.filter(({ openedAt }, index) => openedAt !== detected[index]?.openedAt).length
  return { readings: readings.length, alerts: tellings.length, openedLate: late }
}

test(
  'ingest with a broker of its own and its database, killed ten times in turn while meters speak',
  async () => {
    const postgres = await killablePostgres()
    opened.push(postgres.drop)
    const ground = await openGround({ manifest, adminUrl: postgres.adminUrl })
    opened.push(ground.drop)
    await ground.ingest.start()
    const load = startLoad({ url: ground.mqttUrl, manifest, begin, everyMs: 20 })
    opened.push(load.close)
    for (let kill = 0; kill < 10; kill++) {
      await load.until(load.count() + messagesBetween)
      await restarted(ground, postgres, kill % 2 === 0 ? 'ingest' : 'database')
    }
    await load.until(load.count() + messagesBetween)
    await load.pause()
    const seen = await audit(ground, load.acknowledged)
    console.info('ten kills:', { messages: load.count(), ...seen })
  },
  patienceMs,
)

describe.runIf(mosquitto !== undefined)('behind Mosquitto', () => {
  test(
    'ingest, its database and the broker, killed twelve times in turn while meters speak',
    async () => {
      if (mosquitto === undefined) return
      const [postgres, broker] = await Promise.all([killablePostgres(), killableMosquitto(mosquitto)])
      opened.push(postgres.drop, broker.remove, broker.kill)
      const ground = await openGround({
        manifest,
        adminUrl: postgres.adminUrl,
        environment: { MQTT_URL: broker.url, AQUACIS_MQTT_SHARED: 'no' },
      })
      opened.push(ground.drop)
      await ground.ingest.start()
      const load = startLoad({ url: broker.url, manifest, begin, everyMs: 200 })
      opened.push(load.close)
      const unwritten = new Set<string>()
      for (let kill = 0; kill < 12; kill++) {
        await load.until(load.count() + messagesBetween)
        if (kill % 3 < 2) await restarted(ground, postgres, kill % 3 === 0 ? 'ingest' : 'database')
        else {
          await broker.kill()
          for (const key of load.acknowledgedLately(unwrittenMs)) unwritten.add(key)
          await broker.start()
          await untilReady(ground)
        }
      }
      await load.until(load.count() + messagesBetween)
      await load.pause()
      const promised = await arrived(ground, load.acknowledged, unwritten)
      const seen = { ...(await audit(ground, promised)), lost: load.acknowledged.size - promised.size }
      console.info('twelve kills:', { messages: load.count(), ...seen })
    },
    patienceMs,
  )
})

/**
 * Waits until all that was acknowledged is stored, and nothing more comes; answers with it, without those of the
 * unwritten that are not.
 */
async function arrived(
  ground: Ground,
  acknowledged: ReadonlyMap<string, number>,
  unwritten: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> {
  const missing = async () => {
    const readings = await storedReadings(ground.database)
    const stored = new Set(readings.map(({ meterId, at }) => readingKey(meterId, at)))
    return [...acknowledged.keys()].filter((key) => !stored.has(key))
  }
  const owed = async () => (await missing()).filter((key) => !unwritten.has(key))
  await expect.poll(owed, { timeout: 60_000, interval: 500 }).toEqual([])
  await ground.ingest.stop()
  const lost = new Set(await missing())
  return new Map([...acknowledged].filter(([key]) => !lost.has(key)))
}
