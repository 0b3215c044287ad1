import type { Figure, PreparedFigure } from '../figure.ts'
import { cpuRows, cpuSpent } from '../way-in/cpu-spent.ts'
import { metersOnGround, openGround } from '../way-in/ground.ts'

const telegramsOfFlood = 40_000

const rows = {
  ceiling: 'acknowledged at once',
  committed: 'published to committed',
  unnest: 'insert by unnest alone',
}

/** The whole way of a telegram: MQTT over loopback, decoding, one transaction, acknowledgement. */
export const ingest: Figure = {
  name: 'ingest',
  what: `telegrams of ${metersOnGround} meters from publish (MQTT, QoS 1, 13 connections, publisher and database on the same machine) to committed, as many as it takes`,
  rounds: 3,
  rows: [
    { name: rows.ceiling, kind: 'ceiling', unit: 'telegrams/s' },
    { name: rows.committed, kind: 'figure', unit: 'telegrams/s', against: rows.ceiling },
    { name: rows.unnest, kind: 'baseline', unit: 'rows/s' },
    ...cpuRows,
  ],
  prepare,
}

async function prepare(): Promise<PreparedFigure> {
  const ground = await openGround()
  return {
    async round() {
      const telegrams = ground.telegrams(telegramsOfFlood)
      const ceiling = await ground.ceiling.flood(telegrams)
      const before = ground.cpuSeconds()
      const committed = await ground.ingest.flood(telegrams)
      const spent = cpuSpent(before, ground.cpuSeconds(), telegramsOfFlood)
      await ground.confirmStored()
      return {
        [rows.ceiling]: ceiling,
        [rows.committed]: committed,
        [rows.unnest]: await ground.unnestPerSecond(telegramsOfFlood),
        ...spent,
      }
    },
    close: () => ground.close(),
  }
}
