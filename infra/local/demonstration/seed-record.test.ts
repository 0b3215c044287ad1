import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onlyWmbus, usualMix } from '@aquacis/simulators/fleet/radio/simulated-radio.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSeedRecord, writeSeedRecord } from './seed-record.ts'

const world = { seed: 'aquacis', mix: usualMix }
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aquacis-seed-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('what was done is known at the next start', async () => {
  const file = join(folder, 'kept.json')
  await writeSeedRecord(file, { ...world, taken: 2000, told: 48 })
  expect(await readSeedRecord(file, world)).toEqual({ ...world, taken: 2000, told: 48 })
})

test('other households, or the same on other networks, begin anew', async () => {
  const file = join(folder, 'other.json')
  await writeSeedRecord(file, { ...world, taken: 2000, told: 2000 })
  expect(await readSeedRecord(file, { ...world, seed: 'another' })).toMatchObject({ taken: 0, told: 0 })
  expect(await readSeedRecord(file, { ...world, mix: onlyWmbus })).toMatchObject({ taken: 0, told: 0 })
})

test.each(['', '{"seed":"aquacis","meters":200}', 'half a f'])(
  'a file that says %j says nothing',
  async (text) => {
    const file = join(folder, 'strange.json')
    await writeFile(file, text)
    expect(await readSeedRecord(file, world)).toEqual({ ...world, taken: 0, told: 0 })
  },
)
