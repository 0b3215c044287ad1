import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bound, Figure, PreparedFigure, Row } from '../src/figure.ts'
import type { Started } from '../src/processes.ts'
import { cpuMicrosecondsOf } from './cpu-microseconds.ts'
import { type OperationName, supergraphAt } from './graph.ts'
import { ask, post } from './load.ts'
import { openOurs } from './ours.ts'
import { installPeers, type Peer, startHive, startPeer, startSubgraphs } from './processes.ts'

/** Requests of a round, to whoever takes a millisecond and more, and to whoever does not. */
const counts: Readonly<Record<OperationName, { readonly slow: number; readonly quick: number }>> = {
  read: { slow: 1_000, quick: 4_000 },
  dash: { slow: 500, quick: 2_000 },
  heavy: { slow: 250, quick: 1_000 },
}

/** In how many parts a round is done. */
const turns = 4
/** How many rounds the first one is worth. */
const warmUp = 5

const bff = 'a BFF by hand'
const stock = 'stock @apollo/gateway on Fastify'
const ours = 'ours, all of it'
const slow = [stock, 'Hive Gateway', 'Hive Gateway with its Rust planner']
const quick = [bff, ours, 'ours without the log line', 'ours without a session', 'ours, open door']
const everybody = [...slow, ...quick]
/** Our gateway again, over subgraphs that are served otherwise. */
const house = 'subgraphs as the product serves them'
const apollo = 'subgraphs by Apollo Server and graphql-js'

/** At most: share of stock, share of the BFF. */
const bounds: Readonly<Record<OperationName, readonly [number, number]>> = {
  read: [0.15, 1.2],
  dash: [0.15, 1.2],
  heavy: [0.25, 1.5],
}

/** What a request costs the gateway that stands between a client and three subgraphs. */
export const gatewayFigure: Figure = {
  name: 'gateway',
  what: 'CPU of the gateway process for a request: one fetch (read), three subgraphs in sequence (dash), 200 entities (heavy); all answers compared',
  rounds: 5,
  onlyNamed: true,
  rows: names().flatMap(rowsOf),
  prepare,
}

function names(): OperationName[] {
  return ['read', 'dash', 'heavy']
}

function rowsOf(operation: OperationName): Row[] {
  const [ofStock, ofBff] = bounds[operation]
  const named = (peer: string) => `${operation}: ${peer}`
  const beside = (name: string, against: string, bound: Bound): Row => ({
    ...{ name, against: named(against), promises: [bound] },
    ...{ kind: 'figure', unit: 'µs' },
  })
  return [
    { name: named(bff), kind: 'ceiling', unit: 'µs' },
    ...everybody
      .filter((peer) => peer !== bff && peer !== ours)
      .map((peer): Row => ({ name: named(peer), kind: 'baseline', unit: 'µs', against: named(bff) })),
    beside(named(ours), bff, { atMost: ofBff, of: 'share' }),
    beside(besideStock(operation), stock, { atMost: ofStock, of: 'share' }),
    ...everybody.map((peer): Row => ({ name: behind(operation, peer), kind: 'baseline', unit: 'µs' })),
    { name: named(apollo), kind: 'baseline', unit: 'µs' },
    { name: named(house), kind: 'figure', unit: 'µs', against: named(apollo) },
  ]
}

function besideStock(operation: OperationName): string {
  return `${operation}: ours, beside stock`
}

function behind(operation: OperationName, peer: string): string {
  return `${operation}: the subgraphs behind ${peer}`
}

async function prepare(): Promise<PreparedFigure> {
  await installPeers()
  const closing: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step()
  }
  try {
    const running = await startAll((step) => void closing.push(step))
    const expected = await answersOf(running.peers.get(stock))
    return { round: (number) => round(number, running, expected), close }
  } catch (error) {
    await close()
    throw error
  }
}

interface Running {
  readonly peers: ReadonlyMap<string, Peer>
  readonly subgraphs: Started
}

/** Starts everybody, one after the other; `atEnd` hears how each is stopped. */
async function startAll(atEnd: (step: () => Promise<unknown>) => void): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'aquacis-gateway-bench-'))
  atEnd(() => rm(folder, { recursive: true, force: true }))
  const supergraphFile = join(folder, 'supergraph.graphql')
  const subgraphs = await startSubgraphs()
  atEnd(subgraphs.process.stop)
  await writeFile(supergraphFile, supergraphAt(subgraphs.url))
  const ground = await openOurs({ folder, supergraphFile, subgraphsUrl: subgraphs.url })
  atEnd(ground.close)
  const peers = new Map<string, Peer>()
  const running = async (name: string, start: Promise<Peer>) => {
    const peer = await start
    peers.set(name, peer)
    atEnd(peer.process.stop)
  }
  await running(bff, startPeer('bff.mjs', { SUBGRAPHS_URL: subgraphs.url }))
  await running(stock, startPeer('stock.mjs', { SUPERGRAPH: supergraphFile }))
  await running('Hive Gateway', startHive('hive.config.mjs', supergraphFile))
  await running('Hive Gateway with its Rust planner', startHive('hive-rust.config.mjs', supergraphFile))
  const whole = await ground.start()
  await running(ours, Promise.resolve(whole.signedIn))
  peers.set('ours without a session', whole.anonymous)
  await running('ours without the log line', ground.startSilent())
  await running('ours, open door', ground.startOpen())
  for (const [name, how] of [
    [house, 'house'],
    [apollo, 'apollo'],
  ] as const) {
    const peer = ground.startOver(how)
    await running(name, peer)
    const own = (await peer).subgraphs
    if (own !== undefined) atEnd(own.stop)
  }
  return { peers, subgraphs: subgraphs.process }
}

/**
 * Everybody has a short turn, again and again: what else runs on the machine, and it changes from one second to the next,
 * is the same for all. Round 0 is longer, until compilers are done with their work.
 */
async function round(
  number: number,
  { peers, subgraphs }: Running,
  expected: Answers,
): Promise<Record<string, number>> {
  const values: Record<string, number> = {}
  const share = 1 / turns
  for (let turn = 0; turn < (number === 0 ? warmUp * turns : turns); turn += 1)
    for (const operation of names())
      for (const [name, peer] of peers) {
        const costs = await measure({ operation, name, peer, subgraphs, expected })
        for (const [row, cost] of Object.entries(costs)) values[row] = (values[row] ?? 0) + cost * share
      }
  return values
}

type Answers = Readonly<Record<OperationName, readonly unknown[]>>

/** What stock answers is right; its text may differ from that of others in the order of fields. */
async function answersOf(peer: Peer | undefined): Promise<Answers> {
  if (peer === undefined) throw new Error('there is nobody to compare with')
  const answer = async (operation: OperationName): Promise<unknown[]> => {
    const answers: unknown[] = []
    for (const body of peer.target.bodies[operation]) answers.push(JSON.parse(await post(peer.target, body)))
    return answers
  }
  return { read: await answer('read'), dash: await answer('dash'), heavy: await answer('heavy') }
}

interface Measured {
  readonly operation: OperationName
  readonly name: string
  readonly peer: Peer
  readonly subgraphs: Started
  readonly expected: Answers
}

async function measure({ operation, name, peer, subgraphs, expected }: Measured) {
  const count = counts[operation][slow.includes(name) ? 'slow' : 'quick'] / turns
  const pids = [peer.process.pid, (peer.subgraphs ?? subgraphs).pid]
  const before = pids.map(cpuMicrosecondsOf)
  await ask(peer.target, operation, count, expected[operation])
  const [own = Number.NaN, theirs = Number.NaN] = pids.map(
    (pid, index) => (cpuMicrosecondsOf(pid) - (before[index] ?? Number.NaN)) / count,
  )
  if (peer.subgraphs !== undefined) return { [`${operation}: ${name}`]: theirs }
  return {
    [`${operation}: ${name}`]: own,
    ...(name === ours ? { [besideStock(operation)]: own } : {}),
    [behind(operation, name)]: theirs,
  }
}
