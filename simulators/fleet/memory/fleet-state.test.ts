import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FleetState, readFleetState, writeFleetState } from './fleet-state.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aquacis-fleet-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('what was written is read again; before, there is nothing', async () => {
  const path = join(folder, 'state.json')
  const at = new Date('2026-11-20T18:00:00.000Z')
  const state: FleetState = {
    epoch: at,
    clock: [{ real: at, profile: at, speedUp: 60 }],
    filled: { from: at, to: at },
  }
  expect(await readFleetState(path)).toBeUndefined()
  await writeFleetState(path, state)
  expect(await readFleetState(path)).toEqual(state)
})

test('a file that is not a state of the fleet is refused with a way out', async () => {
  const path = join(folder, 'other.json')
  await writeFile(path, '{"epoch":"yesterday"}')
  await expect(readFleetState(path)).rejects.toThrow(/remove it/)
})
