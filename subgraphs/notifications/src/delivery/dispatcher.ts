import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { PushChannel } from '../channels/channel.ts'
import { nextDue, pruneDeliveries } from '../store/delivery.ts'
import type { Outgoing } from '../store/outgoing.ts'
import { attemptDelivery } from './attempt-delivery.ts'
import { takeInHand } from './take-in-hand.ts'
import { dispatcherSignal } from './waking.ts'

/** How a dispatcher paces itself. */
export interface DispatcherPace {
  /** So many messages are under way at once. */
  readonly width: number
  /** How long one attempt may take. */
  readonly attemptMs: number
  /** How long a delivery in hand is kept from others: longer than an attempt takes, and what a crash costs at most. */
  readonly leaseMs: number
  /** How long to wait at most before looking whether another process left something behind. */
  readonly lookEveryMs: number
}

/** Woken by each commit that queues something; a crash delays what was in hand by the lease. */
export const usualPace: DispatcherPace = { width: 32, attemptMs: 8_000, leaseMs: 15_000, lookEveryMs: 5_000 }

const failedPauseMs = 1_000
/** On stopping, messages under way get this long to be taken. */
const farewellMs = 2_000
const pruneEveryMs = 3_600_000
const keptForMs = 90 * 24 * 3_600_000

/**
 * Starts to send what is queued, as soon as it is queued or due; returns its stop. Any number of processes may: each
 * delivery is in one's hand at a time.
 */
export function startDispatcher(
  room: SubgraphRoom,
  channel: PushChannel,
  pace: DispatcherPace = usualPace,
): () => Promise<void> {
  const { database, log } = room
  const signal = dispatcherSignal(database.pool)
  const underWay = new Set<Promise<void>>()
  const hurry = new AbortController()
  let stopping = false

  function begin(outgoing: Outgoing): void {
    const cut = AbortSignal.any([hurry.signal, AbortSignal.timeout(pace.attemptMs)])
    const attempt = attemptDelivery(room, channel, outgoing, cut)
      // It stays in hand until the lease is over, and is tried again then.
      .catch((error: unknown) => log.warn({ err: error }, 'what became of a delivery could not be kept'))
      .finally(() => {
        underWay.delete(attempt)
        signal.raise()
      })
    underWay.add(attempt)
  }

  /** Takes in hand what there is room for; says how long there is nothing to do. */
  async function round(): Promise<number> {
    const limit = pace.width - underWay.size
    if (limit <= 0) return pace.lookEveryMs
    const taken = await takeInHand(room, { limit, leaseMs: pace.leaseMs, now: new Date() })
    for (const outgoing of taken.outgoing) begin(outgoing)
    if (taken.claimed > 0) return 0
    const due = await database.transaction(systemViewer, nextDue)
    return due === null
      ? pace.lookEveryMs
      : Math.min(pace.lookEveryMs, Math.max(0, due.getTime() - Date.now()))
  }

  async function run(): Promise<void> {
    while (!stopping) {
      const pauseMs = await round().catch((error: unknown) => {
        log.warn({ err: error }, 'deliveries could not be taken in hand')
        return failedPauseMs
      })
      if (!stopping && pauseMs > 0) await signal.wait(pauseMs)
    }
  }

  const running = run()
  const pruning = setInterval(prune, pruneEveryMs, room).unref()
  return async () => {
    stopping = true
    clearInterval(pruning)
    signal.raise()
    await running
    signal.end()
    const timer = setTimeout(() => hurry.abort(), farewellMs)
    await Promise.all(underWay)
    clearTimeout(timer)
  }
}

function prune({ database, log }: SubgraphRoom): void {
  const before = new Date(Date.now() - keptForMs)
  database
    .transaction(systemViewer, (tx) => pruneDeliveries(tx, before))
    .catch((error: unknown) => log.warn({ err: error }, 'old deliveries could not be forgotten'))
}
