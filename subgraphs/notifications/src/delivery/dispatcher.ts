import { type QueuePace, startLeasedQueue } from '@aquacis/kit/runtime/messaging/leased-queue.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { Channels } from '../channels/channels.ts'
import { nextDue, pruneDeliveries } from '../store/delivery.ts'
import { attemptDelivery } from './attempt-delivery.ts'
import { takeInHand } from './take-in-hand.ts'
import { dispatcherLoops } from './waking.ts'

/** Woken by each commit that queues something; a crash delays what was in hand by the lease. */
export const usualPace: QueuePace = { width: 32, attemptMs: 8_000, leaseMs: 15_000, lookEveryMs: 5_000 }

const pruneEveryMs = 3_600_000
const keptForMs = 90 * 24 * 3_600_000

/**
 * Starts to send what is queued, as soon as it is queued or due; returns its stop. Any number of processes may: each
 * delivery is in one's hand at a time.
 */
export function startDispatcher(
  room: SubgraphRoom,
  channels: Channels,
  pace: QueuePace = usualPace,
): () => Promise<void> {
  const { database, log } = room
  const stop = startLeasedQueue(
    { pool: database.pool, log, loops: dispatcherLoops },
    {
      name: 'deliveries',
      async take(limit) {
        const { claimed, outgoing } = await takeInHand(room, {
          limit,
          leaseMs: pace.leaseMs,
          now: new Date(),
        })
        const attempts = outgoing.map(
          (one) => (cut: AbortSignal) => attemptDelivery(room, channels, one, cut),
        )
        return { claimed, attempts }
      },
      due: () => database.transaction(systemViewer, nextDue),
    },
    pace,
  )
  const pruning = setInterval(prune, pruneEveryMs, room).unref()
  return () => {
    clearInterval(pruning)
    return stop()
  }
}

function prune({ database, log }: SubgraphRoom): void {
  const before = new Date(Date.now() - keptForMs)
  database
    .transaction(systemViewer, (tx) => pruneDeliveries(tx, before))
    .catch((error: unknown) => log.warn({ err: error }, 'old deliveries could not be forgotten'))
}
