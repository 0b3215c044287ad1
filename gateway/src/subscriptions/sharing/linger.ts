/** Subscriptions that nobody listens to just now, and that may be asked for again in a moment. */
export interface Linger {
  /** Calls `close` after a while; returns what keeps it from doing so. */
  begin(close: () => void): () => void
  /** Closes all of them now. */
  end(): void
}

export interface LingerLimits {
  readonly forMs: number
  /** When there are more, the one that waited longest is closed. */
  readonly most: number
}

export function createLinger({ forMs, most }: LingerLimits): Linger {
  /** In the order in which they began. */
  const waiting = new Map<() => void, NodeJS.Timeout>()
  function finish(close: () => void): void {
    clearTimeout(waiting.get(close))
    waiting.delete(close)
    close()
  }
  return {
    begin(close) {
      const [oldest] = waiting.keys()
      if (oldest !== undefined && waiting.size >= most) finish(oldest)
      waiting.set(
        close,
        setTimeout(() => finish(close), forMs),
      )
      return () => {
        clearTimeout(waiting.get(close))
        waiting.delete(close)
      }
    },
    end() {
      for (const close of [...waiting.keys()]) finish(close)
    },
  }
}
