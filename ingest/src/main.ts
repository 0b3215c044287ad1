import { readConfiguration } from '@aquacis/kit/runtime/configuration.ts'
import { createHealth, type Health, healthRoutes } from '@aquacis/kit/runtime/health.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { createSealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { createShutdown } from '@aquacis/kit/runtime/shutdown.ts'
import { openTelemetryStore, type TelemetryStore } from '@aquacis/metering/telemetry'
import { fastify } from 'fastify'
import { choresOf } from './chores.ts'
import { ingestConfiguration } from './configuration.ts'
import { openFileArchive } from './edges/archive/file-archive.ts'
import { startChores } from './edges/chores.ts'
import { type Door, openDoor } from './edges/door.ts'
import { createEvenClock } from './edges/even-clock.ts'
import { telegramRoute } from './edges/telegrams/telegram-door.ts'
import { type OpenWayIn, openWayIn } from './way-in.ts'

/** More than this held means that the store does not keep up with the meters. */
const deepQueue = 5_000

async function main(): Promise<void> {
  const configuration = readConfiguration(ingestConfiguration)
  const log = createLogger('ingest', configuration.LOG_LEVEL)
  const shutdown = createShutdown(log)
  shutdown.listen()

  const store = await openTelemetryStore({
    databaseUrl: configuration.AQUACIS_METERING_DATABASE_URL,
    sealingKey: configuration.AQUACIS_SEALING_KEY,
    log,
  })
  shutdown.add('telemetry store', () => store.close())
  const { AQUACIS_ARCHIVE_FOLDER: archiveFolder } = configuration
  const archive = archiveFolder === undefined ? undefined : openFileArchive(archiveFolder)
  if (archive !== undefined) shutdown.add('archive', () => archive.close())
  const clock = createEvenClock({
    onStep: (ms) =>
      log.warn(
        { seconds: Math.round(ms / 1000) },
        'our clock was stepped: for an hour the time before the step is believed beside it',
      ),
  })
  const door = await openDoor({
    store,
    log,
    clock,
    ...(archive && { archive }),
    haste: configuration.AQUACIS_WATER_SPEED_UP,
    limits: {
      burst: configuration.AQUACIS_DEVICE_BURST,
      perSecond: configuration.AQUACIS_DEVICE_PER_SECOND,
    },
    open: (intake) => openWayIn(configuration, intake, log),
  })
  const chores = startChores(choresOf({ store, way: door.way, archive, log, clock }), log)
  shutdown.add('meters’ door', async () => {
    await chores.stop()
    await door.close()
  })

  const health = healthOf(door, store)
  const server = fastify()
  healthRoutes(server, health)
  const sealer = createSealer(configuration.AQUACIS_SEALING_KEY)
  telegramRoute(server, { store, archive, sealer, log })
  await server.listen({ host: configuration.HOST, port: configuration.PORT })
  shutdown.add('health and telegrams', async () => {
    health.closing('the process is stopping')
    await server.close()
  })
  log.info(door.way.where, 'the meters’ door is open')
}

function healthOf(door: Door<OpenWayIn>, store: TelemetryStore): Health {
  const health = createHealth('ingest')
  health.check('broker', async () => door.way.trouble())
  health.check('database', async () => {
    // A radio that cannot exist: asks the table without reading anything from it.
    await store.radios([{ network: 'WMBUS', address: '---:--------' }])
  })
  health.check('queue', async () => {
    const trouble = door.trouble()
    if (trouble !== undefined)
      return `${door.depth()} telegrams wait to be committed; the last attempt failed: ${trouble}`
    return door.depth() > deepQueue ? `${door.depth()} telegrams wait to be committed` : undefined
  })
  return health
}

await main()
