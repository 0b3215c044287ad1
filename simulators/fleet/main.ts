import { readConfiguration } from '@aquacis/kit/runtime/configuration.ts'
import { createHealth, healthRoutes } from '@aquacis/kit/runtime/health.ts'
import { createLogger, type Logger } from '@aquacis/kit/runtime/log.ts'
import { createShutdown } from '@aquacis/kit/runtime/shutdown.ts'
import { type FastifyInstance, fastify } from 'fastify'
import type * as v from 'valibot'
import { openConcentratorLink } from './concentrator-link.ts'
import { fleetConfiguration } from './configuration.ts'
import { createFleet, type Fleet } from './fleet.ts'
import { fleetManifest } from './manifest.ts'
import { type FleetState, readFleetState, writeFleetState } from './memory/fleet-state.ts'
import { openJournal } from './memory/journal.ts'
import { withSpeed } from './memory/profile-clock.ts'

type Configuration = v.InferOutput<typeof fleetConfiguration>

const dayMs = 24 * 3_600_000
const leakOlderThanEpochMs = 4 * dayMs
const tellEveryMs = 30_000

/** The fleet's memory: what the file knows, continued at the speed that is asked for now. */
async function stateOf(configuration: Configuration, now: Date): Promise<FleetState> {
  const { AQUACIS_FLEET_STATE_FILE: file, AQUACIS_FLEET_EPOCH: given } = configuration
  const epoch = given === undefined ? now : new Date(given)
  const known = file === undefined ? undefined : await readFleetState(file)
  const state = known ?? { epoch, clock: [], filled: null }
  // A clock without memory that began at a given epoch ran at this speed since then.
  const from = known === undefined ? state.epoch : now
  return { ...state, clock: withSpeed(state.clock, from, configuration.AQUACIS_FLEET_SPEED_UP) }
}

function leakSince(configuration: Configuration, state: FleetState): { leakSince?: string } {
  const remembered = configuration.AQUACIS_FLEET_STATE_FILE ?? configuration.AQUACIS_FLEET_EPOCH
  // A fleet without memory would move its leak at every start, and the register would fall.
  if (remembered === undefined) return {}
  return { leakSince: new Date(state.epoch.getTime() - leakOlderThanEpochMs).toISOString() }
}

function every(ms: number, work: () => void | Promise<void>, log: Logger): () => Promise<void> {
  const timer = setInterval(() => {
    Promise.resolve(work()).catch((error: unknown) =>
      log.error({ err: error }, 'the state of the fleet was not kept'),
    )
  }, ms)
  return async () => clearInterval(timer)
}

async function main(): Promise<void> {
  const configuration = readConfiguration(fleetConfiguration)
  const log = createLogger('fleet', configuration.LOG_LEVEL)
  const shutdown = createShutdown(log)
  shutdown.listen()
  const state = await stateOf(configuration, new Date())
  const manifest = fleetManifest({
    seed: configuration.AQUACIS_FLEET_SEED,
    meters: configuration.AQUACIS_FLEET_METERS,
    ...leakSince(configuration, state),
  })
  const links = new Map(
    manifest.concentrators.map((each) => [
      each.id,
      openConcentratorLink(configuration.AQUACIS_MQTT_URL, each, log),
    ]),
  )
  const journal = configuration.AQUACIS_FLEET_JOURNAL_FILE
  const fleet = createFleet({
    manifest,
    clock: state.clock,
    links,
    intervalMs: configuration.AQUACIS_FLEET_INTERVAL_MS,
    backfillDays: configuration.AQUACIS_FLEET_BACKFILL_DAYS,
    filled: state.filled,
    log,
    ...(journal === undefined ? {} : { acknowledged: openJournal(journal) }),
  })
  const keep = keeper(configuration, state, fleet)
  await keep()
  shutdown.add('state', keep)
  shutdown.add('links', async () => {
    await Promise.all([...links.values()].map((link) => link.close()))
  })
  shutdown.add('meters', async () => fleet.stop())

  const connected = () => [...links.values()].filter((link) => link.connected()).length
  const tell = async () => {
    log.info({ ...fleet.counters(), connected: connected() }, 'fleet')
    await keep()
  }
  shutdown.add('notes', every(tellEveryMs, tell, log))

  const server = healthServer(fleet, links.size, connected)
  await server.listen({ host: configuration.HOST, port: configuration.PORT })
  shutdown.add('health', () => server.close())

  log.info({ meters: manifest.households.length, concentrators: links.size }, 'the fleet is on the air')
  await Promise.all([fleet.live(), fleet.backfill()])
}

function healthServer(fleet: Fleet, concentrators: number, connected: () => number): FastifyInstance {
  const health = createHealth('fleet')
  health.check('concentrators', async () =>
    connected() === concentrators
      ? undefined
      : `${connected()} of ${concentrators} are connected to the broker`,
  )
  const server = fastify()
  healthRoutes(server, health)
  server.get('/counters', async () => fleet.counters())
  return server
}

function keeper(configuration: Configuration, state: FleetState, fleet: Fleet): () => Promise<void> {
  const file = configuration.AQUACIS_FLEET_STATE_FILE
  return async () => {
    if (file !== undefined) await writeFleetState(file, { ...state, filled: fleet.filled() })
  }
}

await main()
