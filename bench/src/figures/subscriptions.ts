import type { Figure, PreparedFigure, Row } from '../figure.ts'
import { type Crowd, openLiveGround } from '../live/ground.ts'

const phones = 5_000
const burstsPerRound = 10
const mostP99Ms = 1_000
const mostBytes = 20 * 1_024

const rows = {
  cpu: 'CPU of the gateway for a delivery',
  p50: 'p50 from the event at the subgraph to the phone',
  p99: 'p99 from the event at the subgraph to the phone',
  memory: 'memory of the gateway for a phone that is told nothing',
  whole: 'frames with every field of both subgraphs',
}

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
    name: 'subscriptions-distinct',
    what: `${phones} sockets of as many residents hear a subscription each over two subgraphs, ${burstsPerRound} events each a round, all at the same moment`,
    rounds: 3,
    rows: rowsOf(40),
    prepare: () => prepare(false),
  },
]

function rowsOf(mostMicroseconds: number): Row[] {
  return [
    { name: rows.cpu, kind: 'figure', unit: 'µs', promises: [{ atMost: mostMicroseconds }] },
    { name: rows.p50, kind: 'figure', unit: 'ms' },
    { name: rows.p99, kind: 'figure', unit: 'ms', promises: [{ atMost: mostP99Ms }] },
    { name: rows.memory, kind: 'figure', unit: 'B', promises: [{ atMost: mostBytes }] },
    { name: rows.whole, kind: 'figure', unit: '%', promises: [{ atLeast: 100 }] },
  ]
}

async function prepare(shared: boolean): Promise<PreparedFigure> {
  const ground = await openLiveGround()
  const crowd = await ground.crowd(phones, shared)
  return {
    round: () => round(crowd),
    async close() {
      await crowd.close()
      await ground.close()
    },
  }
}

async function round(crowd: Crowd): Promise<Readonly<Record<string, number>>> {
  const before = crowd.cpuSeconds()
  let deliveries = 0
  let whole = 0
  let p50 = 0
  let p99 = 0
  for (let burst = 0; burst < burstsPerRound; burst += 1) {
    const heard = await crowd.burst()
    deliveries += heard.heard
    whole += heard.whole
    p50 += heard.p50 / burstsPerRound
    // The worst of them counts.
    p99 = Math.max(p99, heard.p99)
  }
  return {
    [rows.cpu]: ((crowd.cpuSeconds() - before) * 1e6) / deliveries,
    [rows.p50]: p50,
    [rows.p99]: p99,
    [rows.memory]: crowd.bytesPerPhone,
    [rows.whole]: (whole / (phones * burstsPerRound)) * 100,
  }
}
