import { type FleetManifest, fleetManifest } from '@aquacis/simulators/fleet/manifest.ts'
import { type FleetState, writeFleetState } from '@aquacis/simulators/fleet/memory/fleet-state.ts'
import { writeTestSeals } from '@aquacis/simulators/pac/authority/test-seals.ts'
import type { StartArguments } from './arguments.ts'
import { type SeedPlace, takeOn, writeCredentials } from './demonstration/demonstration.ts'
import { firstLiveReading } from './demonstration/first-litre.ts'
import { fleetStateFrom, rate, tellPast } from './demonstration/past.ts'
import { demonstrationPeople } from './demonstration/people.ts'
import { openSubgraphDoor, type SubgraphDoor } from './demonstration/subgraph-door.ts'
import { writeClosedFile } from './ground/closed-file.ts'
import type { DataFolder } from './ground/data-folder.ts'
import { loadSecrets, type Secrets } from './ground/secrets.ts'
import { prepareGround } from './prepare-ground.ts'
import type { Steps } from './steps.ts'
import { nodeProcess } from './supervisor/node-process.ts'
import { removeRun, writeRun } from './supervisor/run-file.ts'
import { createSupervisor } from './supervisor/supervisor.ts'
import { type Databases, databasesOf, provisionDatabases } from './system/databases.ts'
import { addressesOf, portsFrom } from './system/ports.ts'
import { postgresUnit } from './system/postgres-unit.ts'
import { type ProcessName, processPlan } from './system/processes.ts'
import { buildWeb, type WebBuild } from './system/web-build.ts'
import { addressTable } from './table.ts'

export interface SystemOptions {
  readonly repository: string
  readonly folder: DataFolder
  readonly options: StartArguments
  readonly steps: Steps
}

export interface System {
  /** Brings everything up and prints the table; rejects with what went wrong. */
  start(): Promise<void>
  /** Stops everything in order. */
  stop(): Promise<void>
  /** Ends everything at once. */
  kill(): void
}

interface Seeding {
  readonly place: SeedPlace
  readonly world: FleetManifest
  readonly state: FleetState
  readonly secrets: Secrets
  readonly databases: Databases
}

const firstReadingPatienceMs = 60_000

/** The whole of AquaCIS on this machine. */
export function createSystem(system: SystemOptions): System {
  const { folder, options, steps } = system
  const ports = portsFrom(options.port)
  const addresses = addressesOf(ports)
  const stopping = new AbortController()
  const supervisor = createSupervisor({
    say: (line) => steps.note(line),
    changed: (pids) => writeRun(folder.runFile, addresses, pids),
  })

  async function start(): Promise<void> {
    const begun = Date.now()
    await prepareGround({ folder, ports, steps, reset: options.reset, meters: options.meters })
    const state = await fleetStateFrom(folder.fleetStateFile, new Date())
    const { fleetSeed: seed, meters, mix } = options
    const world = fleetManifest({ seed, meters, mix, epoch: state.epoch.toISOString() })
    const place = { file: folder.demonstrationFile, world: { seed, mix } }
    const secrets = await steps.step('secrets and sign-ins', async () => {
      await writeCredentials(folder, world)
      await writeTestSeals(folder.seals, new Date())
      return loadSecrets(folder.secretsFile)
    })
    const building = options.web ? beginWebBuild() : undefined
    const databases = await bringUpDatabases(secrets)
    const bringUp = (name: ProcessName, webRoot?: string): Promise<void> => {
      const plan = processPlan(name, { ...system, ports, secrets, databases, webRoot })
      return steps.step(`${name} ready at ${addresses[name]}`, () => supervisor.start(nodeProcess(plan)))
    }
    const bringUpGateway = async () => bringUp('gateway', building && (await pages(building)))
    await Promise.all([
      bringUp('mail'),
      bringUp('identity'),
      bringUp('pac'),
      bringUp('psp'),
      bringUp('subgraphs'),
    ])
    const door = openSubgraphDoor(addresses.subgraphs, secrets.internalTokenPrivateJwk)
    await Promise.all([
      seedDemonstration({ place, world, state, secrets, databases }, door),
      bringUpGateway(),
    ])
    // Not before: it would miss meters whose past is not told yet, and say so.
    await bringUp('ingest')
    if (options.fleet) {
      await bringUp('fleet')
      await waitForWater(world, door)
    }
    const seconds = (Date.now() - begun) / 1000
    const people = demonstrationPeople(world)
    steps.print(addressTable({ seconds, folder, ports, people, web: options.web }))
  }

  /** Building takes the longest and needs nothing else: it runs beside the rest. */
  function beginWebBuild(): Promise<WebBuild> {
    const { signal } = stopping
    const logFile = folder.logFile('web-build')
    const building = buildWeb({ repository: system.repository, spareFolder: folder.web, logFile, signal })
    building.catch(() => undefined)
    return building
  }

  async function pages(building: Promise<WebBuild>): Promise<string> {
    const told = ({ built }: WebBuild) => (built ? 'pages built' : 'pages are as last built')
    return (await steps.step('pages', () => building, told)).root
  }

  async function bringUpDatabases(secrets: Secrets): Promise<Databases> {
    let adminUrl = ''
    const unit = postgresUnit(folder, ports.postgres, (url) => {
      adminUrl = url
    })
    await steps.step(`PostgreSQL ready at ${addresses.postgres}`, () => supervisor.start(unit))
    return steps.step('databases and their roles', async () => {
      const made = await provisionDatabases(adminUrl, secrets)
      await writeClosedFile(folder.databasesFile, made)
      return databasesOf(made)
    })
  }

  /** What a meter says must not come before its past, nor its past before it is installed. */
  async function seedDemonstration(seeding: Seeding, door: SubgraphDoor): Promise<void> {
    await takeHouseholdsOn(seeding, door)
    if (!options.fleet) return
    await writeFleetState(folder.fleetStateFile, seeding.state)
    if (options.historyMonths > 0) await tellThePast(seeding)
  }

  async function takeHouseholdsOn({ place, world }: Seeding, door: SubgraphDoor): Promise<void> {
    const count = world.households.length.toLocaleString('en')
    await steps.step(
      `${count} households`,
      (progress) => takeOn(place, world, door, progress),
      (taken) =>
        `${count} households ${taken > 0 ? 'registered, contracted and metered' : 'are there from before'}`,
    )
  }

  async function tellThePast({ place, world, state, secrets, databases }: Seeding): Promise<void> {
    await steps.step(
      'past',
      (progress) =>
        tellPast(world, {
          place,
          state,
          databaseUrl: databases('metering').appUrl,
          sealingKey: secrets.sealingKey,
          span: { until: new Date(), months: options.historyMonths },
          signal: stopping.signal,
          progress,
        }),
      (told) =>
        told.readings > 0
          ? `past of ${options.historyMonths} months told: ${rate(told)}`
          : 'the past was told before',
    )
  }

  async function waitForWater(world: FleetManifest, door: SubgraphDoor): Promise<void> {
    const [ana] = world.households
    const since = new Date()
    await steps
      .step(
        'first live reading',
        () => firstLiveReading(door, ana.meter.id, since, firstReadingPatienceMs),
        (register) => `first live reading: the meter of ${ana.customer.displayName} shows ${register} m³`,
      )
      .catch((error: Error) => {
        if (stopping.signal.aborted) throw error
        steps.note(`${error.message}; ${folder.logFile('fleet')} and ${folder.logFile('ingest')} may say why`)
      })
  }

  return {
    start,
    async stop() {
      stopping.abort()
      await supervisor.stop((name, work) => steps.step(`${name} stopped`, work))
      removeRun(folder.runFile)
    },
    kill() {
      stopping.abort()
      supervisor.kill()
    },
  }
}
