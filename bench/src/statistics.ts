/** A value that `share` of the values do not exceed; the median at 0.5. NaN when there are none. */
export function quantile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
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
