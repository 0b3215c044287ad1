import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

export interface BurstOptions {
  /** Frees what nobody holds any more. */
  readonly collect?: () => void
  /** Milliseconds that run evenly. */
  readonly now?: () => number
}

const connectionsOfBurst = 2_000
const withinMs = 60_000

/**
 * Has the heap collected after each two thousand connections of a burst; to be called for every connection. Ten
 * thousand devices that come back at once after an outage leave more behind them than they hold, and most of it has
 * grown too old for the quick collections: left to itself the heap would grow to twice its need first. It takes a tenth
 * of a second, and never while connections come one by one.
 */
export function createBurstRemains(options: BurstOptions = {}): () => void {
  const { collect = collectAll, now = () => performance.now() } = options
  let made = 0
  let sinceMs = now()
  return () => {
    if (made === 0) sinceMs = now()
    made += 1
    if (made < connectionsOfBurst) return
    made = 0
    if (now() - sinceMs < withinMs) collect()
  }
}

function collectAll(): void {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  gc()
}
