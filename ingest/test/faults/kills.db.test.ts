import { afterEach, test } from 'vitest'
import { openGround } from './ground.ts'
import { audit, begin, manifest, messagesBetween, patienceMs, restarted } from './kill-story.ts'
import { killablePostgres } from './killable/killable-postgres.ts'
import { startLoad } from './load.ts'

const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close()
})

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
