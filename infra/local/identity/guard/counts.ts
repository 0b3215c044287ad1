/** Wrong answers under one key. */
export interface Count {
  readonly failures: number
  /** Milliseconds since 1970. */
  readonly lastAt: number
}

/** Wrong answers by key; the keys that were counted longest ago go first when there are very many. */
export interface Counts {
  get(key: string): Count | undefined
  set(key: string, count: Count): void
  delete(key: string): void
}

const mostKeys = 50_000

export function countsInMemory(): Counts {
  const counts = new Map<string, Count>()
  return {
    get: (key) => counts.get(key),
    set(key, count) {
      counts.delete(key)
      counts.set(key, count)
      const oldest = counts.keys().next()
      if (counts.size > mostKeys && !oldest.done) counts.delete(oldest.value)
    },
    delete: (key) => void counts.delete(key),
  }
}
