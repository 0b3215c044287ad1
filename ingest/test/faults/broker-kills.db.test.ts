import { afterEach, describe, expect, test } from 'vitest'
import { findMosquitto } from '../mosquitto/find-mosquitto.ts'
import { storedReadings } from './audit.ts'
import { type Ground, openGround } from './ground.ts'
import { audit, begin, manifest, messagesBetween, patienceMs, restarted, untilReady } from './kill-story.ts'
import { killableMosquitto } from './killable/killable-mosquitto.ts'
import { killablePostgres } from './killable/killable-postgres.ts'
import { readingKey, startLoad } from './load.ts'

const mosquitto = findMosquitto()
/**
 * Mosquitto acknowledges from memory, and hands on when its kernel finds it convenient: what it acknowledged in the moment
 * before it is killed may be nobody's. Anything older must be ours.
 */
const unwrittenMs = 250

const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close()
})

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
  await expect.poll(owed, { timeout: 120_000, interval: 500 }).toEqual([])
  await ground.ingest.stop()
  const lost = new Set(await missing())
  return new Map([...acknowledged].filter(([key]) => !lost.has(key)))
}
