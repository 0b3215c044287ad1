import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { createQuota } from '../../stages/limits/quota.ts'
import { createTokenBuckets } from '../../stages/limits/token-buckets.ts'

/** Does something at once, or when whoever wants it is within the rate that it may keep. */
export type Pace = (name: string, act: () => void) => void

export interface PaceOptions {
  readonly log: Logger
  readonly perSecond?: number
  readonly burst?: number
  /** Milliseconds that run evenly. */
  readonly now?: () => number
}

const pauseMs = 50
const minute = 60_000

/**
 * Slows a connection that sends more than any concentrator hears. What it sent is kept and answered later, and its
 * connection is not read meanwhile: nothing is lost, and nobody else waits. Said once a minute.
 */
export function createPace(options: PaceOptions): Pace {
  const { log, perSecond = 5_000, burst = 20_000, now = () => performance.now() } = options
  const buckets = createTokenBuckets({ perSecond, burst })
  const remarks = createQuota({ most: 1, everyMs: minute })
  const queues = new Map<string, (() => void)[]>()

  function work(name: string, queue: (() => void)[]): void {
    let done = 0
    while (done < queue.length && buckets.take(name, now())) queue[done++]?.()
    queue.splice(0, done)
    if (queue.length === 0) queues.delete(name)
    else setTimeout(work, pauseMs, name, queue)
  }

  return (name, act) => {
    const queue = queues.get(name)
    if (queue !== undefined) queue.push(act)
    else if (buckets.take(name, now())) act()
    else {
      const begun = [act]
      queues.set(name, begun)
      if (remarks.allows(name, now()))
        log.warn({ name, perSecond }, 'a connection sends too much: it is slowed')
      setTimeout(work, pauseMs, name, begun)
    }
  }
}
