import type { Figure, PreparedFigure } from '../figure.ts'
import { median } from '../statistics.ts'
import { metersOnGround, openGround } from '../way-in/ground.ts'

const perSecond = 5_000
const warmUpSeconds = 60
const seconds = 300
const mebibyte = 2 ** 20

const rows = {
  ceiling: 'the broker that acknowledges at once: furthest from its median',
  deviation: 'ingest: furthest from its median',
  median: 'ingest: median',
  least: 'ingest: least',
  most: 'ingest: most',
  pace: 'telegrams committed',
}

/** Whether memory stays where it is while telegrams come and come. */
export const soak: Figure = {
  name: 'soak',
  what: `memory (RSS) of ingest, each second of ${seconds} s of load by ${metersOnGround} meters, up to ${perSecond} telegrams/s; a first minute is left out`,
  rounds: 1,
  onlyNamed: true,
  rows: [
    { name: rows.ceiling, kind: 'ceiling', unit: '%' },
    { name: rows.deviation, kind: 'figure', unit: '%', against: rows.ceiling, promises: [{ atMost: 10 }] },
    { name: rows.median, kind: 'figure', unit: 'MiB' },
    { name: rows.least, kind: 'figure', unit: 'MiB' },
    { name: rows.most, kind: 'figure', unit: 'MiB' },
    { name: rows.pace, kind: 'figure', unit: 'telegrams/s' },
  ],
  prepare,
}

async function prepare(): Promise<PreparedFigure> {
  const ground = await openGround()
  /** One sample after each second of load, which both get. */
  async function load(samples: number) {
    const held = { ingest: [] as number[], ceiling: [] as number[] }
    const started = performance.now()
    for (let sample = 0; sample < samples; sample++) {
      const telegrams = ground.telegrams(perSecond)
      await Promise.all([ground.ingest.pace(telegrams, perSecond), ground.ceiling.flood(copied(telegrams))])
      const { ingest, ceiling } = ground.rssBytes()
      held.ingest.push(ingest / mebibyte)
      held.ceiling.push(ceiling / mebibyte)
    }
    return { ...held, perSecond: (samples * perSecond * 1000) / (performance.now() - started) }
  }
  return {
    async round(number) {
      const held = await load(number === 0 ? warmUpSeconds : seconds)
      await ground.confirmStored()
      return {
        [rows.ceiling]: furthest(held.ceiling),
        [rows.deviation]: furthest(held.ingest),
        [rows.median]: median(held.ingest),
        [rows.least]: Math.min(...held.ingest),
        [rows.most]: Math.max(...held.ingest),
        [rows.pace]: held.perSecond,
      }
    },
    close: () => ground.close(),
  }
}

/** Per cent by which the sample furthest from the median differs from it. */
function furthest(samples: readonly number[]): number {
  const middle = median(samples)
  return Math.max(...samples.map((sample) => (Math.abs(sample - middle) / middle) * 100))
}

/** A publisher writes its packet ids into what it sends: each needs packets of its own. */
function copied(packets: readonly (readonly Buffer[])[]): Buffer[][] {
  return packets.map((own) => own.map((packet) => Buffer.from(packet)))
}
