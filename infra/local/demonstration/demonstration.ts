import { readFile } from 'node:fs/promises'
import { brokerCredentials } from '@aquacis/simulators/fleet/broker-credentials.ts'
import { type FleetManifest, fleetManifest } from '@aquacis/simulators/fleet/manifest.ts'
import { writeClosedFile } from '../ground/closed-file.ts'
import type { DataFolder } from '../ground/data-folder.ts'
import { accountsOfPeople, demonstrationPeople } from './people.ts'
import { seedHouseholds } from './seed.ts'
import type { SubgraphDoor } from './subgraph-door.ts'

/** The invented world of one embedded run. */
export function demonstrationWorld(seed: string, meters: number): FleetManifest {
  return fleetManifest({ seed, meters })
}

/** Writes who may sign in and which concentrators may publish, as the processes want to read it. */
export async function writeCredentials(folder: DataFolder, world: FleetManifest): Promise<void> {
  await writeClosedFile(folder.accountsFile, await accountsOfPeople(demonstrationPeople(world)))
  await writeClosedFile(folder.brokerCredentialsFile, brokerCredentials(world))
}

/** Takes every household of the world on, once per data folder; resolves false when that was done before. */
export async function seedOnce(
  folder: DataFolder,
  world: FleetManifest,
  door: SubgraphDoor,
): Promise<boolean> {
  const done = { seed: world.seed, meters: world.households.length }
  const before: unknown = await readFile(folder.demonstrationFile, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined)
  if (JSON.stringify(before) === JSON.stringify(done)) return false
  await seedHouseholds(world.households, { door })
  await writeClosedFile(folder.demonstrationFile, done)
  return true
}
