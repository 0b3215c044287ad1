type Delta = Readonly<Record<string, string | undefined>>

export interface WriteBehind {
  write(delta: Delta): void
  /** Forgets what was not written yet, and writes nothing any more. */
  close(): void
}

/**
 * Writes the first change at once and then at most one in so long: a reading comes every few seconds, and the store
 * writes all it has each time. What waits is written when the page is hidden, for a phone may not wake it again.
 */
export function writeBehind(store: (delta: Delta) => unknown, everyMs: number): WriteBehind {
  let waiting: Record<string, string | undefined> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false

  function flush(): void {
    if (waiting === undefined) return
    const delta = waiting
    waiting = undefined
    store(delta)
  }
  function rest(): void {
    timer = setTimeout(() => {
      timer = undefined
      if (waiting === undefined) return
      flush()
      rest()
    }, everyMs)
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush()
  })
  return {
    write(delta) {
      if (closed) return
      waiting = { ...waiting, ...delta }
      if (timer !== undefined) return
      flush()
      rest()
    },
    close() {
      closed = true
      waiting = undefined
      clearTimeout(timer)
    },
  }
}
