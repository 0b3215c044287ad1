import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { collectDay } from '../../src/commands/collections/collect-day.ts'
import { shippedCollections } from '../../src/policies/shipped-collections.ts'

/** Ten in the morning in Mexico City, of the day of the round. */
const roundDay = new Date('2026-05-05T16:00:00Z')

/** A day's round of collections. */
export async function play(room: SubgraphRoom): Promise<void> {
  await collectDay(room, shippedCollections(), roundDay)
}
