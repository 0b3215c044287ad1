/** A place in a queue. Whoever has one must give it up in the end, whether the turn came or not. */
export interface Turn {
  /** Resolves when everybody who queued before has given up their place. */
  come(): Promise<void>
  giveUp(): void
}

/**
 * A queue for one step of something longer. Batches that are stored at the same time take their meters in the order in
 * which they came; else a meter's second hour might be stored before its first, which then is late and replayed.
 */
export function createTurns(): () => Turn {
  let last: Promise<unknown> = Promise.resolve()
  return () => {
    const before = last
    const { promise, resolve } = Promise.withResolvers<void>()
    last = Promise.all([before, promise])
    return {
      async come() {
        await before
      },
      giveUp: resolve,
    }
  }
}
