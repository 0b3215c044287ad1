import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { connect } from 'mqtt'
import type { Sender } from './manifest.ts'
import type { Message } from './radio/message.ts'

/** One sender's connection. What is not acknowledged is kept and sent again after a reconnect. */
export interface Link {
  /** Resolves when the broker acknowledged the message; rejects when the link closed before. */
  publish(message: Pick<Message, 'topic' | 'payload'>): Promise<void>
  connected(): boolean
  unacknowledged(): number
  /** Waits a moment for acknowledgements, then closes. */
  close(): Promise<void>
}

const patienceMs = 2_000

/** Opens the link and keeps it open: it connects again by itself after any interruption. */
export function openLink(url: string, { id, secret }: Sender, log: Logger): Link {
  const client = connect(url, {
    clientId: id,
    username: id,
    password: secret,
    protocolVersion: 4,
    keepalive: 30,
    reconnectPeriod: 500,
    connectTimeout: 5_000,
    // The broker may be up before it knows the sender.
    reconnectOnConnackError: true,
  })
  let open = 0
  let closing = false
  let idle: (() => void) | undefined
  client.on('connect', () => log.debug({ sender: id }, 'connected'))
  client.on('error', (error) => log.debug({ sender: id, err: error }, 'connection failed; trying again'))

  /** The client keeps what it sent, but drops what came while it was sending that again and the connection closed. */
  async function untilAcknowledged(topic: string, payload: string): Promise<void> {
    for (;;) {
      try {
        await client.publishAsync(topic, payload, { qos: 1 })
        return
      } catch (error) {
        if (closing) throw error
      }
    }
  }

  return {
    publish({ topic, payload }) {
      open += 1
      return untilAcknowledged(topic, payload).finally(() => {
        open -= 1
        if (open === 0) idle?.()
      })
    },
    connected: () => client.connected,
    unacknowledged: () => open,
    async close() {
      closing = true
      if (open > 0 && client.connected) {
        const settled = new Promise<void>((resolve) => {
          idle = resolve
        })
        await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, patienceMs).unref())])
      }
      await client.endAsync(true)
    },
  }
}
