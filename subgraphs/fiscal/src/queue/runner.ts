import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { queueSignal } from './waking.ts'

/** How a queue paces itself. */
export interface Pace {
  /** So many attempts are under way at once. */
  readonly width: number
  /** How long one attempt may take. */
  readonly attemptMs: number
  /** How long a document in hand is kept from others: longer than an attempt takes, and what a crash costs at most. */
  readonly leaseMs: number
  /** How long to wait at most before looking whether another process left something behind. */
  readonly lookEveryMs: number
}

/** Woken by each commit that queues something; a crash delays what was in hand by the lease. */
export const usualPace: Pace = { width: 16, attemptMs: 30_000, leaseMs: 45_000, lookEveryMs: 5_000 }

/** One attempt that was taken in hand; `signal` ends it. */
export type Attempt = (signal: AbortSignal) => Promise<void>

/** What a queue does. */
export interface QueueWork {
  readonly name: string
  /** Takes up to so many documents in hand. */
  take(limit: number): Promise<{ readonly claimed: number; readonly attempts: readonly Attempt[] }>
  /** When something is due; null while nothing waits. */
  due(): Promise<Date | null>
}

const failedPauseMs = 1_000
/** On stopping, attempts under way get this long to be answered. */
const farewellMs = 2_000

/** Starts a queue; returns its stop. Any number of processes may: each document is in one's hand at a time. */
export function startRunner(
  { database, log }: SubgraphRoom,
  work: QueueWork,
  pace: Pace,
): () => Promise<void> {
  const signal = queueSignal(database.pool)
  const underWay = new Set<Promise<void>>()
  const hurry = new AbortController()
  let stopping = false

  function begin(attempt: Attempt): void {
    const cut = AbortSignal.any([hurry.signal, AbortSignal.timeout(pace.attemptMs)])
    const running = attempt(cut)
      // It stays in hand until the lease is over, and is tried again then.
      .catch((error: unknown) =>
        log.warn({ err: error, queue: work.name }, 'what became of an attempt was not kept'),
      )
      .finally(() => {
        underWay.delete(running)
        signal.raise()
      })
    underWay.add(running)
  }

  /** Takes in hand what there is room for; says how long there is nothing to do. */
  async function round(): Promise<number> {
    const limit = pace.width - underWay.size
    if (limit <= 0) return pace.lookEveryMs
    const { claimed, attempts } = await work.take(limit)
    for (const attempt of attempts) begin(attempt)
    if (claimed > 0) return 0
    const due = await work.due()
    return due === null
      ? pace.lookEveryMs
      : Math.min(pace.lookEveryMs, Math.max(0, due.getTime() - Date.now()))
  }

  async function run(): Promise<void> {
    while (!stopping) {
      const pauseMs = await round().catch((error: unknown) => {
        log.warn({ err: error, queue: work.name }, 'documents could not be taken in hand')
        return failedPauseMs
      })
      if (!stopping && pauseMs > 0) await signal.wait(pauseMs)
    }
  }

  const running = run()
  return async () => {
    stopping = true
    signal.raise()
    await running
    signal.end()
    const timer = setTimeout(() => hurry.abort(), farewellMs)
    await Promise.all(underWay)
    clearTimeout(timer)
  }
}
