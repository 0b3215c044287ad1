import { installPeers } from '../../gateway/processes.ts'
import type { Figure, PreparedFigure, Row } from '../figure.ts'
import { type Crowd, type Heard, openLiveGround } from '../live/ground.ts'

const phones = 5_000
const burstsPerRound = 10
const mostP99Ms = 1_000
const mostBytes = 20 * 1_024

const rows = {
  bare: 'CPU of a server that writes one buffer to every socket',
  bareP99: 'p99 of that server',
  cpu: 'CPU of the gateway for a delivery',
  p50: 'p50 from the event at the subgraph to the phone',
  p99: 'p99 from the event at the subgraph to the phone',
  memory: 'memory of the gateway for a phone that is told nothing',
  whole: 'frames with every field of both subgraphs',
}

/** It takes so much longer that fewer tell as much. */
const hivePhones = 500
const hiveBursts = 4
const hiveCases = [
  { name: 'all the same', shared: true, configuration: 'hive-live.config.mjs' },
  { name: 'all the same, Rust planner', shared: true, configuration: 'hive-rust-live.config.mjs' },
  { name: 'each its own', shared: false, configuration: 'hive-live.config.mjs' },
  { name: 'each its own, Rust planner', shared: false, configuration: 'hive-rust-live.config.mjs' },
]

/** What it costs to tell 5,000 phones that water ran: all of them the same, or each its own. */
export const subscriptions: readonly Figure[] = [
  {
    name: 'subscriptions-shared',
    what: `${phones} sockets of one person over 313 sessions hear the same subscription over two subgraphs, ${burstsPerRound} events a round`,
    rounds: 3,
    rows: rowsOf(12),
    prepare: () => prepare(true),
  },
  {
    name: 'subscriptions-hive',
    what: `the same work by Hive Gateway with either planner, ${hivePhones} sockets, ${hiveBursts} events a round; needs the packages of bench/gateway/peers`,
    rounds: 2,
    onlyNamed: true,
    rows: hiveCases.flatMap(({ name }): Row[] => [
      { name: `${name}: ${rows.cpu}`, kind: 'baseline', unit: 'µs' },
      { name: `${name}: ${rows.p99}`, kind: 'baseline', unit: 'ms' },
      { name: `${name}: ${rows.whole}`, kind: 'baseline', unit: '%' },
    ]),
    prepare: prepareHive,
  },
  {
    name: 'subscriptions-distinct',
    what: `${phones} sockets of as many residents hear a subscription each over two subgraphs, ${burstsPerRound} events each a round, all at the same moment`,
    rounds: 3,
    rows: rowsOf(40),
    prepare: () => prepare(false),
  },
]

function rowsOf(mostMicroseconds: number): Row[] {
  return [
    { name: rows.bare, kind: 'ceiling', unit: 'µs' },
    { name: rows.bareP99, kind: 'ceiling', unit: 'ms' },
    {
      name: rows.cpu,
      kind: 'figure',
      unit: 'µs',
      against: rows.bare,
      promises: [{ atMost: mostMicroseconds }],
    },
    { name: rows.p50, kind: 'figure', unit: 'ms' },
    {
      name: rows.p99,
      kind: 'figure',
      unit: 'ms',
      against: rows.bareP99,
      promises: [{ atMost: mostP99Ms }],
    },
    { name: rows.memory, kind: 'figure', unit: 'B', promises: [{ atMost: mostBytes }] },
    { name: rows.whole, kind: 'figure', unit: '%', promises: [{ atLeast: 100 }] },
  ]
}

async function prepare(shared: boolean): Promise<PreparedFigure> {
  const ground = await openLiveGround()
  const crowd = await ground.crowd(phones, shared)
  const bare = await ground.bareCrowd(phones)
  return {
    async round() {
      const least = await told(bare, burstsPerRound)
      const { cpu, p50, p99, whole } = await told(crowd, burstsPerRound)
      return {
        [rows.bare]: least.cpu,
        [rows.bareP99]: least.p99,
        [rows.cpu]: cpu,
        [rows.p50]: p50,
        [rows.p99]: p99,
        [rows.memory]: crowd.bytesPerPhone,
        [rows.whole]: whole,
      }
    },
    async close() {
      await crowd.close()
      await bare.close()
      await ground.close()
    },
  }
}

async function prepareHive(): Promise<PreparedFigure> {
  await installPeers()
  const ground = await openLiveGround()
  return {
    async round() {
      const values: Record<string, number> = {}
      for (const { name, shared, configuration } of hiveCases) {
        const crowd = await ground.hiveCrowd(hivePhones, shared, configuration)
        const { cpu, p99, whole } = await told(crowd, hiveBursts)
        await crowd.close()
        values[`${name}: ${rows.cpu}`] = cpu
        values[`${name}: ${rows.p99}`] = p99
        values[`${name}: ${rows.whole}`] = whole
      }
      return values
    },
    close: () => ground.close(),
  }
}

/** Microseconds of CPU for a delivery, milliseconds on the way, and per cent of the frames that were whole. */
async function told(crowd: Crowd, count: number) {
  const before = crowd.cpuSeconds()
  const bursts: Heard[] = []
  for (let burst = 0; burst < count; burst += 1) bursts.push(await crowd.burst())
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const deliveries = sum(bursts.map(({ heard }) => heard))
  return {
    cpu: ((crowd.cpuSeconds() - before) * 1e6) / deliveries,
    p50: sum(bursts.map(({ p50 }) => p50)) / count,
    // The worst of them counts.
    p99: Math.max(...bursts.map(({ p99 }) => p99)),
    whole: (sum(bursts.map(({ whole }) => whole)) * 100) / deliveries,
  }
}
