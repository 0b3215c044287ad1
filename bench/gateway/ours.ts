import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { provisionDatabase, startPostgres } from '@aquacis/kit/engines/postgres.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import { newTokenKeys } from '@aquacis/kit/testing/token-keys.ts'
import { signIn } from '../src/live/sessions.ts'
import { startProcess } from '../src/processes.ts'
import { hashOf, operations, typeDefs } from './graph.ts'
import { knownTarget, type Peer, startHouseSubgraphs, startSubgraphs, textTarget } from './processes.ts'

/** Where our gateway keeps what it needs. */
export interface OursGround {
  /** As in production: sessions, internal tokens, known documents, limits, traces, and a line in the log for each request. */
  start(): Promise<{ readonly signedIn: Peer; readonly anonymous: Peer }>
  /** The same without that line. */
  startSilent(): Promise<Peer>
  /** Without sessions, tokens and known documents; the limits count for each text once. */
  startOpen(): Promise<Peer>
  /** As `start`, over subgraphs that are served otherwise: as the product serves its own, or by Apollo Server and graphql-js. */
  startOver(how: 'house' | 'apollo'): Promise<Peer>
  close(): Promise<void>
}

export interface OursOptions {
  readonly folder: string
  readonly supergraphFile: string
  readonly subgraphsUrl: string
}

const host = 'http://127.0.0.1'
const main = new URL('../../gateway/src/main.ts', import.meta.url)
const persons = 8

export async function openOurs({ folder, supergraphFile, subgraphsUrl }: OursOptions): Promise<OursGround> {
  const log = createLogger('bench', 'error')
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), port: await freePort(), log })
  const { ownerUrl, appUrl: databaseUrl } = await provisionDatabase(
    postgres.adminUrl,
    'gateway',
    'of-a-bench',
  )
  const known = join(folder, 'known-documents.json')
  const texts = Object.values(operations).map(({ text }) => [hashOf(text), text])
  await writeFile(known, JSON.stringify(Object.fromEntries(texts)))
  const key = randomBytes(32).toString('base64')
  const tokenKeys = newTokenKeys()

  async function houseSubgraphs() {
    const database = (name: string) => provisionDatabase(postgres.adminUrl, name, 'of-a-bench')
    const databases = await Promise.all(
      Object.keys(typeDefs).map(async (name) => [name, await database(name)] as const),
    )
    const migrations = join(folder, 'migrations')
    await mkdir(join(migrations, 'meta'), { recursive: true })
    const journal = { version: '7', dialect: 'postgresql', entries: [] }
    await writeFile(join(migrations, 'meta', '_journal.json'), JSON.stringify(journal))
    return startHouseSubgraphs({
      TOKEN_PUBLIC_JWK: tokenKeys.publicJwk,
      EVENT_LOG_URL: (await database('events')).ownerUrl,
      DATABASES: JSON.stringify(Object.fromEntries(databases)),
      MIGRATIONS: migrations,
    })
  }

  async function startAt(script: URL, subgraphsAt = subgraphsUrl) {
    const port = await freePort()
    const origin = new URL(`${host}:${port}`)
    const parties = Array.from({ length: persons }, () => randomUUID())
    const cookies = await signIn({ databaseUrl, ownerUrl, key, origin, parties })
    const process = await startProcess({
      script,
      environment: {
        AQUACIS_PUBLIC_ORIGIN: origin.origin,
        AQUACIS_OIDC_ISSUER: `${host}:9`,
        AQUACIS_INTERNAL_TOKEN_PRIVATE_JWK: tokenKeys.privateJwk,
        AQUACIS_SUPERGRAPH_FILE: supergraphFile,
        AQUACIS_KNOWN_DOCUMENTS_FILE: known,
        AQUACIS_SUBGRAPH_URLS: Object.keys(typeDefs)
          .map((name) => `${name}=${subgraphsAt}/${name}/graphql`)
          .join(','),
        AQUACIS_SESSION_KEY: key,
        AQUACIS_GATEWAY_DATABASE_URL: databaseUrl,
        AQUACIS_GATEWAY_OWNER_URL: ownerUrl,
        PORT: String(port),
        LOG_LEVEL: 'info',
        NODE_ENV: 'production',
      },
      ready: 'listening',
    })
    const sessions = cookies.map((cookie) => ({ cookie, origin: origin.origin, 'x-aquacis-csrf': '1' }))
    return { process, port, sessions }
  }

  return {
    async start() {
      const { process, port, sessions } = await startAt(main)
      return {
        signedIn: { process, target: knownTarget(port, sessions) },
        anonymous: { process, target: knownTarget(port, [{}]) },
      }
    },
    async startSilent() {
      const { process, port, sessions } = await startAt(new URL('ours-silent.ts', import.meta.url))
      return { process, target: knownTarget(port, sessions) }
    },
    async startOpen() {
      const port = await freePort()
      const process = await startProcess({
        script: new URL('../../cli/src/main.mjs', import.meta.url),
        words: ['gateway', '--supergraph', supergraphFile, '--port', String(port), '--open'],
        environment: { NODE_ENV: 'production' },
        ready: 'listening',
      })
      return { process, target: textTarget(port) }
    },
    async startOver(how) {
      const subgraphs = await (how === 'house' ? houseSubgraphs() : startSubgraphs('apollo-subgraphs.mjs'))
      const { process, port, sessions } = await startAt(main, subgraphs.url)
      return { process, target: knownTarget(port, sessions), subgraphs: subgraphs.process }
    },
    close: () => postgres.stop(),
  }
}
