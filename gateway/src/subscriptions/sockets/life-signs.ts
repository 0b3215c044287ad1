import { CloseCode } from 'graphql-ws'
import type { WebSocket } from 'ws'

/** As the reference implementation has it. */
const initialisedWithinMs = 3_000
const pingEveryMs = 15_000

/** Whether a client is there: it has said who it is in time, and answers when it is asked. */
export class LifeSigns {
  readonly #socket: WebSocket
  readonly #openedAtMs = performance.now()
  #pingedAtMs = this.#openedAtMs
  #isAnswered = true
  isInitialised = false

  constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('pong', () => {
      this.#isAnswered = true
    })
  }

  /** Asks every 15 s; `close` hears of whoever does not begin, and whoever did not answer is cut. */
  tick(nowMs: number, close: (code: number, reason: string) => void) {
    if (!this.isInitialised && nowMs - this.#openedAtMs > initialisedWithinMs)
      return close(CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout')
    if (nowMs - this.#pingedAtMs < pingEveryMs) return
    // A phone that left its network closes nothing: whoever did not answer the last ping is gone.
    if (!this.#isAnswered) return this.#socket.terminate()
    this.#isAnswered = false
    this.#pingedAtMs = nowMs
    this.#socket.ping()
  }
}
