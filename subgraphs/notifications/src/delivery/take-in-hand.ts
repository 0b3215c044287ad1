import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { publishEvidence } from '../commands/matters/publish-evidence.ts'
import { isFailure, obstacleTo } from '../domain/delivery.ts'
import { claimDeliveries, expireDeliveries } from '../store/delivery.ts'
import { type Outgoing, outgoingOf } from '../store/outgoing.ts'

/** How much is taken in hand, and for how long. */
export interface Taking {
  readonly limit: number
  readonly leaseMs: number
  readonly now: Date
}

/** What was taken in hand. */
export interface Taken {
  /** Those that are still worth sending. */
  readonly outgoing: readonly Outgoing[]
  /** With those that were not. */
  readonly claimed: number
}

/** Takes due deliveries in hand, in one transaction, and ends those that have nothing to tell any more. */
export function takeInHand(
  { database, sealer }: SubgraphRoom,
  { limit, leaseMs, now }: Taking,
): Promise<Taken> {
  return database.transaction(systemViewer, async (tx) => {
    const leasedUntil = new Date(now.getTime() + leaseMs)
    const claimed = await claimDeliveries(tx, { now, leasedUntil, limit })
    if (claimed.length === 0) return { outgoing: [], claimed: 0 }
    const outgoing: Outgoing[] = []
    const ended = new Map<string, Outgoing[]>()
    for (const one of await outgoingOf(tx, sealer, claimed)) {
      const obstacle = obstacleTo({ ...one, ...one.delivery, hasAddress: one.address !== null }, now)
      if (obstacle === null) outgoing.push(one)
      else ended.set(obstacle, [...(ended.get(obstacle) ?? []), one])
    }
    for (const [detail, unsent] of ended) {
      const ids = unsent.map(({ delivery }) => delivery.id)
      await expireDeliveries(tx, ids, now, detail)
      if (isFailure(detail)) await publishFailures(tx, unsent, { at: now, detail })
    }
    return { outgoing, claimed: claimed.length }
  })
}

async function publishFailures(
  tx: Transaction,
  unsent: readonly Outgoing[],
  { at, detail }: { readonly at: Date; readonly detail: string },
): Promise<void> {
  for (const { notice, delivery } of unsent) {
    if (notice === null || delivery.telling === 'ENDED') continue
    await publishEvidence(tx, [notice], { channel: delivery.channel, outcome: 'FAILED', at, detail })
  }
}
