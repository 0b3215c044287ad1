import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { provisionDatabase, startPostgres } from '@aquacis/kit/engines/postgres.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import { newTokenKeys } from '@aquacis/kit/testing/token-keys.ts'
import { startHive } from '../../gateway/processes.ts'
import { cpuSecondsOf } from '../cpu-seconds.ts'
import { type Started, startProcess } from '../processes.ts'
import { liveDocument, liveDocumentHash, liveSubgraphs, liveSupergraph } from './graph.ts'
import { signIn } from './sessions.ts'

/** What the phones heard since they were asked the last time. */
export interface Heard {
  readonly heard: number
  /** Frames with everything in them, of the right home. */
  readonly whole: number
  readonly faults: number
  readonly p50: number
  readonly p99: number
}

/** A crowd of phones at a gateway, each in a process of its own kind. */
export interface Crowd {
  /** Of who serves it: memory that a phone takes which is told nothing, in bytes. */
  readonly bytesPerPhone: number
  /** Tells every subscription one event, and waits until every phone has heard it. */
  burst(): Promise<Heard>
  /** CPU seconds that it has used so far. */
  cpuSeconds(): number
  close(): Promise<void>
}

/** Engines and files that every crowd stands on. */
export interface LiveGround {
  /** `shared`: all listen to one thing; otherwise each to its own, as a person of its own. */
  crowd(phones: number, shared: boolean): Promise<Crowd>
  /** As many phones at Hive Gateway, with one of the configurations beside its packages. */
  hiveCrowd(phones: number, shared: boolean, configuration: string): Promise<Crowd>
  /** As many phones at a server that does nothing but write. */
  bareCrowd(phones: number): Promise<Crowd>
  close(): Promise<void>
}

const host = 'http://127.0.0.1'
/** Sockets that one session may open. */
const phonesPerSession = 16
const heardWithinMs = 60_000
/** What was garbage has been swept by then. */
const restMs = 4_000

export async function openLiveGround(): Promise<LiveGround> {
  const folder = await mkdtemp(join(tmpdir(), 'aquacis-live-'))
  const log = createLogger('bench', 'error')
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), port: await freePort(), log })
  const { ownerUrl, appUrl: databaseUrl } = await provisionDatabase(
    postgres.adminUrl,
    'gateway',
    'of-a-bench',
  )
  const files = {
    supergraph: join(folder, 'supergraph.graphql'),
    known: join(folder, 'known-documents.json'),
  }
  await writeFile(files.supergraph, liveSupergraph())
  await writeFile(files.known, JSON.stringify({ [liveDocumentHash]: liveDocument }))
  const key = randomBytes(32).toString('base64')

  return {
    async crowd(phones, shared) {
      const [gatewayPort, subgraphsPort, clientsPort] = [await freePort(), await freePort(), await freePort()]
      const origin = new URL(`${host}:${gatewayPort}`)
      const parties = partiesOf(phones, shared)
      const cookies = await signIn({ databaseUrl, ownerUrl, key, origin, parties })
      const file = join(folder, 'phones.json')
      await writeFile(file, JSON.stringify(phonesOf(phones, shared, cookies)))
      const subgraphs = await startSubgraphs(subgraphsPort)
      const gateway = await startGateway(gatewayPort, {
        AQUACIS_SUPERGRAPH_FILE: files.supergraph,
        AQUACIS_KNOWN_DOCUMENTS_FILE: files.known,
        AQUACIS_SUBGRAPH_URLS: liveSubgraphs
          .map((name) => `${name}=${host}:${subgraphsPort}/${name}/graphql`)
          .join(','),
        AQUACIS_SESSION_KEY: key,
        AQUACIS_GATEWAY_DATABASE_URL: databaseUrl,
        AQUACIS_GATEWAY_OWNER_URL: ownerUrl,
      })
      const publisher = `${host}:${subgraphsPort}`
      return gather({ phones, file, origin, clientsPort, publisher, measured: gateway, others: [subgraphs] })
    },
    async hiveCrowd(phones, shared, configuration) {
      const [subgraphsPort, clientsPort] = [await freePort(), await freePort()]
      const publisher = `${host}:${subgraphsPort}`
      const supergraph = join(folder, 'hive-supergraph.graphql')
      await writeFile(supergraph, liveSupergraph(publisher))
      const file = join(folder, 'hive-phones.json')
      await writeFile(file, JSON.stringify(phonesOf(phones, shared, [])))
      const subgraphs = await startSubgraphs(subgraphsPort)
      const { process: measured, target } = await startHive(configuration, supergraph)
      const origin = new URL(target.url.origin)
      const crowd = { phones, file, origin, clientsPort, publisher, measured, others: [subgraphs] }
      return gather({ ...crowd, query: liveDocument })
    },
    async bareCrowd(phones) {
      const [port, clientsPort] = [await freePort(), await freePort()]
      const origin = new URL(`${host}:${port}`)
      const file = join(folder, 'bare-phones.json')
      await writeFile(file, JSON.stringify(phonesOf(phones, true, [])))
      const measured = await startProcess({
        script: new URL('bare-process.ts', import.meta.url),
        environment: { LIVE_PORT: String(port) },
        ready: 'the bare server is ready',
      })
      return gather({ phones, file, origin, clientsPort, publisher: origin.origin, measured, others: [] })
    },
    async close() {
      await postgres.stop()
      await rm(folder, { recursive: true })
    },
  }
}

interface Gathering {
  readonly phones: number
  readonly file: string
  readonly origin: URL
  readonly clientsPort: number
  /** Who tells all of them when asked to. */
  readonly publisher: string
  readonly measured: Started
  readonly others: readonly Started[]
  /** Sent as a text, to who knows no documents. */
  readonly query?: string
}

/** Lets the phones come. */
async function gather(gathering: Gathering): Promise<Crowd> {
  const { phones, file, origin, clientsPort, publisher, measured, others, query } = gathering
  const before = measured.rssBytes()
  const clients = await startClients(clientsPort, origin, file, query)
  await new Promise((resolve) => setTimeout(resolve, restMs))
  return {
    bytesPerPhone: (measured.rssBytes() - before) / phones,
    cpuSeconds: () => cpuSecondsOf(measured.pid) ?? Number.NaN,
    async burst() {
      await fetch(`${publisher}/publish`, { method: 'POST' })
      return allHeard(`${host}:${clientsPort}`, phones)
    },
    async close() {
      for (const process of [clients, measured, ...others]) await process.stop()
    },
  }
}

/** One for each session: the same person again and again where all share, another each time where none do. */
function partiesOf(phones: number, shared: boolean): string[] {
  const same = randomUUID()
  return shared
    ? Array.from({ length: Math.ceil(phones / phonesPerSession) }, () => same)
    : Array.from({ length: phones }, () => randomUUID())
}

function phonesOf(phones: number, shared: boolean, cookies: readonly string[]) {
  return Array.from({ length: phones }, (_, index) => ({
    cookie: cookies[shared ? Math.floor(index / phonesPerSession) : index] ?? '',
    home: shared ? 'la de todos' : String(index),
  }))
}

function startSubgraphs(port: number): Promise<Started> {
  return startProcess({
    script: new URL('subgraphs-process.ts', import.meta.url),
    environment: { LIVE_PORT: String(port) },
    ready: 'the subgraphs are ready',
  })
}

function startGateway(port: number, own: Readonly<Record<string, string>>): Promise<Started> {
  return startProcess({
    script: new URL('../../../gateway/src/main.ts', import.meta.url),
    environment: {
      ...own,
      AQUACIS_PUBLIC_ORIGIN: `${host}:${port}`,
      AQUACIS_OIDC_ISSUER: `${host}:9`,
      AQUACIS_INTERNAL_TOKEN_PRIVATE_JWK: newTokenKeys().privateJwk,
      AQUACIS_LIVE_PER_ADDRESS: '100000',
      PORT: String(port),
      LOG_LEVEL: 'info',
    },
    ready: 'listening',
  })
}

function startClients(port: number, origin: URL, file: string, query?: string): Promise<Started> {
  return startProcess({
    script: new URL('clients-process.ts', import.meta.url),
    environment: {
      LIVE_PORT: String(port),
      LIVE_GATEWAY: `${origin.origin.replace('http', 'ws')}/graphql`,
      LIVE_ORIGIN: origin.origin,
      LIVE_PHONES: file,
      LIVE_HASH: liveDocumentHash,
      ...(query === undefined ? {} : { LIVE_QUERY: query }),
    },
    ready: 'the phones listen',
  })
}

/** Asks how many have heard, seldom, until all have; then takes what they heard. */
async function allHeard(clients: string, phones: number): Promise<Heard> {
  const until = performance.now() + heardWithinMs
  while (performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 250))
    const { heard } = (await (await fetch(`${clients}/look`)).json()) as Heard
    if (heard >= phones) return (await (await fetch(`${clients}/heard`)).json()) as Heard
  }
  throw new Error(`not all of ${phones} phones heard within ${heardWithinMs / 1_000} s`)
}
