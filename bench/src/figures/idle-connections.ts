import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { provisionDatabase, startPostgres } from '@aquacis/kit/engines/postgres.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { migrate } from '@aquacis/kit/runtime/migrations.ts'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import { subgraph as metering } from '@aquacis/metering/subgraph'
import { brokerCredentials } from '@aquacis/simulators/fleet/broker-credentials.ts'
import { connectPacket } from '@aquacis/simulators/fleet/load/publisher.ts'
import { fleetManifest, type Sender } from '@aquacis/simulators/fleet/manifest.ts'
import type { Figure, PreparedFigure, Row } from '../figure.ts'
import { type Started, startProcess } from '../processes.ts'
import { startIngest } from '../way-in/ground.ts'

const connections = 10_000
/** Connections that are being made at once: a trickle, a crowd, and all who wait behind a power cut. */
const widths = [10, 100, 1_000]
const megabyte = 1e6

const rows = {
  bare: 'a server that does nothing else',
  ingest: (width: number) => `ingest, all of it, ${width} connecting at once`,
  unconnected: 'ingest with no connection',
  opened: 'connections opened, with password',
}

/** What it costs to be connected: meters of the mobile network hold their connection and speak once an hour. */
export const idleConnections: Figure = {
  name: 'idle-connections',
  what: `memory of a process with ${connections} idle connections, each of which has said who it is`,
  rounds: 1,
  warmsUp: false,
  rows: [
    { name: rows.bare, kind: 'ceiling', unit: 'MB' },
    ...widths.map(
      (width): Row => ({
        name: rows.ingest(width),
        kind: 'figure',
        unit: 'MB',
        against: rows.bare,
        promises: [{ atMost: 300 }],
      }),
    ),
    { name: rows.unconnected, kind: 'baseline', unit: 'MB' },
    { name: rows.opened, kind: 'figure', unit: '/s' },
  ],
  prepare,
}

async function prepare(): Promise<PreparedFigure> {
  const folder = await mkdtemp(join(tmpdir(), 'aquacis-idle-'))
  const log = createLogger('bench', 'error')
  const manifest = fleetManifest({ seed: 'idle', meters: 2 })
  const [sender] = manifest.concentrators
  if (sender === undefined) throw new Error('a fleet has concentrators')
  const credentialsFile = join(folder, 'credentials.json')
  await writeFile(credentialsFile, JSON.stringify(brokerCredentials(manifest)))
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), port: await freePort(), log })
  const { ownerUrl, appUrl } = await provisionDatabase(postgres.adminUrl, 'metering', 'of-a-bench')
  await migrate(ownerUrl, metering.migrations, log)
  const environment = {
    AQUACIS_METERING_DATABASE_URL: appUrl,
    AQUACIS_SEALING_KEY: Buffer.alloc(32, 9).toString('base64'),
    AQUACIS_BROKER_CREDENTIALS_FILE: credentialsFile,
  }

  return {
    async round() {
      const barePort = await freePort()
      const bare = await measured(await startBareServer(barePort), barePort, sender, 100)
      const values: Record<string, number> = { [rows.bare]: bare.connected / megabyte }
      for (const width of widths) {
        const [port, healthPort] = [await freePort(), await freePort()]
        const ports = { AQUACIS_MQTT_PORT: String(port), PORT: String(healthPort) }
        const ingest = await measured(await startIngest({ ...environment, ...ports }), port, sender, width)
        values[rows.ingest(width)] = ingest.connected / megabyte
        values[rows.unconnected] = ingest.before / megabyte
        values[rows.opened] = connections / ingest.seconds
      }
      return values
    },
    async close() {
      await postgres.stop()
      await rm(folder, { recursive: true })
    },
  }
}

function startBareServer(port: number): Promise<Started> {
  return startProcess({
    script: new URL('../way-in/bare-server.ts', import.meta.url),
    environment: { BARE_PORT: String(port) },
    ready: 'the bare server is ready',
  })
}

async function measured(process: Started, port: number, sender: Sender, width: number) {
  try {
    const before = process.rssBytes()
    const started = performance.now()
    const sockets = await openAll(port, sender, width)
    const seconds = (performance.now() - started) / 1000
    const connected = process.rssBytes()
    for (const socket of sockets) socket.destroy()
    return { before, connected, seconds }
  } finally {
    await process.stop()
  }
}

/** Opens all connections, each under a client id of its own, some at a time. */
async function openAll(port: number, sender: Sender, width: number): Promise<Socket[]> {
  const sockets: Socket[] = []
  async function openSome(): Promise<void> {
    while (sockets.length < connections) {
      const socket = connect({ port, host: '127.0.0.1' })
      sockets.push(socket)
      socket.write(connectPacket(`idle-${sockets.length}`, sender))
      const [answer] = (await once(socket, 'data')) as [Buffer]
      if (answer.readUInt8(3) !== 0)
        throw new Error(`a connection was refused with code ${answer.readUInt8(3)}`)
    }
  }
  await Promise.all(Array.from({ length: width }, openSome))
  return sockets
}
