/** A subscription's events of which only the newest counts: whoever reads slowly passes over what is old. */
export interface LatestEvents<Event> extends AsyncIterableIterator<Event> {
  /** Hands on an event, in the stead of one that nobody has read yet. */
  put(event: Event): void
  /** No more will come: what waits is still handed on. */
  finish(): void
}

/** An empty stream; `onOver` is called once, when its reader leaves or it has finished. */
export function latestEvents<Event>(onOver: () => void): LatestEvents<Event> {
  let waiting: { readonly event: Event } | null = null
  let finished = false
  let over = false
  let wake: (() => void) | null = null
  const end = { done: true as const, value: undefined }

  function leave() {
    if (!over) onOver()
    over = true
    wake?.()
    return end
  }

  return {
    put(event) {
      waiting = { event }
      wake?.()
    },
    finish() {
      finished = true
      wake?.()
    },
    async next() {
      while (waiting === null && !finished && !over) {
        const { promise, resolve } = Promise.withResolvers<void>()
        wake = resolve
        await promise
      }
      if (over || waiting === null) return leave()
      const { event } = waiting
      waiting = null
      return { done: false, value: event }
    },
    async return() {
      return leave()
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
