import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import { type Started, startProcess } from '../src/processes.ts'
import { type Asked, hashOf, operations, typeDefs, variants } from './graph.ts'
import type { Target } from './load.ts'

const host = 'http://127.0.0.1'
const inPeers = (name: string) => new URL(`peers/${name}`, import.meta.url)

/** A process that answers the operations. */
export interface Peer {
  readonly process: Started
  readonly target: Target
  /** Where it has subgraphs of its own. */
  readonly subgraphs?: Started
}

/** Puts the peers' packages into their own folder, as their lock file has them; they are none of the workspace's. */
export async function installPeers(): Promise<void> {
  if (existsSync(inPeers('node_modules/.modules.yaml'))) return
  const words = ['-y', 'pnpm@12', 'install', '--frozen-lockfile']
  await promisify(execFile)('npx', words, { cwd: inPeers('.') })
}

/** Subgraphs that run, and where they listen. */
export interface StartedSubgraphs {
  readonly url: string
  readonly process: Started
}

/** Starts the three subgraphs: as quick as can be, or as Apollo Server serves them (`apollo-subgraphs.mjs`). */
export function startSubgraphs(script = 'subgraphs.mjs'): Promise<StartedSubgraphs> {
  return startSubgraphsOf(inPeers(script), {})
}

/** Starts them as the product serves its own. */
export function startHouseSubgraphs(environment: Record<string, string>): Promise<StartedSubgraphs> {
  return startSubgraphsOf(new URL('house-subgraphs.mjs', import.meta.url), environment)
}

async function startSubgraphsOf(script: URL, own: Record<string, string>): Promise<StartedSubgraphs> {
  const port = await freePort()
  const environment = {
    ...own,
    SUBGRAPHS: JSON.stringify(typeDefs),
    PORT: String(port),
    NODE_ENV: 'production',
  }
  const process = await startProcess({ script, environment, ready: 'the subgraphs are ready' })
  return { url: `${host}:${port}`, process }
}

/** Starts one of the scripts beside the peers' packages. */
export async function startPeer(script: string, environment: Record<string, string>): Promise<Peer> {
  const port = await freePort()
  const process = await startProcess({
    script: inPeers(script),
    environment: { NODE_ENV: 'production', ...environment, PORT: String(port) },
    ready: 'the peer is ready',
  })
  return { process, target: textTarget(port) }
}

/** Starts Hive Gateway with one of the configurations. */
export async function startHive(configuration: string, supergraphFile: string): Promise<Peer> {
  const port = await freePort()
  const process = await startProcess({
    script: inPeers('node_modules/@graphql-hive/gateway/dist/bin.js'),
    words: [
      ...['supergraph', supergraphFile, '--host', '127.0.0.1', '--port', String(port), '--fork', '1'],
      ...['--config-path', decodeURIComponent(inPeers(configuration).pathname)],
    ],
    environment: { NODE_ENV: 'production' },
    ready: 'Listening on',
  })
  return { process, target: textTarget(port) }
}

/** Asks with the operation's text, as everybody takes it. */
export function textTarget(port: number): Target {
  return {
    url: new URL(`${host}:${port}/graphql`),
    headers: [{}],
    bodies: bodiesOf(({ name, text }) => ({ operationName: name, query: text })),
  }
}

/** Asks with the hash of a known document. */
export function knownTarget(port: number, headers: Target['headers']): Target {
  const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } })
  return {
    url: new URL(`${host}:${port}/graphql`),
    headers,
    bodies: bodiesOf(({ name, text }) => ({ operationName: name, extensions: persisted(text) })),
  }
}

function bodiesOf(body: (asked: Asked) => object): Target['bodies'] {
  const each = (asked: Asked) =>
    variants.map((turn) => JSON.stringify({ ...body(asked), variables: asked.variables(turn) }))
  return { read: each(operations.read), dash: each(operations.dash), heavy: each(operations.heavy) }
}
