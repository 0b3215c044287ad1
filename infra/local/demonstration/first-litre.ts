import { setTimeout as pause } from 'node:timers/promises'
import type { SubgraphDoor } from './subgraph-door.ts'

interface LatestReading {
  readonly at: string
  readonly register: string
}

/** Waits until the meter has told a reading younger than `since`; resolves with its register in m³. */
export async function firstLiveReading(
  door: SubgraphDoor,
  meterId: string,
  since: Date,
  patienceMs: number,
): Promise<string> {
  const deadline = Date.now() + patienceMs
  while (Date.now() < deadline) {
    const { meter } = await door(
      'metering',
      'query ($id: ID!) { meter(id: $id) { latestReading { at register } } }',
      {
        id: meterId,
      },
    )
    const latest = (meter as { latestReading: LatestReading | null } | null)?.latestReading
    if (latest && new Date(latest.at) >= since) return latest.register
    await pause(250)
  }
  throw new Error(`no live reading of meter ${meterId} within ${Math.round(patienceMs / 1000)} s`)
}
