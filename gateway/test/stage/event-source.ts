/** Events that a test makes happen, for every subscriber of a tiny subgraph. */
export interface EventSource<Event> {
  happen(event: Event): void
  /** For a resolver's `subscribe`. */
  events(): AsyncGenerator<Event, void, void>
  /** Resolves once this many listen. */
  listeners(count: number): Promise<void>
}

export function createEventSource<Event>(): EventSource<Event> {
  const listening = new Set<(event: Event) => void>()
  const waiting = new Set<() => void>()
  const changed = () => {
    for (const look of waiting) look()
  }
  return {
    happen(event) {
      for (const listen of listening) listen(event)
    },
    listeners(count) {
      return new Promise((resolve) => {
        const look = () => {
          if (listening.size !== count) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      })
    },
    events() {
      const queue: Event[] = []
      let wake: (() => void) | undefined
      let done = false
      const listen = (event: Event) => {
        queue.push(event)
        wake?.()
      }
      listening.add(listen)
      changed()
      return {
        async next() {
          while (queue.length === 0 && !done) await new Promise<void>((resolve) => (wake = resolve))
          const event = queue.shift()
          return done || event === undefined
            ? { done: true, value: undefined }
            : { done: false, value: event }
        },
        async return() {
          done = true
          wake?.()
          listening.delete(listen)
          changed()
          return { done: true, value: undefined }
        },
        async throw(error: unknown) {
          await this.return()
          throw error
        },
        async [Symbol.asyncDispose]() {
          await this.return()
        },
        [Symbol.asyncIterator]() {
          return this
        },
      }
    },
  }
}
