/** Things that arrive over time, for tests that wait for them instead of sleeping. */
export interface Collected<T> {
  readonly items: readonly T[]
  push(...items: readonly T[]): void
  /** Resolves as soon as the condition holds for what has arrived; the test's own time limit ends the wait. */
  until(condition: (items: readonly T[]) => boolean): Promise<readonly T[]>
}

/** An empty collection. */
export function collected<T>(): Collected<T> {
  const items: T[] = []
  const waiting = new Set<() => void>()
  return {
    items,
    push(...more) {
      items.push(...more)
      for (const look of waiting) look()
    },
    until(condition) {
      return new Promise((resolve) => {
        const look = () => {
          if (!condition(items)) return
          waiting.delete(look)
          resolve(items)
        }
        waiting.add(look)
        look()
      })
    },
  }
}
