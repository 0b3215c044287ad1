import { freePort } from '@aquacis/kit/testing/free-port.ts'
import { openPublisher, type Publisher } from '@aquacis/simulators/fleet/load/publisher.ts'
import type { Sender } from '@aquacis/simulators/fleet/manifest.ts'
import { cpuSecondsOf } from '../cpu-seconds.ts'
import { type Started, startProcess } from '../processes.ts'
import { type Installed, install } from './installed.ts'
import { createTelegrams, type Packets } from './telegrams.ts'
import { unnestPerSecond } from './unnest.ts'
import { acknowledgedWay, type Way } from './way.ts'

/** A database of its own, ingest on it, the ceiling beside it, and connections to both. */
export interface Ground {
  readonly ingest: Way
  readonly ceiling: Way
  /** Telegrams for both, none of which was sent before. */
  telegrams(count: number): Packets
  /** Throws unless every telegram that was made is a row. */
  confirmStored(): Promise<void>
  /** Rows a second of the plainest way to store as many readings. */
  unnestPerSecond(count: number): Promise<number>
  /** CPU seconds used so far; undefined where the system does not tell. */
  cpuSeconds(): CpuSeconds
  /** Memory held by ingest, and by the ceiling. */
  rssBytes(): { readonly ingest: number; readonly ceiling: number }
  close(): Promise<void>
}

export interface CpuSeconds {
  readonly ingest: number | undefined
  readonly postgres: number | undefined
}

/** What stands between concentrators and the database. */
export interface Ends {
  readonly ingest: { readonly process: Started; readonly way: Way }
  readonly ceiling: { readonly pid: number; readonly way: Way; rssBytes(): number }
  close(): Promise<void>
}

export const metersOnGround = 1_000

/** Opens it with ingest's own broker; with other ends where somebody else's stands between. */
export async function openGround(
  endsOf: (installed: Installed) => Promise<Ends> = embeddedEnds,
): Promise<Ground> {
  const installed = await install(metersOnGround)
  const telegrams = createTelegrams(installed.manifest)
  const { ingest, ceiling, close } = await endsOf(installed).catch(async (error: unknown) => {
    await installed.close()
    throw error
  })
  return {
    ingest: ingest.way,
    ceiling: ceiling.way,
    telegrams: telegrams.next,
    async confirmStored() {
      const stored = await installed.countReadings()
      const made = telegrams.made()
      if (stored !== made) throw new Error(`${made} telegrams were acknowledged and ${stored} are stored`)
    },
    unnestPerSecond: (count) => unnestPerSecond(installed.database, count),
    cpuSeconds: () => ({
      ingest: cpuSecondsOf(ingest.process.pid),
      postgres: cpuSecondsOf(installed.postgres.pid),
    }),
    rssBytes: () => ({ ingest: ingest.process.rssBytes(), ceiling: ceiling.rssBytes() }),
    async close() {
      await close()
      await installed.close()
    },
  }
}

async function embeddedEnds({ manifest, environment, credentialsFile }: Installed): Promise<Ends> {
  const [port, ceilingPort] = [await freePort(), await freePort()]
  const ingest = await startIngest({
    ...environment,
    AQUACIS_BROKER_CREDENTIALS_FILE: credentialsFile,
    AQUACIS_MQTT_PORT: String(port),
  })
  const ceiling = await startProcess({
    script: new URL('./ceiling-broker.ts', import.meta.url),
    environment: { CEILING_PORT: String(ceilingPort), CEILING_CREDENTIALS_FILE: credentialsFile },
    ready: 'the ceiling is ready',
  })
  const [toCeiling, toIngest] = [
    await connectAll(manifest.concentrators, ceilingPort),
    await connectAll(manifest.concentrators, port),
  ]
  return {
    ingest: { process: ingest, way: acknowledgedWay(toIngest) },
    ceiling: { ...ceiling, way: acknowledgedWay(toCeiling) },
    async close() {
      for (const publisher of [...toCeiling, ...toIngest]) publisher.close()
      await Promise.all([ceiling.stop(), ingest.stop()])
    },
  }
}

/** The options under which ingest runs everywhere: a nursery of the heap that 10,000 connections do not fill with what soon goes. */
const nodeOptions = '--max-semi-space-size=16'

export function startIngest(
  environment: Readonly<Record<string, string>>,
  hear: (line: string) => void = () => undefined,
): Promise<Started> {
  const script = new URL('../../../ingest/src/main.ts', import.meta.url)
  return startProcess({
    script,
    environment: { NODE_OPTIONS: nodeOptions, ...environment },
    ready: 'door is open',
    hear,
  })
}

export function connectAll(concentrators: readonly Sender[], port: number): Promise<Publisher[]> {
  const place = { host: '127.0.0.1', port, secure: false }
  return Promise.all(concentrators.map((each) => openPublisher(place, each)))
}
