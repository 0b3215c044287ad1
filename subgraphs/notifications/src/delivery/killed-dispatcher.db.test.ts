import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { forkBundled } from '@aquacis/kit/testing/processes/bundled-process.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Browser, type PushWorld, pushWorld } from '../../test/browser.ts'
import { leakAt, opens, suppliedHome, type ToldRoom, toldRoom } from '../../test/told-room.ts'
import { usualPreferences } from '../domain/preferences.ts'
import { pushSettingsOf } from '../settings.ts'
import { delivery } from '../store/delivery.ts'
import { savePreferences } from '../store/preferences.ts'
import { addDevice } from '../store/push-subscription.ts'

let room: ToldRoom
let world: PushWorld

beforeAll(async () => {
  room = await toldRoom()
  world = await pushWorld()
})
afterAll(async () => {
  await world.close()
  await room.drop()
})

const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => room.database.transaction(systemViewer, work)
const notices = 60
/** Messages that a dispatcher of the test has under way at once. */
const width = 4

async function startedProcess(): Promise<ChildProcess> {
  const file = new URL('../../test/dispatcher-process.ts', import.meta.url)
  const url = room.database.pool.options.connectionString ?? ''
  const child = await forkBundled(file, [url, JSON.stringify(room.settings), '3000'])
  await once(child, 'message')
  return child
}

async function preparedBrowser(): Promise<Browser> {
  const home = await suppliedHome(room)
  await asSystem((tx) => savePreferences(tx, home.holder, { ...usualPreferences, quietHours: null }))
  const browser = await world.browser(pushSettingsOf(room).publicKey)
  const device = { id: randomUUID(), partyId: home.holder }
  await asSystem((tx) => addDevice(tx, room.sealer, device, browser.address, new Date()))
  for (let times = 0; times < notices; times += 1) await opens(room, leakAt(home))
  return browser
}

test('killed again and again, it leaves nothing unsent, and a second message only takes the place of the first', async () => {
  const browser = await preparedBrowser()
  const topics = async () => (await browser.messages()).map(({ topic }) => topic)
  let kills = 0
  for (let reached = 8; reached < notices; reached += 8) {
    const child = await startedProcess()
    const ended = once(child, 'exit')
    await vi.waitFor(async () => expect((await topics()).length).toBeGreaterThanOrEqual(reached), {
      timeout: 120_000,
      interval: 1,
    })
    child.kill('SIGKILL')
    await ended
    kills += 1
  }
  const last = await startedProcess()
  await vi.waitFor(
    async () => {
      const rows = await asSystem((tx) => tx.select({ state: delivery.state }).from(delivery))
      expect(rows.filter(({ state }) => state === 'SENT')).toHaveLength(notices)
    },
    { timeout: 120_000 },
  )
  last.kill('SIGKILL')
  await once(last, 'exit')

  const sent = await topics()
  expect(new Set(sent).size).toBe(notices)
  expect(sent.length - notices).toBeLessThanOrEqual(kills * width)
  expect(kills).toBeGreaterThan(5)
  console.log(`${kills} kills, ${notices} notices, ${sent.length - notices} sent twice`)
}, 600_000)
