import { type EventEmitter, on } from 'node:events'

/**
 * What is told under a name, as a subscription's events. Not a generator: ending one that waits for its next event would
 * wait for that event, and keep listening for as long as the meter is silent.
 */
export function updatesFrom<Update>(
  watchers: EventEmitter<Record<string, [Update]>>,
  name: string,
): AsyncIterableIterator<Update> {
  const events = on(watchers, name)
  const end = { done: true as const, value: undefined }
  return {
    async next() {
      const { done, value } = await events.next()
      return done ? end : { done: false, value: value[0] }
    },
    async return() {
      await events.return?.()
      return end
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
