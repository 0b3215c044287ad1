import { setTimeout as wait } from 'node:timers/promises'
import { openPublisher, type Publisher, publishPacket } from '@aquacis/simulators/fleet/load/publisher.ts'
import type { Sender } from '@aquacis/simulators/fleet/manifest.ts'
import type { Message } from '@aquacis/simulators/fleet/radio/message.ts'

/** The connection of one sender, which nothing discourages. */
export interface StubbornLink {
  /** Resolves when the broker acknowledged the message, over however many connections. */
  publish(message: Pick<Message, 'topic' | 'payload'>): Promise<void>
  close(): void
}

const pauseMs = 100
/** MQTT 3.1.1 §3.3.1.1: sent before, perhaps taken before. */
const duplicateFlag = 0x08

/** Keeps what is not acknowledged, and sends all of it again, in order and at once, on every new connection. */
export function openStubbornLink(url: string, sender: Sender): StubbornLink {
  const { hostname: host, port } = new URL(url)
  const unanswered = new Map<Buffer, () => void>()
  let publisher: Publisher | undefined
  let isClosed = false

  function send(to: Publisher, packet: Buffer): void {
    to.send(packet, () => {
      const answered = unanswered.get(packet)
      unanswered.delete(packet)
      answered?.()
    })
  }

  async function keepOpen(): Promise<void> {
    while (!isClosed) {
      const opened = await openPublisher({ host, port: Number(port), secure: false }, sender).catch(
        () => null,
      )
      if (opened === null) {
        await wait(pauseMs)
        continue
      }
      publisher = opened
      for (const packet of unanswered.keys()) {
        packet[0] = 0x32 | duplicateFlag
        send(opened, packet)
      }
      await opened.broken
      publisher = undefined
    }
  }
  void keepOpen()

  return {
    publish: ({ topic, payload }) =>
      new Promise((resolve) => {
        const packet = publishPacket(topic, payload)
        unanswered.set(packet, resolve)
        if (publisher !== undefined) send(publisher, packet)
      }),
    close() {
      isClosed = true
      publisher?.close()
    },
  }
}
