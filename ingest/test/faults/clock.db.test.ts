import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryFolders } from '@aquacis/kit/testing/temporary-folders.ts'
import { sendersOf } from '@aquacis/simulators/fleet/manifest.ts'
import { messageAt } from '@aquacis/simulators/fleet/radio/message.ts'
import { afterEach, expect, test } from 'vitest'
import { ask, detectedAlerts, keptAlerts, storedReadings } from './audit.ts'
import { openGround } from './ground.ts'
import { readingKey } from './load.ts'
import { openStubbornLink } from './stubborn-link.ts'
import { troubledFleet } from './troubled-fleet.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const begin = new Date(Math.floor(Date.now() / hourMs) * hourMs - 4 * dayMs)
const manifest = troubledFleet('clock', 12, begin)
const preload = fileURLToPath(new URL('./stepped-clock.ts', import.meta.url))
const temporaryFolder = temporaryFolders('aquacis-clock-')

const opened: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close()
})

test('a clock that jumps an hour or a day, ahead and back, costs no telegram and doubles no alert, and each jump is said', async () => {
  const clockFile = join(temporaryFolder(), 'clock')
  const environment = { NODE_OPTIONS: `--import=${preload}`, STEPPED_CLOCK_FILE: clockFile }
  const ground = await openGround({ manifest, environment })
  opened.push(ground.drop)
  const ingest = await ground.ingest.start()
  const links = new Map(
    sendersOf(manifest).map((sender) => [sender.id, openStubbornLink(ground.mqttUrl, sender)]),
  )
  opened.push(() => {
    for (const link of links.values()) link.close()
  })
  const acknowledged = new Map<string, number>()

  async function everybodySpeaks(at: Date): Promise<void> {
    const speech = { clock: [], intervalMs: hourMs, loggedHours: 1 }
    await Promise.all(
      manifest.households.map(async (household) => {
        const message = messageAt(household, at, speech)
        await links.get(message.sender)?.publish(message)
        acknowledged.set(readingKey(household.meter.id, message.at), message.litres)
      }),
    )
  }

  const instants = Array.from({ length: 4 * 24 }, (_, hour) => new Date(begin.getTime() + hour * hourMs))
  await Promise.all(instants.map(everybodySpeaks))
  const jumps = [hourMs, -hourMs, dayMs, -dayMs, 0]
  for (const aheadMs of jumps) {
    writeFileSync(clockFile, String(aheadMs))
    process.kill(ingest.pid, 'SIGUSR2')
    await ingest.line(`the clock stands ${aheadMs} ms ahead`)
    await everybodySpeaks(new Date(Math.floor(Date.now() / 1000) * 1000))
  }

  const readings = await storedReadings(ground.database)
  expect(new Map(readings.map(({ meterId, at, litres }) => [readingKey(meterId, at), litres]))).toEqual(
    acknowledged,
  )
  expect(await ask(ground.database, 'select reason, detail from dead_letter')).toEqual([])
  const alerts = await keptAlerts(ground.database)
  expect(alerts.length).toBeGreaterThan(2)
  expect(alerts).toEqual(detectedAlerts(readings, 15))
  const doubled = await ask(
    ground.database,
    `select data->>'alertId' from messaging.outbox where type = 'metering.AlertOpened' group by 1 having count(*) > 1`,
  )
  expect(doubled).toEqual([])
  await ingest.end('SIGTERM')
  const { output } = await ingest.ended()
  const said = output.split('\n').filter((line) => line.includes('our clock was stepped'))
  const seconds = said.map((line) => Math.round(JSON.parse(line).seconds / 60) * 60)
  expect(seconds).toEqual([3_600, -7_200, 90_000, -172_800, 86_400])
})
