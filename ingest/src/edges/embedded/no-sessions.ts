import { Readable } from 'node:stream'
import type { Aedes } from 'aedes'

/**
 * Tells the broker at once that nothing waits for whoever connects: no client has a session here (see `rules.ts`).
 * Its own memory would look, by streams whose remains outlive many a collection: ten thousand connections in a burst
 * leave tens of megabytes of them.
 */
export function keepNoSessions(aedes: Aedes): void {
  const memory = Reflect.get(aedes, 'persistence') as object
  Object.assign(memory, { outgoingStream: nothing })
}

function nothing(): Readable {
  return new Readable({
    read() {
      this.push(null)
    },
  })
}
