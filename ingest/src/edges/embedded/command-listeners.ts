import type { Aedes, Client } from 'aedes'

/** Whoever listens to commands on the embedded broker. */
export interface CommandListeners {
  /** Sends a command to whoever subscribed to its topic. Rejects when nobody did: it waits where it comes from. */
  publish(topic: string, payload: string): Promise<void>
}

/** Follows who is subscribed to what: the broker itself says of no message whether anybody heard it. */
export function createListeners(aedes: Aedes): CommandListeners {
  const filters = new Map<string, Set<Client>>()
  aedes.on('subscribe', (subscriptions, client) => {
    for (const { topic, qos } of subscriptions) {
      // 128 is the answer to a filter that was refused (MQTT 3.1.1 §3.9.3).
      if ((qos as number) === 128) continue
      const clients = filters.get(topic) ?? new Set()
      filters.set(topic, clients.add(client))
    }
  })
  aedes.on('unsubscribe', (topics, client) => {
    for (const topic of topics) forget(topic, client)
  })

  function forget(filter: string, client: Client): void {
    const clients = filters.get(filter)
    clients?.delete(client)
    if (clients?.size === 0) filters.delete(filter)
  }

  return {
    publish(topic, payload) {
      if (![...filters.keys()].some((filter) => matches(filter, topic)))
        return Promise.reject(new Error('nobody is connected who hears this command'))
      return new Promise((resolve, reject) => {
        aedes.publish(
          { cmd: 'publish', topic, payload, qos: 1, retain: false, dup: false },
          (error?: Error | null) => (error ? reject(error) : resolve()),
        )
      })
    },
  }
}

/** Filters here have `+` at most (see `permissions.ts`). */
function matches(filter: string, topic: string): boolean {
  const [wanted, given] = [filter.split('/'), topic.split('/')]
  return (
    wanted.length === given.length && wanted.every((level, index) => level === '+' || level === given[index])
  )
}
