import type { Pool } from 'pg'
import type { Logger } from '../log.ts'
import type { WokenLoops } from './woken-loops.ts'

/** How a queue paces itself. */
export interface QueuePace {
  /** So many attempts are under way at once. */
  readonly width: number
  /** How long one attempt may take. */
  readonly attemptMs: number
  /** How long what is in hand is kept from others: longer than an attempt takes, and what a crash costs at most. */
  readonly leaseMs: number
  /** How long to wait at most before looking whether another process left something behind. */
  readonly lookEveryMs: number
}

/** One attempt that was taken in hand; `signal` ends it. */
export type Attempt = (signal: AbortSignal) => Promise<void>

/** What a queue does. */
export interface QueueWork {
  /** For the log. */
  readonly name: string
  /** Takes up to so many in hand; of what was claimed, some may need no attempt. */
  take(limit: number): Promise<{ readonly claimed: number; readonly attempts: readonly Attempt[] }>
  /** When the next is due; null while nothing waits. */
  due(): Promise<Date | null>
}

/** Where a queue stands. */
export interface QueueRoom {
  readonly pool: Pool
  readonly log: Logger
  /** Woken by each commit that queues something. */
  readonly loops: WokenLoops
}

/** On stopping, attempts under way get this long to be answered. */
const farewellMs = 2_000

/**
 * Starts a queue whose entries are leased to whoever takes them; returns its stop. Any number of processes may: each entry
 * is in one's hand at a time, and falls back when its lease is over.
 */
export function startLeasedQueue(
  { pool, log, loops }: QueueRoom,
  work: QueueWork,
  pace: QueuePace,
): () => Promise<void> {
  const underWay = new Set<Promise<void>>()
  const hurry = new AbortController()

  function begin(attempt: Attempt): void {
    const cut = AbortSignal.any([hurry.signal, AbortSignal.timeout(pace.attemptMs)])
    const running = attempt(cut)
      // It stays in hand until the lease is over, and is tried again then.
      .catch((error: unknown) =>
        log.warn({ err: error, queue: work.name }, 'what became of an attempt was not kept'),
      )
      .finally(() => {
        underWay.delete(running)
        loop.wake()
      })
    underWay.add(running)
  }

  /** Takes in hand what there is room for; says how long there is nothing to do. */
  async function run(): Promise<number> {
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

  const loop = loops.start(pool, {
    run,
    failed: (error) => log.warn({ err: error, queue: work.name }, 'nothing could be taken in hand'),
  })
  return async () => {
    await loop.stop()
    const timer = setTimeout(() => hurry.abort(), farewellMs)
    await Promise.all(underWay)
    clearTimeout(timer)
  }
}
