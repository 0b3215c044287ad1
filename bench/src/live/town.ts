import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, freePorts } from '@aquacis/kit/testing/free-port.ts'
import { fleetManifest } from '@aquacis/simulators/fleet/manifest.ts'
import { type Started, startProcess } from '../processes.ts'
import { signIn } from './sessions.ts'

export interface TownHeard {
  readonly heard: number
  /** Frames that lacked something. */
  readonly faults: number
  readonly p50: number
  readonly p99: number
}

/** The whole embedded system with its fleet speaking, and phones that follow its homes. */
export interface Town {
  /** What all phones heard since they were asked the last time. */
  heard(): Promise<TownHeard>
  close(): Promise<void>
}

export interface TownWish {
  readonly meters: number
  readonly phonesPerHome: number
  /** Between two telegrams of a meter. */
  readonly intervalMs: number
}

/** The embedded system listens on so many in a row. */
const portsOfSystem = 10
const seed = 'bench'
const repository = new URL('../../../', import.meta.url)

/** Starts it all; the fleet hears by Wireless M-Bus alone, whose meters have no clock. */
export async function openTown({ meters, phonesPerHome, intervalMs }: TownWish): Promise<Town> {
  const folder = await mkdtemp(join(tmpdir(), 'aquacis-town-'))
  const [data, port] = [join(folder, 'data'), await freePorts(portsOfSystem)]
  const fleet = ['--meters', meters, '--interval', intervalMs, '--mix', '1/0/0', '--seed', seed].map(String)
  const system = await startProcess({
    script: new URL('infra/local/start.mjs', repository),
    words: ['--data', data, '--port', String(port), '--no-web', '--history-months', '1', ...fleet],
    environment: { AQUACIS_LIVE_PER_ADDRESS: '100000' },
    ready: 'ana@ejemplo.mx',
  })
  const stop = async (phones?: Started) => {
    await phones?.stop()
    await system.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const origin = `http://localhost:${port}`
    const file = join(folder, 'phones.json')
    await writeFile(file, JSON.stringify(await phonesOf({ data, origin, meters, phonesPerHome })))
    const clientsPort = await freePort()
    const phones = await startProcess({
      script: new URL('town-phones-process.ts', import.meta.url),
      environment: {
        LIVE_PORT: String(clientsPort),
        LIVE_ORIGIN: origin,
        LIVE_PHONES: file,
        LIVE_HASH: await hashOf('LiveConsumption'),
      },
      ready: 'the phones listen',
    })
    return {
      heard: async () => (await (await fetch(`http://127.0.0.1:${clientsPort}/heard`)).json()) as TownHeard,
      close: () => stop(phones),
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The holder of each home, once for every phone. */
async function phonesOf(town: { data: string; origin: string; meters: number; phonesPerHome: number }) {
  const { households } = fleetManifest({ seed, meters: town.meters, mix: { wmbus: 1, lorawan: 0, nbiot: 0 } })
  const owners = households.flatMap(({ contract, customer }) =>
    Array.from({ length: town.phonesPerHome }, () => ({ contractId: contract.id, partyId: customer.id })),
  )
  const { gateway } = JSON.parse(await readFile(join(town.data, 'databases.json'), 'utf8'))
  const { sessionKey: key } = JSON.parse(await readFile(join(town.data, 'secrets.json'), 'utf8'))
  const cookies = await signIn({
    ...{ databaseUrl: gateway.appUrl, ownerUrl: gateway.ownerUrl, key },
    origin: new URL(town.origin),
    parties: owners.map(({ partyId }) => partyId),
  })
  return owners.map(({ contractId }, index) => ({ contractId, cookie: cookies[index] }))
}

async function hashOf(operation: string): Promise<string> {
  const known: Record<string, string> = JSON.parse(
    await readFile(new URL('schema/known-documents.json', repository), 'utf8'),
  )
  const found = Object.entries(known).find(([, text]) => text.includes(`subscription ${operation}(`))
  if (found === undefined) throw new Error(`the app knows no document ${operation}`)
  return found[0]
}
