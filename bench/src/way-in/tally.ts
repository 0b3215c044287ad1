/** What ingest says of its batches. */
export interface Tally {
  /** To be told of every line that it writes. */
  hear(line: string): void
  /** Resolves when it listens to somebody else's broker. */
  readonly listening: Promise<void>
  /** Telegrams committed so far. */
  count(): number
  /** Waits for the next `count` telegrams after the first `before`, and answers with the instant of each, by `performance.now()`. */
  after(before: number, count: number): Promise<readonly number[]>
}

interface Batch {
  readonly at: number
  readonly telegrams: number
}

export function createTally(): Tally {
  const batches: Batch[] = []
  let count = 0
  let wanted = Number.POSITIVE_INFINITY
  let reached: (() => void) | undefined
  const { promise: listening, resolve: isListening } = Promise.withResolvers<void>()
  return {
    listening,
    count: () => count,
    hear(line) {
      if (line.includes('listening to the broker')) isListening()
      if (!line.includes('a batch was committed')) return
      const { time, telegrams } = JSON.parse(line) as { time: number | string; telegrams: number }
      batches.push({ at: new Date(time).getTime() - performance.timeOrigin, telegrams })
      count += telegrams
      if (count >= wanted) reached?.()
    },
    async after(before, more) {
      wanted = before + more
      if (count < wanted)
        await new Promise<void>((resolve) => {
          reached = resolve
        })
      return batches
        .flatMap(({ at, telegrams }) => Array.from({ length: telegrams }, () => at))
        .slice(before, wanted)
    },
  }
}
