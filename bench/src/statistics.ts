/** A value that `share` of the values do not exceed; the median at 0.5. NaN when there are none. */
export function quantile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** The middle of the values; of an even number of them the mean of the two in the middle, or two rounds would be told by the better. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort()
  const above = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const below = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  return (below + above) / 2
}

/** Runs `work` again and again for at least `ms` and answers with how often it ran in a second. */
export function timesPerSecond(ms: number, work: () => number): number {
  const started = performance.now()
  let done = 0
  let elapsed = 0
  while (elapsed < ms) {
    done += work()
    elapsed = performance.now() - started
  }
  return (done * 1000) / elapsed
}
