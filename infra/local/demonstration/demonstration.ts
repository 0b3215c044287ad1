import { brokerCredentials } from '@aquacis/simulators/fleet/broker-credentials.ts'
import type { FleetManifest } from '@aquacis/simulators/fleet/manifest.ts'
import { writeClosedFile } from '../ground/closed-file.ts'
import type { DataFolder } from '../ground/data-folder.ts'
import { accountsOfPeople, demonstrationPeople } from './people.ts'
import { seedHouseholds } from './seed.ts'
import { readSeedRecord, type SeededWorld, writeSeedRecord } from './seed-record.ts'
import type { SubgraphDoor } from './subgraph-door.ts'

/** Writes who may sign in and which senders may publish, as the processes want to read it. */
export async function writeCredentials(folder: DataFolder, world: FleetManifest): Promise<void> {
  await writeClosedFile(folder.accountsFile, await accountsOfPeople(demonstrationPeople(world)))
  await writeClosedFile(folder.brokerCredentialsFile, brokerCredentials(world))
}

/** Where the seed's memory lies and which households it is about. */
export interface SeedPlace {
  readonly file: string
  readonly world: SeededWorld
}

/** Takes the households on that are not yet; resolves with how many those were. */
export async function takeOn(
  { file, world }: SeedPlace,
  { households }: FleetManifest,
  door: SubgraphDoor,
  progress: (text: string) => void,
): Promise<number> {
  const record = await readSeedRecord(file, world)
  const strangers = households.slice(record.taken)
  if (strangers.length === 0) return 0
  const of = strangers.length.toLocaleString('en')
  await seedHouseholds(strangers, {
    door,
    progress: (count) => progress(`${count.toLocaleString('en')} of ${of}`),
  })
  await writeSeedRecord(file, { ...record, taken: households.length })
  return strangers.length
}
