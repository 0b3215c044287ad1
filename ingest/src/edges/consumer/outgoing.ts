import type { Connection } from './connection.ts'

/** Messages of ours that the broker has not taken yet. */
export interface Outgoing {
  /** Resolves when the broker took the message; rejects when it refused it, or was gone before. */
  publish(connection: Connection, topic: string, payload: string): Promise<void>
  answered(messageId: number, refused: string | undefined): void
  lost(why: string): void
}

const mostMessageId = 65_535
/** The subscription uses the first. */
const firstMessageId = 2

export function createOutgoing(): Outgoing {
  const waiting = new Map<number, { resolve(): void; reject(error: Error): void }>()
  let next = firstMessageId
  return {
    publish: (connection, topic, payload) =>
      new Promise((resolve, reject) => {
        const messageId = next
        next = next === mostMessageId ? firstMessageId : next + 1
        waiting.get(messageId)?.reject(new Error('the broker left too many messages unanswered'))
        waiting.set(messageId, { resolve, reject })
        connection.send({ cmd: 'publish', topic, payload, qos: 1, dup: false, retain: false, messageId })
      }),
    answered(messageId, refused) {
      const message = waiting.get(messageId)
      waiting.delete(messageId)
      if (refused === undefined) message?.resolve()
      else message?.reject(new Error(refused))
    },
    lost(why) {
      for (const { reject } of waiting.values()) reject(new Error(why))
      waiting.clear()
    },
  }
}
