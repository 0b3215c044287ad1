import { EventEmitter, on } from 'node:events'

/** Events that a test makes happen, for every subscriber of a tiny subgraph. */
export interface EventSource<Event> {
  happen(event: Event): void
  /** For a resolver's `subscribe`. */
  events(): AsyncIterableIterator<Event>
  /** Resolves once this many listen. */
  listeners(count: number): Promise<void>
}

export function createEventSource<Event>(): EventSource<Event> {
  const source = new EventEmitter().setMaxListeners(0)
  const changes = new EventEmitter().setMaxListeners(0)
  const changed = () => changes.emit('change')
  return {
    happen: (event) => void source.emit('event', event),
    events() {
      const each = on(source, 'event')
      changed()
      return {
        async next() {
          const { done, value } = await each.next()
          return done === true ? { done, value: undefined } : { done: false, value: value[0] }
        },
        async return() {
          await each.return?.()
          changed()
          return { done: true, value: undefined }
        },
        [Symbol.asyncIterator]() {
          return this
        },
      }
    },
    listeners(count) {
      return new Promise((resolve) => {
        const look = () => {
          if (source.listenerCount('event') !== count) return
          changes.off('change', look)
          resolve()
        }
        changes.on('change', look)
        look()
      })
    },
  }
}
