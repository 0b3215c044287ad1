import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Frame } from '../listener.ts'
import { mostUnreadBytes } from '../most-unread.ts'
import { textFrame } from './text-frame.ts'

/** A WebSocket, and the connection under it. */
export interface SocketOnWire {
  readonly socket: WebSocket
  readonly wire: Duplex
}

/** What is written to one client. Whoever does not read is told nothing more, and `onTooSlow` hears how much lies there. */
export class SocketWriter {
  readonly #socket: WebSocket
  readonly #wire: Duplex
  readonly #onTooSlow: (unreadBytes: number) => void

  constructor({ socket, wire }: SocketOnWire, onTooSlow: (unreadBytes: number) => void) {
    this.#socket = socket
    this.#wire = wire
    this.#onTooSlow = onTooSlow
  }

  say(text: string): void {
    if (this.#mayWrite()) this.#socket.send(text)
  }

  /**
   * A frame that was made once for all who listen; what is the client's own, the beginning of the message, is put in front.
   * Past the library, which writes its header apart. Each of its frames is written at once: ours come between two.
   */
  tell(own: string, frame: Frame): void {
    if (this.#mayWrite()) this.#wire.write(messageOf(own, frame))
  }

  #mayWrite(): boolean {
    if (this.#socket.readyState !== this.#socket.OPEN) return false
    // Everything that the library sends goes this way too.
    const unreadBytes = this.#wire.writableLength
    if (unreadBytes <= mostUnreadBytes) return true
    this.#onTooSlow(unreadBytes)
    return false
  }
}

let lastOwn = ''
let lastFrame: Frame | null = null
let lastMessage: Buffer = Buffer.alloc(0)

/** Whoever is told the same one after the other, and calls it the same, is sent the same bytes. */
function messageOf(own: string, frame: Frame): Buffer {
  if (frame === lastFrame && own === lastOwn) return lastMessage
  lastOwn = own
  lastFrame = frame
  lastMessage = textFrame(own, frame.text, frame.byteLength)
  return lastMessage
}
