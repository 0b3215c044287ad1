import { Connection, type Waiting } from './connection.ts'
import type { Received } from './response-reader.ts'

/** What is sent, but for where. */
export interface Sent {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** Names and values in turn: made here, never taken from a client. */
  readonly headers: readonly string[]
  /** Empty for a GET. */
  readonly body: string
}

export interface Patience {
  /** From the moment of asking to the last byte of the answer. */
  readonly deadlineMs: number
  readonly mostAnswerBytes: number
}

/** The kept connections to one server. */
export interface Connections {
  /** Rejects when there is no whole answer in time. A request is sent once: a mutation must not run twice. */
  ask(sent: Sent, patience: Patience): Promise<Received>
  /** Ends them, with what is under way. */
  close(): void
}

export interface ConnectionsOptions {
  readonly origin: URL
  /** Beyond it requests wait until one is free. */
  readonly most: number
  readonly connectTimeoutMs: number
}

export function openConnections(options: ConnectionsOptions): Connections {
  const { origin, most } = options
  const all = new Set<Connection>()
  /** The one that was used last is asked next: those that are not needed any more grow old. */
  const free: Connection[] = []
  const waiting = new Set<Question>()
  const host = `\r\nhost: ${origin.host}\r\n`
  let isClosed = false

  const events = {
    onFree(connection: Connection) {
      const [next] = waiting
      if (next === undefined) return void free.push(connection)
      waiting.delete(next)
      next.askOver(connection)
    },
    onGone(connection: Connection) {
      all.delete(connection)
      const index = free.indexOf(connection)
      if (index >= 0) free.splice(index, 1)
      const [next] = waiting
      if (next === undefined || isClosed) return
      waiting.delete(next)
      next.askOver(open())
    },
  }

  function open(): Connection {
    const connection = new Connection(options, events)
    all.add(connection)
    return connection
  }

  /** One that is kept, a new one, or none for the moment. */
  function connectionNow(): Connection | null {
    const nowMs = performance.now()
    for (let kept = free.pop(); kept !== undefined; kept = free.pop()) {
      if (kept.mayBeAsked(nowMs)) return kept
      kept.destroy(new Error('it was kept for too long'))
    }
    return all.size < most ? open() : null
  }

  return {
    ask({ method, path, headers, body }, patience) {
      if (isClosed) return Promise.reject(new Error('the connections were closed'))
      return new Promise((resolve, reject) => {
        const length = Buffer.byteLength(body)
        let head = `${method} ${path} HTTP/1.1${host}`
        for (let index = 0; index < headers.length; index += 2)
          head += `${headers[index]}: ${headers[index + 1]}\r\n`
        const text = method === 'GET' ? `${head}\r\n` : `${head}content-length: ${length}\r\n\r\n${body}`
        const question = new Question(text, length === body.length, patience, resolve, reject)
        const connection = connectionNow()
        if (connection !== null) return question.askOver(connection)
        waiting.add(question)
        question.whenOver(() => waiting.delete(question))
      })
    },
    close() {
      isClosed = true
      const error = new Error('the connections were closed')
      for (const question of waiting) question.failed(error)
      for (const connection of all) connection.destroy(error)
    },
  }
}

/** One request and its deadline, on its way or before it. */
class Question implements Waiting {
  readonly #text: string
  readonly #isAscii: boolean
  readonly #patience: Patience
  readonly #resolve: (received: Received) => void
  readonly #reject: (error: Error) => void
  readonly #timer: NodeJS.Timeout
  #connection: Connection | null = null
  #leave: (() => void) | null = null

  constructor(
    text: string,
    isAscii: boolean,
    patience: Patience,
    resolve: (received: Received) => void,
    reject: (error: Error) => void,
  ) {
    this.#text = text
    this.#isAscii = isAscii
    this.#patience = patience
    this.#resolve = resolve
    this.#reject = reject
    this.#timer = setTimeout(() => this.#giveUp(), patience.deadlineMs)
  }

  askOver(connection: Connection): void {
    this.#connection = connection
    this.#leave = null
    connection.ask(this.#text, this.#isAscii, this.#patience.mostAnswerBytes, this)
  }

  /** While it waits for a connection. */
  whenOver(leave: () => void): void {
    this.#leave = leave
  }

  received(received: Received): void {
    clearTimeout(this.#timer)
    this.#resolve(received)
  }

  failed(error: Error): void {
    clearTimeout(this.#timer)
    this.#leave?.()
    this.#reject(error)
  }

  #giveUp(): void {
    const error = new Error(`no answer within ${this.#patience.deadlineMs} ms`)
    if (this.#connection === null) this.failed(error)
    // The answer may still come: nothing else can be asked over this connection.
    else this.#connection.destroy(error)
  }
}
