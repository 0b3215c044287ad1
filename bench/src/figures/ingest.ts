import type { Published, Publisher } from '@aquacis/simulators/fleet/load/publisher.ts'
import type { Figure, PreparedFigure } from '../figure.ts'
import { openGround } from '../ingest-ground.ts'
import { quantile } from '../statistics.ts'

const telegramsOfFlood = 20_000
const telegramsOfPace = 15_000
/** The load at which the promised 150 ms hold. */
const perSecond = 5_000
/** Unacknowledged telegrams of one concentrator; thirteen of them keep every batch full. */
const window = 250

const rows = {
  ceiling: 'acknowledged at once',
  committed: 'published to committed',
  p50: `p50 at ${perSecond}/s`,
  p99: `p99 at ${perSecond}/s`,
  ceilingP99: `p99 at ${perSecond}/s, acknowledged at once`,
  unnest: 'insert by unnest alone',
}

/** The whole way of a telegram: MQTT over loopback, decoding, one transaction, acknowledgement. */
export const ingest: Figure = {
  name: 'ingest',
  what: 'telegrams from publish (MQTT, QoS 1, 13 connections, publisher and database on the same machine) to committed',
  rounds: 3,
  rows: [
    { name: rows.ceiling, kind: 'ceiling', unit: 'telegrams/s' },
    { name: rows.committed, kind: 'figure', unit: 'telegrams/s', against: rows.ceiling },
    { name: rows.unnest, kind: 'baseline', unit: 'rows/s' },
    { name: rows.ceilingP99, kind: 'ceiling', unit: 'ms' },
    { name: rows.p50, kind: 'figure', unit: 'ms' },
    { name: rows.p99, kind: 'figure', unit: 'ms' },
  ],
  prepare,
}

async function prepare(): Promise<PreparedFigure> {
  const ground = await openGround()
  return {
    async round() {
      const flooded = ground.telegrams(telegramsOfFlood)
      const paced = ground.telegrams(telegramsOfPace)
      const ceiling = await flood(ground.ceiling, flooded)
      const committed = await flood(ground.ingest, flooded)
      const ceilingPace = await pace(ground.ceiling, paced)
      const ingestPace = await pace(ground.ingest, paced)
      await ground.confirmStored()
      return {
        [rows.ceiling]: ceiling,
        [rows.committed]: committed,
        [rows.unnest]: await ground.unnestPerSecond(telegramsOfFlood),
        [rows.ceilingP99]: quantile(ceilingPace, 0.99),
        [rows.p50]: quantile(ingestPace, 0.5),
        [rows.p99]: quantile(ingestPace, 0.99),
      }
    },
    close: () => ground.close(),
  }
}

/** Telegrams a second until the last was acknowledged. */
async function flood(
  publishers: readonly Publisher[],
  packets: readonly (readonly Buffer[])[],
): Promise<number> {
  const started = performance.now()
  const all = await each(publishers, packets, (publisher, own) => publisher.flood(own, window))
  return (
    (all.flatMap(({ acknowledgedAfterMs }) => acknowledgedAfterMs).length * 1000) /
    (performance.now() - started)
  )
}

async function pace(
  publishers: readonly Publisher[],
  packets: readonly (readonly Buffer[])[],
): Promise<number[]> {
  const all = await each(publishers, packets, (publisher, own) =>
    publisher.pace(own, perSecond / publishers.length),
  )
  return all.flatMap(({ acknowledgedAfterMs }) => [...acknowledgedAfterMs])
}

function each(
  publishers: readonly Publisher[],
  packets: readonly (readonly Buffer[])[],
  work: (publisher: Publisher, own: readonly Buffer[]) => Promise<Published>,
): Promise<Published[]> {
  return Promise.all(publishers.map((publisher, index) => work(publisher, packets[index] ?? [])))
}
