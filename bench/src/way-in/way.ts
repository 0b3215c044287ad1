import type { Published, Publisher } from '@aquacis/simulators/fleet/load/publisher.ts'
import { type Paced, pacedIn } from './paced.ts'
import type { Packets } from './telegrams.ts'

/** Connections of concentrators to something that takes telegrams. */
export interface Way {
  /** Telegrams a second until the last was committed, while nobody waits for long. */
  flood(packets: Packets): Promise<number>
  pace(packets: Packets, perSecond: number): Promise<Paced>
}

/** Unacknowledged telegrams of one concentrator; thirteen of them fill every batch. */
const window = 1_000

/** The way on which the acknowledgement says that a telegram is committed. */
export function acknowledgedWay(publishers: readonly Publisher[]): Way {
  return {
    async flood(packets) {
      const all = await flooded(publishers, packets)
      return countOf(all) / Math.max(...all.map(({ seconds }) => seconds))
    },
    async pace(packets, perSecond) {
      const all = await paced(publishers, packets, perSecond)
      const sentAt = all.flatMap((each) => each.sentAt)
      return pacedIn(
        sentAt,
        all.flatMap(({ acknowledgedAfterMs }) => acknowledgedAfterMs),
      )
    },
  }
}

export function flooded(publishers: readonly Publisher[], packets: Packets): Promise<Published[]> {
  return each(publishers, packets, (publisher, own) => publisher.flood(own, window))
}

/** Each concentrator at a pace of its own, by its share of the telegrams, so that all end together. */
export function paced(
  publishers: readonly Publisher[],
  packets: Packets,
  perSecond: number,
): Promise<Published[]> {
  const count = packets.reduce((sum, own) => sum + own.length, 0)
  return each(publishers, packets, (publisher, own) => publisher.pace(own, (perSecond * own.length) / count))
}

function countOf(all: readonly Published[]): number {
  return all.reduce((sum, { acknowledgedAfterMs }) => sum + acknowledgedAfterMs.length, 0)
}

function each(
  publishers: readonly Publisher[],
  packets: Packets,
  work: (publisher: Publisher, own: readonly Buffer[]) => Promise<Published>,
): Promise<Published[]> {
  return Promise.all(publishers.map((publisher, index) => work(publisher, packets[index] ?? [])))
}
