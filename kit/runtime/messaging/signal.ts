/** Wakes one waiting loop. A raise that nobody waits for is kept for the next wait. */
export interface Signal {
  raise(): void
  /** Resolves at the next raise, at once if there was one since the last wait, or after the given time. */
  wait(atMostMs: number): Promise<void>
}

/** A signal of its own for every loop. */
export function createSignal(): Signal {
  let raised = false
  let wake: (() => void) | undefined
  return {
    raise() {
      raised = true
      wake?.()
    },
    async wait(atMostMs) {
      if (!raised) {
        const { promise, resolve } = Promise.withResolvers<void>()
        const timer = setTimeout(resolve, atMostMs)
        wake = resolve
        await promise
        wake = undefined
        clearTimeout(timer)
      }
      raised = false
    },
  }
}
