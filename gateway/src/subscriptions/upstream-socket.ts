import { type Client, createClient } from 'graphql-ws'
import { WebSocket } from 'ws'

const acknowledgedWithinMs = 5_000
const pingEveryMs = 10_000
const pongWithinMs = 5_000

export interface UpstreamSocketOptions {
  /** Asked for at every connection. */
  readonly token: () => Promise<string>
  readonly onConnected: () => void
}

/** A client for one subgraph that opens its socket when somebody subscribes, and reports every loss instead of retrying. */
export function openUpstreamSocket(url: URL, { token, onConnected }: UpstreamSocketOptions): Client {
  let overdue: NodeJS.Timeout | undefined
  const client: Client = createClient({
    url: url.href.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: async () => ({ authorization: `Bearer ${await token()}` }),
    connectionAckWaitTimeout: acknowledgedWithinMs,
    keepAlive: pingEveryMs,
    on: {
      connected: onConnected,
      // A machine that vanished closes nothing: ask, and give up on silence.
      ping: (received) => {
        if (!received) overdue = setTimeout(() => client.terminate(), pongWithinMs)
      },
      pong: (received) => {
        if (received) clearTimeout(overdue)
      },
      closed: () => clearTimeout(overdue),
    },
  })
  return client
}
