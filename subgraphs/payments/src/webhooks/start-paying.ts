import {
  type QueuePace,
  type QueueRoom,
  startLeasedQueue,
} from '@aquacis/kit/runtime/messaging/leased-queue.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { leaseMs } from '../commands/reference/charges/charge-times.ts'
import { takeCharges } from '../commands/reference/charges/work-charges.ts'
import { chargeLoops, noticeLoops } from '../commands/reference/reference-loops.ts'
import { startReferenceFeed } from '../live/reference-feed.ts'
import { startPoller } from '../polling/start-poller.ts'
import { nextNoticeDue } from '../store/reference/provider-notice.ts'
import { nextChargeDue } from '../store/reference/reference-charge.ts'
import { takeNotices } from './work-notices.ts'

/** Woken by each commit that leaves something; a crash delays what was in hand by the lease. */
const usualPace: QueuePace = { width: 8, attemptMs: 20_000, leaseMs, lookEveryMs: 2_000 }

/**
 * Starts what paying by oneself lives on: what providers tell is worked off, charges are recovered, looked at and cancelled,
 * providers are asked for what they did not tell, and whoever follows a reference hears of it. Returns the stop of all.
 */
export function startPaying(room: SubgraphRoom, pace: QueuePace = usualPace): () => Promise<void> {
  const { database, log } = room
  const taking = (limit: number) => ({ limit, leaseMs: pace.leaseMs })
  const standing = (loops: QueueRoom['loops']) => ({ pool: database.pool, log, loops })
  const stops = [
    startReferenceFeed(room),
    startLeasedQueue(
      standing(noticeLoops),
      {
        name: 'provider notices',
        take: (limit) => takeNotices(room, taking(limit)),
        due: () => database.transaction(systemViewer, nextNoticeDue),
      },
      pace,
    ),
    startLeasedQueue(
      standing(chargeLoops),
      {
        name: 'provider charges',
        take: (limit) => takeCharges(room, taking(limit)),
        due: () => database.transaction(systemViewer, nextChargeDue),
      },
      pace,
    ),
    startPoller(room),
  ]
  return async () => {
    await Promise.all(stops.map((stop) => stop()))
  }
}
