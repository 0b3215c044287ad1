/** Lets a few through at a time; the others wait in order. */
export interface Turnstile {
  pass<T>(work: () => Promise<T>): Promise<T>
}

/** A turnstile for so many at a time. */
export function createTurnstile(width: number): Turnstile {
  const waiting: (() => void)[] = []
  let inside = 0
  return {
    async pass(work) {
      if (inside >= width) await new Promise<void>((resolve) => waiting.push(resolve))
      else inside += 1
      try {
        return await work()
      } finally {
        // Who leaves hands the place on, so nobody who comes later gets in between.
        const next = waiting.shift()
        if (next) next()
        else inside -= 1
      }
    },
  }
}
