import type { Socket } from 'node:net'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { createPacketSieve, type PacketSieveOptions } from '../mqtt/packet-sieve.ts'
import type { Intake } from '../mqtt/way-in.ts'

/** Stands between sockets and the broker, which reads them by `read()`. */
export interface ReadingGate {
  /** Bounds what the broker reads of a connection; it begins when the connection has said who it is. */
  guard(socket: Socket): void
  /** From now on the connection waits while the queue is full. */
  settle(socket: Socket): void
}

/**
 * Makes the broker see nothing while the queue is full, and wakes one connection after the other when there is room:
 * bytes then wait with their publishers. Too long a packet is cut, or ends its connection.
 */
export function createReadingGate(
  { full, onRoom }: Pick<Intake, 'full' | 'onRoom'>,
  sieveOptions: PacketSieveOptions,
  log: Logger,
): ReadingGate {
  const settled = new WeakSet<Socket>()
  const parked = new Set<Socket>()
  onRoom(() => {
    for (const socket of parked) {
      if (full()) return
      parked.delete(socket)
      socket.emit('readable')
    }
  })

  return {
    settle: (socket) => void settled.add(socket),
    guard(socket) {
      const sieve = createPacketSieve(sieveOptions)
      const read = socket.read.bind(socket)
      socket.once('close', () => parked.delete(socket))
      socket.read = (size?: number) => {
        if (settled.has(socket) && full()) {
          parked.add(socket)
          return null
        }
        const chunk: unknown = read(size)
        if (!Buffer.isBuffer(chunk)) return chunk
        const passing = sieve.pass(chunk)
        if (passing !== null) return passing
        log.warn(
          { mostBytes: sieveOptions.mostBytes },
          'a connection was closed: it announced too long a packet',
        )
        socket.destroy()
        return null
      }
    },
  }
}
