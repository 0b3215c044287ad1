import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { type TestDatabase, testDatabase } from '@aquacis/kit/testing/database.ts'
import { newTokenKeys } from '@aquacis/kit/testing/token-keys.ts'
import type { ResidentViewer, StaffViewer } from '@aquacis/kit/values/viewer.ts'
import type { GatewayConfiguration } from '../../src/configuration.ts'
import { createGateway } from '../../src/gateway.ts'
import { createSessionSecrets } from '../../src/session/session-secret.ts'
import { sessionRows } from '../../src/session/store/session-rows.ts'
import { composeFaces } from './compose-faces.ts'
import { startTinySubgraph, type TinySubgraph, type TinySubgraphFace } from './tiny-subgraph.ts'

/** The origin that browsers see in tests; where the gateway really listens is another thing. */
export const publicOrigin = 'https://aguas.example'
export const cookieName = '__Host-aquacis'

/** Eight hours, used or not. */
const lifetime = { idleMs: 28_800_000, ageMs: 28_800_000 }

export interface StageOptions {
  readonly subgraphs: readonly TinySubgraphFace[]
  /** Texts that the gateway knows. */
  readonly documents?: readonly string[]
  /** Those of clients that were given before today's. */
  readonly landed?: readonly string[]
  readonly configuration?: Partial<GatewayConfiguration>
}

/** A gateway over tiny subgraphs, listening. */
export interface Stage {
  readonly origin: string
  subgraph(name: string): TinySubgraph
  /** What was logged so far, one parsed line each. */
  readonly logged: readonly Record<string, unknown>[]
  /** A session cookie, as signing in would have set it; its session ends by its age after `lifetimeMs`. */
  cookieOf(viewer: ResidentViewer | StaffViewer, lifetimeMs?: number): Promise<string>
  /** The database of sessions. */
  readonly database: TestDatabase
  /** Posts a document by its hash. */
  ask(document: string, options?: AskOptions): Promise<Answer>
  close(): Promise<void>
}

export interface AskOptions {
  readonly variables?: Record<string, unknown>
  readonly cookie?: string
  readonly headers?: Record<string, string>
  /** Goes away before the answer. */
  readonly signal?: AbortSignal
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly data: Record<string, unknown> | null | undefined
  readonly errors: readonly {
    message: string
    path?: readonly (string | number)[]
    extensions: Record<string, unknown>
  }[]
}

export const resident: ResidentViewer = {
  kind: 'resident',
  subject: 'person-1',
  partyId: '5f0c1c9e-2a34-4b6d-9d3c-0c6f2f6a7b10',
}

export async function openStage({
  subgraphs: faces,
  documents = [],
  landed = [],
  configuration,
}: StageOptions): Promise<Stage> {
  const { privateJwk, publicJwk } = newTokenKeys()
  const database = await testDatabase(new URL('../../migrations/', import.meta.url))
  const subgraphs = await Promise.all(faces.map((face) => startTinySubgraph(face, publicJwk)))
  const folder = await mkdtemp(join(tmpdir(), 'gateway-stage-'))
  const told: GatewayConfiguration = {
    AQUACIS_PUBLIC_ORIGIN: new URL(publicOrigin),
    ...(await writeSchema(folder, faces, [documents, landed])),
    AQUACIS_SUBGRAPH_URLS: new Map(subgraphs.map(({ name, url }) => [name, url])),
    AQUACIS_OIDC_ISSUER: new URL('http://127.0.0.1:9'),
    AQUACIS_OIDC_CLIENT_ID: 'aquacis-gateway',
    AQUACIS_SESSION_KEY: randomBytes(32).toString('base64'),
    AQUACIS_GATEWAY_DATABASE_URL: database.appUrl,
    AQUACIS_GATEWAY_OWNER_URL: database.ownerUrl,
    AQUACIS_RESIDENT_SESSION: lifetime,
    AQUACIS_STAFF_SESSION: lifetime,
    AQUACIS_STAFF_SECOND_FACTOR: 'optional',
    AQUACIS_TRUSTED_PROXIES: 0,
    AQUACIS_DOWNLOADS: new Map(),
    AQUACIS_KEYED_DOWNLOADS: new Set<string>(),
    AQUACIS_LIVE_PER_ADDRESS: 500,
    AQUACIS_INTERNAL_TOKEN_PRIVATE_JWK: privateJwk,
    HOST: '127.0.0.1',
    PORT: 0,
    LOG_LEVEL: 'debug',
    ...configuration,
  }
  async function strike(): Promise<void> {
    await Promise.all([...subgraphs.map((subgraph) => subgraph.down()), database.drop()])
    await rm(folder, { recursive: true })
  }
  const logged: Record<string, unknown>[] = []
  const log = createLogger('gateway', 'debug', { write: (line) => void logged.push(JSON.parse(line)) })
  const gateway = await createGateway(told, log).catch(async (error: unknown) => {
    await strike()
    throw error
  })
  const origin = await gateway.listen()
  let closing: Promise<void> | undefined
  return {
    origin,
    logged,
    database,
    subgraph: (name) => required(subgraphs.find((subgraph) => subgraph.name === name)),
    cookieOf: (viewer, lifetimeMs) => beginSession(told, database, viewer, lifetimeMs),
    ask: (document, options) => ask(origin, document, options),
    close() {
      closing ??= gateway.close().then(strike)
      return closing
    },
  }
}

async function writeSchema(
  folder: string,
  faces: readonly TinySubgraphFace[],
  documents: readonly (readonly string[])[],
) {
  const supergraph = join(folder, 'supergraph.graphql')
  await writeFile(supergraph, composeFaces(faces))
  const known = documents.map(async (texts, index) => {
    const file = join(folder, `documents-${index}.json`)
    await writeFile(file, JSON.stringify(Object.fromEntries(texts.map((text) => [hashOf(text), text]))))
    return file
  })
  return { AQUACIS_SUPERGRAPH_FILE: supergraph, AQUACIS_KNOWN_DOCUMENTS_FILE: await Promise.all(known) }
}

async function beginSession(
  { AQUACIS_SESSION_KEY: key }: GatewayConfiguration,
  { database }: TestDatabase,
  viewer: ResidentViewer | StaffViewer,
  lifetimeMs = lifetime.ageMs,
): Promise<string> {
  const begunAt = new Date(Date.now() + lifetimeMs - lifetime.ageMs)
  const { cookie, hash } = createSessionSecrets(key).draw()
  const signedIn = { viewer, name: 'Ana', providerSession: null, secondFactor: true }
  const opened = Buffer.from(hash, 'base64url')
  await sessionRows(database, key).begin(randomUUID(), opened, signedIn, 'Chrome · Android', begunAt)
  return `${cookieName}=${cookie}`
}

async function ask(origin: string, document: string, options: AskOptions = {}): Promise<Answer> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(options.cookie === undefined ? {} : { cookie: options.cookie, 'x-aquacis-csrf': '1' }),
      ...options.headers,
    },
    body: JSON.stringify({ variables: options.variables, ...byHash(document) }),
    signal: options.signal ?? null,
  })
  const body = (await response.json()) as Partial<Answer>
  return { status: response.status, headers: response.headers, data: body.data, errors: body.errors ?? [] }
}

/** The part of a request that names a known document. */
export function byHash(document: string): { extensions: Record<string, unknown> } {
  return { extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(document) } } }
}

function hashOf(document: string): string {
  return createHash('sha256').update(document).digest('hex')
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('no such part on this stage')
  return value
}
