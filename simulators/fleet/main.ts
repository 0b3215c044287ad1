import { readConfiguration } from '@aquacis/kit/runtime/configuration.ts'
import { createHealth, healthRoutes } from '@aquacis/kit/runtime/health.ts'
import { createLogger, type Logger } from '@aquacis/kit/runtime/log.ts'
import { createShutdown } from '@aquacis/kit/runtime/shutdown.ts'
import { type FastifyInstance, fastify } from 'fastify'
import type * as v from 'valibot'
import { fleetConfiguration } from './configuration.ts'
import { createFleet, type Fleet } from './fleet.ts'
import { openLink } from './link.ts'
import { fleetManifest, sendersOf } from './manifest.ts'
import { type FleetState, readFleetState, writeFleetState } from './memory/fleet-state.ts'
import { openJournal } from './memory/journal.ts'
import { withSpeed } from './memory/profile-clock.ts'

type Configuration = v.InferOutput<typeof fleetConfiguration>

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

/** When things go wrong is told from this instant; a fleet without memory would move it at every start, and registers would fall. */
function epochOf(configuration: Configuration, state: FleetState): { epoch?: string } {
  const remembered = configuration.AQUACIS_FLEET_STATE_FILE ?? configuration.AQUACIS_FLEET_EPOCH
  return remembered === undefined ? {} : { epoch: state.epoch.toISOString() }
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
    mix: configuration.AQUACIS_FLEET_MIX,
    ...epochOf(configuration, state),
  })
  const links = new Map(
    sendersOf(manifest).map((each) => [each.id, openLink(configuration.AQUACIS_MQTT_URL, each, log)]),
  )
  const journal = configuration.AQUACIS_FLEET_JOURNAL_FILE
  const fleet = createFleet({
    manifest,
    clock: state.clock,
    links,
    intervalMs: configuration.AQUACIS_FLEET_INTERVAL_MS,
    watchedIntervalMs:
      configuration.AQUACIS_FLEET_WATCHED_INTERVAL_MS ?? configuration.AQUACIS_FLEET_INTERVAL_MS,
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

  log.info({ meters: manifest.households.length, senders: links.size }, 'the fleet is on the air')
  await Promise.all([fleet.live(), fleet.backfill()])
}

function healthServer(fleet: Fleet, senders: number, connected: () => number): FastifyInstance {
  const health = createHealth('fleet')
  health.check('senders', async () =>
    connected() === senders ? undefined : `${connected()} of ${senders} are connected to the broker`,
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
