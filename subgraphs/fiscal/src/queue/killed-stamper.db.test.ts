import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { forkBundled } from '@aquacis/kit/testing/processes/bundled-process.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type BilledRoom, billedRoom, issue } from '../../test/billed-room.ts'
import { type PacWorld, pacWorld } from '../../test/pac-world.ts'
import { fiscalDocument } from '../store/fiscal-document.ts'

let world: PacWorld
let room: BilledRoom

beforeAll(async () => {
  world = await pacWorld()
  room = await billedRoom(world.settings)
})
afterAll(async () => {
  await Promise.all([room.drop(), world.close()])
})

const bills = 48

async function startedProcess(): Promise<ChildProcess> {
  const file = new URL('../../test/stamper-process.ts', import.meta.url)
  const url = room.database.pool.options.connectionString ?? ''
  const child = await forkBundled(file, [url, JSON.stringify(room.settings), '3000'])
  await once(child, 'message')
  return child
}

test('killed again and again, processes leave nothing unstamped and nothing stamped twice', async () => {
  for (let n = 0; n < bills; n += 1) await issue(room)
  const set = async () => (await world.stamps()).length
  let kills = 0
  for (let reached = 8; reached < bills; reached += 8) {
    const child = await startedProcess()
    const ended = once(child, 'exit')
    await vi.waitFor(async () => expect(await set()).toBeGreaterThanOrEqual(reached), {
      ...{ timeout: 120_000, interval: 1 },
    })
    child.kill('SIGKILL')
    await ended
    kills += 1
  }
  const last = [await startedProcess(), await startedProcess()]
  await vi.waitFor(
    async () => {
      const rows = await room.database.transaction(systemViewer, (tx) => tx.select().from(fiscalDocument))
      expect(rows.filter(({ state }) => state === 'STAMPED')).toHaveLength(bills)
    },
    { timeout: 120_000 },
  )
  for (const child of last) child.kill('SIGKILL')
  const stamps = await world.stamps()
  const rows = await room.database.transaction(systemViewer, (tx) => tx.select().from(fiscalDocument))
  expect(stamps.map(({ uuid }) => uuid.toLowerCase()).toSorted()).toEqual(
    rows.map(({ uuid }) => uuid ?? '').toSorted(),
  )
  expect(kills).toBeGreaterThan(4)
  console.log(`${kills} kills, ${bills} bills, ${stamps.length} stamps`)
}, 600_000)
