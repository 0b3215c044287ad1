import type { Socket } from 'node:net'
import type { Client } from 'aedes'

/** Takes the place of the broker's own way with messages at QoS 0 and 1, which nobody here subscribes to. */
export interface PromptAnswers {
  /** Lets the broker read on: what it has read waits for its commit with us. */
  readOn(client: Client): void
  /** Answers a message taken at QoS 1; answers of one turn travel together. */
  acknowledge(client: Client, messageId: number): void
}

const puback = 0x4002
const pubackBytes = 4

/**
 * The broker would read the next chunk of a connection only when the last one was answered, and carry every message to
 * subscribers first, of which there can be none (see `permissions.ts`). Reading on is bounded by the queue behind
 * (`reading-gate.ts`), so that a batch is as large as what waits.
 */
export function createPromptAnswers(): PromptAnswers {
  const answers = new Map<Client, number[]>()

  function flush(): void {
    for (const [client, messageIds] of answers) {
      const socket = client.conn as Socket
      if (socket.writable) socket.write(pubacks(messageIds))
    }
    answers.clear()
  }

  return {
    readOn(client) {
      // Not at once: the parser that gave us this message is not done with its chunk.
      process.nextTick(Reflect.get(client, '_nextBatch') as () => void)
    },
    acknowledge(client, messageId) {
      if (answers.size === 0) setImmediate(flush)
      const own = answers.get(client)
      if (own === undefined) answers.set(client, [messageId])
      else own.push(messageId)
    },
  }
}

/** PUBACK (MQTT 3.1.1 §3.4). */
function pubacks(messageIds: readonly number[]): Buffer {
  const bytes = Buffer.allocUnsafe(messageIds.length * pubackBytes)
  for (const [index, messageId] of messageIds.entries()) {
    bytes.writeUInt16BE(puback, index * pubackBytes)
    bytes.writeUInt16BE(messageId, index * pubackBytes + 2)
  }
  return bytes
}
