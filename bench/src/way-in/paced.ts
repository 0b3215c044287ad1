import { median, quantile } from '../statistics.ts'

/** What came of telegrams that were sent at a pace. */
export interface Paced {
  /** Telegrams a second that were kept up with: what was sent a second, less by what the wait for the commit grew. */
  readonly heldPerSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
}

/** Of when each telegram was sent, and how long it took; both in milliseconds, in the same order. */
export function pacedIn(sentAt: ArrayLike<number>, afterMs: ArrayLike<number>): Paced {
  const ordered = Float64Array.from(sentAt).sort()
  const first = ordered[0] ?? Number.NaN
  const spanMs = (ordered.at(-1) ?? Number.NaN) - first
  const waitOfQuarter = (quarter: number) =>
    median(
      Array.from(afterMs).filter((_, index) => {
        const at = (((sentAt[index] ?? 0) - first) * 4) / spanMs
        return at >= quarter && at < quarter + 1
      }),
    )
  // Whoever takes half of what comes lets the wait grow by a second each second.
  const growth = (waitOfQuarter(3) - waitOfQuarter(1)) / (spanMs / 2)
  const sentPerSecond = ((ordered.length - 1) * 1000) / spanMs
  return {
    heldPerSecond: sentPerSecond / (1 + Math.max(0, growth)),
    p50Ms: quantile(afterMs, 0.5),
    p99Ms: quantile(afterMs, 0.99),
  }
}
