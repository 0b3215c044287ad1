import { Client } from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { openFileArchive } from '../../src/edges/archive/file-archive.ts'
import { faultsOfFacts, storedReadings } from './audit.ts'
import { type Ground, openGround } from './ground.ts'
import { type KillablePostgres, killablePostgres } from './killable/killable-postgres.ts'
import { type Load, readingKey, startLoad } from './load.ts'
import { canMount, type SmallDisk, smallDisk } from './small-disk.ts'
import { troubledFleet } from './troubled-fleet.ts'

const hourMs = 3_600_000
const begin = new Date(Math.floor(Date.now() / hourMs) * hourMs - 60 * 24 * hourMs)
const manifest = troubledFleet('full disk', 12, begin)

const opened: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close()
})

/** What ingest says of its queue; undefined while it is content. */
async function complaint({ ingest }: Ground): Promise<string | undefined> {
  const ready = await ingest.ready()
  return ready?.checks.find(({ name }) => name === 'queue')?.reason
}

/** Waits for a complaint, and for it to be over once there is room; nothing is acknowledged in between that is not stored. */
async function goesOnAfter(ground: Ground, load: Load, words: RegExp, makeRoom: () => Promise<void>) {
  await expect.poll(() => complaint(ground), { timeout: 120_000 }).toMatch(words)
  const acknowledged = [...load.acknowledged.keys()]
  const stored = new Set((await storedReadings(ground.database)).map(keyOf))
  expect(acknowledged.filter((key) => !stored.has(key))).toEqual([])
  await makeRoom()
  const said = load.count()
  await load.until(said + 100)
  await load.pause()
  await expect.poll(() => complaint(ground), { timeout: 120_000 }).toBeUndefined()
  const readings = await storedReadings(ground.database)
  expect(new Map(readings.map((reading) => [keyOf(reading), reading.litres]))).toEqual(load.acknowledged)
  expect(await faultsOfFacts(ground.database, readings)).toEqual([])
}

function keyOf({ meterId, at }: { readonly meterId: string; readonly at: Date }): string {
  return readingKey(meterId, at)
}

describe.runIf(canMount())('where the disk is full', () => {
  test('an archive that takes no more stops acknowledgements, says so, and goes on by itself once there is room', async () => {
    const disk = smallDisk('256k')
    opened.push(disk.remove)
    const ground = await openGround({ manifest, environment: { AQUACIS_ARCHIVE_FOLDER: disk.folder } })
    opened.push(ground.drop)
    const ingest = await ground.ingest.start()
    const load = startLoad({ url: ground.mqttUrl, manifest, begin, everyMs: 20 })
    opened.push(load.close)
    await load.until(100)
    await disk.fill()
    const line = ingest.line('a batch was not committed; trying again')
    await goesOnAfter(ground, load, /the archive .* does not take telegrams: make room/, disk.empty)
    expect(JSON.stringify(await line)).toContain('ENOSPC')
    await ground.ingest.kill()
    const kept = await archived(disk.folder)
    expect(kept.faulty).toEqual([])
    expect(kept.messages).toBe(load.count())
  })

  test('a database whose disk is full is tried again, says so, and goes on by itself once there is room', async () => {
    const postgres = await killablePostgres()
    opened.push(postgres.drop)
    const disk = smallDisk('96m')
    opened.push(disk.remove)
    const ground = await openGround({ manifest, adminUrl: postgres.adminUrl })
    opened.push(ground.drop)
    await moveOnto(disk, ground, postgres)
    await ground.ingest.start()
    const load = startLoad({ url: ground.mqttUrl, manifest, begin, everyMs: 20 })
    opened.push(load.close)
    await load.until(100)
    await disk.fill()
    await goesOnAfter(ground, load, /No space left on device.*53100/, disk.empty)
  })
})

/** How many different messages an archive holds, and what could not be read in it. */
async function archived(folder: string) {
  const messages = new Set<string>()
  const faulty: string[] = []
  try {
    for await (const block of openFileArchive(folder).read({}))
      for (const { topic, payload } of block) messages.add(`${topic} ${payload}`)
  } catch (error) {
    faulty.push(String(error))
  }
  return { messages: messages.size, faulty }
}

/** The files of the database alone lie there: what the server itself needs to live does not. */
async function moveOnto({ folder }: SmallDisk, { ownerUrl }: Ground, { adminUrl }: KillablePostgres) {
  const name = new URL(ownerUrl).pathname.slice(1)
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query(`create tablespace small location '${folder}'`)
    await admin.query(`alter database ${name} allow_connections false`)
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
    await expect
      .poll(() => admin.query(`alter database ${name} set tablespace small`).then(() => 'moved', String))
      .toBe('moved')
    await admin.query(`alter database ${name} allow_connections true`)
  } finally {
    await admin.end()
  }
}
